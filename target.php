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
 * The coordinator adds or changes one target of a student.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use mod_proofolio\form\target_form;
use mod_proofolio\local\activity;
use mod_proofolio\local\refusal;
use mod_proofolio\local\targets;
use mod_proofolio\output\competency_names;
use mod_proofolio\output\coordinator_page;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$activity = activity::from_cmid(required_param('id', PARAM_INT));
$userid = required_param('userid', PARAM_INT);
require_login($activity->course, false, $activity->cm);
permission::require_can_manage_student($activity, $userid);

$known = targets::of($activity, $userid);
$target = $known[optional_param('of', 0, PARAM_INT)] ?? null;
$own = ['id' => $activity->cm->id, 'userid' => $userid];
$url = new moodle_url('/mod/proofolio/target.php', $own + ($target ? ['of' => $target->get('competencyid')] : []));
$name = fullname(core_user::get_user($userid, '*', MUST_EXIST));
$title = get_string($target ? 'targetof' : 'addtargetof', 'mod_proofolio', $name);
coordinator_page::prepare($PAGE, $activity, $url, $title);
$back = new moodle_url('/mod/proofolio/student.php', $own);

$choices = competency_names::of(targets::choices($activity, $known, $target), $activity);
$form = new target_form($url, ['competencies' => $choices]);
$form->set_data(target_form::values($target));
if ($form->is_cancelled()) {
    redirect($back);
}
if ($data = $form->get_data()) {
    try {
        targets::save($activity, $userid, (int) $data->competencyid, $data);
        redirect($back, get_string('changessaved'), null, notification::NOTIFY_SUCCESS);
    } catch (refusal $refusal) {
        $form->show_refusal($refusal);
    }
}

echo $OUTPUT->header();
echo $OUTPUT->heading(s($title));
$form->display();
if ($target) {
    $url = new moodle_url('/mod/proofolio/target_remove.php', $own + ['competencyid' => $target->get('competencyid')]);
    echo $OUTPUT->single_button($url, get_string('removetarget', 'mod_proofolio'), 'get');
}
echo $OUTPUT->footer();
