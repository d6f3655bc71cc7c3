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

/**
 * The coordinator's page about one student: targets and tutors.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use mod_proofolio\local\activity;
use mod_proofolio\local\milestones;
use mod_proofolio\local\refusal;
use mod_proofolio\local\tutors;
use mod_proofolio\output\coordinator_page;
use mod_proofolio\output\student;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$activity = activity::from_cmid(required_param('id', PARAM_INT));
$userid = required_param('userid', PARAM_INT);
require_login($activity->course, false, $activity->cm);
permission::require_can_manage_student($activity, $userid);

$user = core_user::get_user($userid, '*', MUST_EXIST);
$url = new moodle_url('/mod/proofolio/student.php', ['id' => $activity->cm->id, 'userid' => $userid]);
coordinator_page::prepare($PAGE, $activity, $url, fullname($user));

if (data_submitted()) {
    require_sesskey();
    try {
        match (required_param('act', PARAM_ALPHA)) {
            'assign' => tutors::assign($activity, $userid, required_param('tutorid', PARAM_INT)),
            'unassign' => tutors::unassign($activity, $userid, required_param('tutorid', PARAM_INT)),
            'dates' => milestones::save_days($activity, $userid, optional_param_array('dates', [], PARAM_RAW_TRIMMED)),
        };
        redirect($url, get_string('changessaved'), null, notification::NOTIFY_SUCCESS);
    } catch (refusal $refusal) {
        redirect($url, $refusal->getMessage(), null, notification::NOTIFY_ERROR);
    }
}

echo $OUTPUT->header();
echo $OUTPUT->render(new student($activity, $user));
echo $OUTPUT->footer();
