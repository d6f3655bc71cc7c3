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
use mod_proofolio\local\kept_content;
use mod_proofolio\local\kept_traces;
use mod_proofolio\local\models\kept_trace as kept_trace_model;
use mod_proofolio\local\refusal;
use mod_proofolio\output\kept_trace;
use mod_proofolio\permission;

/**
 * Changes what is said of a kept trace.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class update_kept_trace extends external_api {
    /**
     * What is asked for.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'traceid' => new external_value(PARAM_INT, 'Id of the trace'),
            'caption' => new external_value(PARAM_TEXT, 'What it is, in one line'),
            'day' => new external_value(PARAM_RAW_TRIMMED, 'Day of the action, year-month-day; nothing for today'),
            'link' => new external_value(PARAM_RAW_TRIMMED, 'A whole http or https address, or nothing'),
            'shown' => new external_value(PARAM_BOOL, 'Whether tutors may see it'),
            'masked' => new external_value(PARAM_BOOL, 'Whether it is a masked or simplified copy'),
        ]);
    }

    /**
     * Changes what is said of a trace.
     *
     * @param int $traceid Id of the trace.
     * @param string $caption What it is, in one line.
     * @param string $day Day of the action, year-month-day; nothing for today.
     * @param string $link A whole http or https address, or nothing.
     * @param bool $shown Whether tutors may see it.
     * @param bool $masked Whether it is a masked or simplified copy.
     * @return array The trace.
     */
    public static function execute(
        int $traceid,
        string $caption,
        string $day,
        string $link,
        bool $shown,
        bool $masked,
    ): array {
        global $PAGE, $USER;
        $params = self::validate_parameters(self::execute_parameters(), [
            'traceid' => $traceid,
            'caption' => $caption,
            'day' => $day,
            'link' => $link,
            'shown' => $shown,
            'masked' => $masked,
        ]);
        $trace = kept_trace_model::get_record(['id' => $params['traceid']]) ?: throw refusal::not_permitted('viewkepttrace');
        $portfolio = $trace->get_portfolio();
        self::validate_context($portfolio->get_activity()->context);
        permission::require_can_write_portfolio($portfolio);

        $content = new kept_content(
            $params['caption'],
            $params['day'],
            $params['link'],
            $params['masked'],
            $params['shown'],
        );
        $trace = kept_traces::update($trace, $content, di::get(clock::class)->time());
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
