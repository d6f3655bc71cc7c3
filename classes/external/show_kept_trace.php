<?php
// This file is part of Moodle - http://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <http://www.gnu.org/licenses/>.

namespace mod_proofolio\external;

use core\clock;
use core\di;
use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\kept_traces;
use mod_proofolio\local\models\kept_trace as kept_trace_model;
use mod_proofolio\local\refusal;
use mod_proofolio\output\kept_trace;
use mod_proofolio\permission;

/**
 * Shows a kept trace to its owner's tutors, or to them no longer.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class show_kept_trace extends external_api {
    /**
     * What is asked for.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'traceid' => new external_value(PARAM_INT, 'Id of the trace'),
            'shown' => new external_value(PARAM_BOOL, 'Whether tutors may see it'),
        ]);
    }

    /**
     * Shows or hides a trace.
     *
     * @param int $traceid Id of the trace.
     * @param bool $shown Whether tutors may see it.
     * @return array The trace.
     */
    public static function execute(int $traceid, bool $shown): array {
        global $PAGE, $USER;
        $params = self::validate_parameters(self::execute_parameters(), ['traceid' => $traceid, 'shown' => $shown]);
        $trace = kept_trace_model::get_record(['id' => $params['traceid']]) ?: throw refusal::not_permitted('viewkepttrace');
        $portfolio = $trace->get_portfolio();
        self::validate_context($portfolio->get_activity()->context);
        permission::require_can_write_portfolio($portfolio);

        $trace = kept_traces::show($trace, $params['shown'], di::get(clock::class)->time());
        return kept_trace::all([$trace], $USER->id)[0]->export_for_template($PAGE->get_renderer('core'));
    }

    /**
     * What comes back.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return kept_trace::structure();
    }
}
