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
use mod_proofolio\local\logbook_filter;
use mod_proofolio\output\logbook_list;
use mod_proofolio\output\logbook_reader;
use mod_proofolio\permission;

/**
 * Lists the reader's own proofs, or those of the students whom they accompany.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class list_proofs extends external_api {
    /**
     * What is asked for.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'cmid' => new external_value(PARAM_INT, 'Id of the course module'),
            'scope' => new external_value(PARAM_ALPHA, 'own or students'),
            'search' => new external_value(PARAM_TEXT, 'Words to look for', VALUE_DEFAULT, ''),
            'competencyid' => new external_value(PARAM_INT, 'Competency, 0 for all', VALUE_DEFAULT, 0),
            'contextid' => new external_value(PARAM_INT, 'Context of the action, 0 for all', VALUE_DEFAULT, 0),
            'state' => new external_value(PARAM_ALPHA, 'State, nothing for all', VALUE_DEFAULT, ''),
            'unread' => new external_value(PARAM_BOOL, 'Only what is new', VALUE_DEFAULT, false),
            'studentid' => new external_value(PARAM_INT, 'Student, 0 for all', VALUE_DEFAULT, 0),
            'page' => new external_value(PARAM_INT, 'Page, from 0', VALUE_DEFAULT, 0),
            'archived' => new external_value(PARAM_BOOL, 'What is archived, instead of what is not', VALUE_DEFAULT, false),
            'sort' => new external_value(PARAM_ALPHA, 'Order, nothing for the usual one', VALUE_DEFAULT, ''),
        ]);
    }

    /**
     * Lists proofs.
     *
     * @param int $cmid Id of the course module.
     * @param string $scope own or students.
     * @param string $search Words to look for.
     * @param int $competencyid 0 for all.
     * @param int $contextid Context of the action, 0 for all.
     * @param string $state Nothing for all.
     * @param bool $unread Only what is new.
     * @param int $studentid 0 for all.
     * @param int $page From 0.
     * @param bool $archived What is archived, instead of what is not.
     * @param string $sort Nothing for the usual order.
     * @return array
     */
    public static function execute(
        int $cmid,
        string $scope,
        string $search = '',
        int $competencyid = 0,
        int $contextid = 0,
        string $state = '',
        bool $unread = false,
        int $studentid = 0,
        int $page = 0,
        bool $archived = false,
        string $sort = '',
    ): array {
        global $PAGE, $USER;
        $params = self::validate_parameters(self::execute_parameters(), [
            'cmid' => $cmid,
            'scope' => $scope,
            'search' => $search,
            'competencyid' => $competencyid,
            'contextid' => $contextid,
            'state' => $state,
            'unread' => $unread,
            'studentid' => $studentid,
            'page' => $page,
            'archived' => $archived,
            'sort' => $sort,
        ]);
        $activity = activity::from_cmid($params['cmid']);
        self::validate_context($activity->context);
        permission::require_can_view_activity($activity);

        $reader = $params['scope'] === logbook_reader::STUDENTS
            ? logbook_reader::of_students($activity, $USER->id)
            : logbook_reader::own($activity, $USER->id);
        $asked = array_diff_key($params, ['cmid' => 0, 'scope' => 0]);
        $filter = new logbook_filter(...['page' => max(0, $params['page'])] + $asked);
        return (new logbook_list($reader, $filter))->export_for_template($PAGE->get_renderer('core'));
    }

    /**
     * What comes back.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return logbook_list::structure();
    }
}
