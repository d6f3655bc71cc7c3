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
use mod_proofolio\local\models\comment;
use mod_proofolio\local\refusal;
use mod_proofolio\local\threads;
use mod_proofolio\output\thread_change;
use mod_proofolio\permission;

/**
 * Notes that a thread is open still, whatever was done about it, by who may decide.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reopen_thread extends external_api {
    /**
     * What is asked for.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'commentid' => new external_value(PARAM_INT, 'Id of the comment that began the thread'),
            'shownid' => new external_value(PARAM_INT, 'Id of the version on the page, 0 for the comment\'s own', VALUE_DEFAULT, 0),
        ]);
    }

    /**
     * Opens a thread again.
     *
     * @param int $commentid Id of the comment that began the thread.
     * @param int $shownid Id of the version on the page, 0 for the comment's own.
     * @return array The thread.
     */
    public static function execute(int $commentid, int $shownid = 0): array {
        global $PAGE, $USER;
        $params = self::validate_parameters(self::execute_parameters(), ['commentid' => $commentid, 'shownid' => $shownid]);
        $comment = comment::get_record(['id' => $params['commentid']]) ?: throw refusal::not_permitted('viewportfolio');
        $proof = $comment->get_version()->get_proof();
        self::validate_context($proof->get_portfolio()->get_activity()->context);
        permission::require_can_decide($proof);

        threads::reopen($comment, di::get(clock::class)->time());
        $change = thread_change::about($comment, $params['shownid'], $USER->id);
        return $change->export_for_template($PAGE->get_renderer('core'));
    }

    /**
     * What comes back.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return thread_change::structure();
    }
}
