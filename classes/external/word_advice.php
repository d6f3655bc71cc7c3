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

use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\activity;
use mod_proofolio\output\advice_panel;
use mod_proofolio\permission;

/**
 * Puts advice into words: the browser knows which remarks apply to the proof that is being written there.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class word_advice extends external_api {
    /**
     * What is asked for.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'cmid' => new external_value(PARAM_INT, 'Id of the course module'),
            'found' => new external_multiple_structure(new external_single_structure([
                'code' => new external_value(PARAM_ALPHANUMEXT, 'The rule that applies'),
                'about' => new external_value(PARAM_TEXT, 'What it speaks of, plain text'),
            ])),
            'situations' => new external_multiple_structure(new external_value(PARAM_ALPHA, 'What the texts tell of')),
            'issubmitting' => new external_value(PARAM_BOOL, 'Whether the writer is about to submit'),
        ]);
    }

    /**
     * Puts advice into words.
     *
     * @param int $cmid Id of the course module.
     * @param array $found The rules that apply: code and about of each.
     * @param string[] $situations What the texts tell of.
     * @param bool $issubmitting Whether the writer is about to submit.
     * @return array
     */
    public static function execute(int $cmid, array $found, array $situations, bool $issubmitting): array {
        global $PAGE;
        $params = self::validate_parameters(self::execute_parameters(), [
            'cmid' => $cmid,
            'found' => $found,
            'situations' => $situations,
            'issubmitting' => $issubmitting,
        ]);
        $activity = activity::from_cmid($params['cmid']);
        self::validate_context($activity->context);
        permission::require_can_write($activity);

        $panel = new advice_panel(
            array_column($params['found'], 'about', 'code'),
            $params['situations'],
            $params['issubmitting'],
        );
        return $panel->export_for_template($PAGE->get_renderer('core'));
    }

    /**
     * What comes back.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return advice_panel::structure();
    }
}
