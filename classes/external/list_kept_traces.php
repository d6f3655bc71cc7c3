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
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\activity;
use mod_proofolio\output\kept_timeline;
use mod_proofolio\permission;

/**
 * Lists the traces that a student keeps: to the student all of them, to others those that are shown.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class list_kept_traces extends external_api {
    /**
     * What is asked for.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'cmid' => new external_value(PARAM_INT, 'Id of the course module'),
            'studentid' => new external_value(PARAM_INT, 'Id of the student'),
            'page' => new external_value(PARAM_INT, 'Page, from 0', VALUE_DEFAULT, 0),
        ]);
    }

    /**
     * Lists traces.
     *
     * @param int $cmid Id of the course module.
     * @param int $studentid Id of the student.
     * @param int $page From 0.
     * @return array
     */
    public static function execute(int $cmid, int $studentid, int $page = 0): array {
        global $PAGE, $USER;
        $params = self::validate_parameters(self::execute_parameters(), [
            'cmid' => $cmid,
            'studentid' => $studentid,
            'page' => $page,
        ]);
        $activity = activity::from_cmid($params['cmid']);
        self::validate_context($activity->context);
        permission::require_can_view_kept_traces($activity, $params['studentid']);

        $timeline = new kept_timeline($activity, $params['studentid'], (int) $USER->id, max(0, $params['page']));
        return $timeline->export_for_template($PAGE->get_renderer('core'));
    }

    /**
     * What comes back.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return kept_timeline::structure();
    }
}
