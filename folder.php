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
 * Where a student gives the link to the folder that they share with their tutors.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use mod_proofolio\form\folder_form;
use mod_proofolio\local\activity;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\shared_folder;
use mod_proofolio\output\folder_notice;
use mod_proofolio\output\page_setup;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$activity = activity::from_cmid(required_param('id', PARAM_INT));
require_login($activity->course, false, $activity->cm);
permission::require_can_write($activity);

$url = new moodle_url('/mod/proofolio/folder.php', ['id' => $activity->cm->id]);
$logbook = new moodle_url('/mod/proofolio/view.php', ['id' => $activity->cm->id]);
$heading = get_string('sharedfolder', 'mod_proofolio');
page_setup::prepare($PAGE, $activity, $url, $heading, 'limitedwidth');
$PAGE->navbar->add($heading);

$folder = shared_folder::of(portfolio::of($activity->get_id(), $USER->id));
$form = new folder_form($url, ['tutors' => folder_notice::tutors($activity, $USER->id)]);
$form->set_data(['folderlink' => $folder->link, 'folderconfirmed' => (int) ($folder->state === shared_folder::CONFIRMED)]);
if ($form->is_cancelled()) {
    redirect($logbook);
}
if ($data = $form->get_data()) {
    shared_folder::share($activity, $USER->id, $data->folderlink, (bool) $data->folderconfirmed);
    redirect($logbook, get_string('changessaved'), null, notification::NOTIFY_SUCCESS);
}

echo $OUTPUT->header();
echo $OUTPUT->heading($heading);
echo $form->render();
echo $OUTPUT->footer();
