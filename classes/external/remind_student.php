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
use mod_proofolio\local\activity;
use mod_proofolio\local\reminders;
use mod_proofolio\output\people;
use mod_proofolio\output\reminder_button;
use mod_proofolio\permission;

/**
 * Reminds a student of their portfolio, at most once a week.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class remind_student extends external_api {
    /**
     * What is asked for.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'cmid' => new external_value(PARAM_INT, 'Id of the course module'),
            'studentid' => new external_value(PARAM_INT, 'Id of the student'),
        ]);
    }

    /**
     * Reminds a student.
     *
     * @param int $cmid
     * @param int $studentid
     * @return array The button as it is from now on.
     */
    public static function execute(int $cmid, int $studentid): array {
        global $PAGE, $USER;
        $params = self::validate_parameters(self::execute_parameters(), ['cmid' => $cmid, 'studentid' => $studentid]);
        $activity = activity::from_cmid($params['cmid']);
        self::validate_context($activity->context);
        permission::require_can_remind($activity, $params['studentid']);

        $now = di::get(clock::class)->time();
        $reminder = reminders::send($activity, $params['studentid'], (int) $USER->id, $now);
        $name = people::names($activity, [$params['studentid']])[$params['studentid']];
        $button = new reminder_button($activity, $params['studentid'], $name, $reminder->get('timereminded'), $now);
        return $button->export_for_template($PAGE->get_renderer('core'));
    }

    /**
     * What comes back.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return reminder_button::structure();
    }
}
