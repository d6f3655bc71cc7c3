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
 * The coordinator ends a target of a student, after being asked.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use mod_proofolio\local\activity;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\targets;
use mod_proofolio\output\coordinator_page;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$activity = activity::from_cmid(required_param('id', PARAM_INT));
$userid = required_param('userid', PARAM_INT);
$competencyid = required_param('competencyid', PARAM_INT);
require_login($activity->course, false, $activity->cm);
permission::require_can_manage_student($activity, $userid);

$own = ['id' => $activity->cm->id, 'userid' => $userid];
$url = new moodle_url('/mod/proofolio/target_remove.php', $own + ['competencyid' => $competencyid]);
coordinator_page::prepare($PAGE, $activity, $url, get_string('removetarget', 'mod_proofolio'));
$back = new moodle_url('/mod/proofolio/student.php', $own);
$target = targets::of($activity, $userid)[$competencyid] ?? null;
if (!$target) {
    redirect($back);
}
if (data_submitted()) {
    require_sesskey();
    targets::remove($activity, $userid, $competencyid);
    redirect($back, get_string('changessaved'), null, notification::NOTIFY_SUCCESS);
}

$names = (object) [
    'code' => s((new competency($competencyid))->get('code')),
    'student' => s(fullname(core_user::get_user($userid, '*', MUST_EXIST))),
];
echo $OUTPUT->header();
echo $OUTPUT->confirm(get_string('removetargetsure', 'mod_proofolio', $names), $url, $back);
echo $OUTPUT->footer();
