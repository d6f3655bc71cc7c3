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
 * The coordinator lets a colleague cover for a tutor for a time.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\clock;
use core\di;
use core\output\notification;
use mod_proofolio\form\cover_form;
use mod_proofolio\local\activity;
use mod_proofolio\local\covers;
use mod_proofolio\local\refusal;
use mod_proofolio\output\cover_choices;
use mod_proofolio\output\coordinator_page;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$activity = activity::from_cmid(required_param('id', PARAM_INT));
$tutorid = optional_param('tutor', 0, PARAM_INT);
require_login($activity->course, false, $activity->cm);
permission::require_can_manage($activity);

$now = di::get(clock::class)->time();
$url = new moodle_url('/mod/proofolio/cover.php', ['id' => $activity->cm->id]);
$title = get_string('addcover', 'mod_proofolio');
coordinator_page::prepare($PAGE, $activity, $url, $title);
$back = new moodle_url('/mod/proofolio/manage.php', ['id' => $activity->cm->id], 'proofolio-covers-heading');

$choices = new cover_choices($activity, $USER->id);
$form = new cover_form($url, ['tutors' => $choices->tutors(), 'colleagues' => $choices->colleagues(), 'now' => $now]);
$form->set_data(['tutorid' => $tutorid]);
if ($form->is_cancelled()) {
    redirect($back);
}
if ($data = $form->get_data()) {
    try {
        [$timestart, $timeend] = cover_form::span($data);
        covers::add($activity, (int) $data->tutorid, (int) $data->coverid, $timestart, $timeend, $USER->id, $now);
        redirect($back, get_string('coveradded', 'mod_proofolio'), null, notification::NOTIFY_SUCCESS);
    } catch (refusal $refusal) {
        $form->show_refusal($refusal);
    }
}

echo $OUTPUT->header();
echo $OUTPUT->heading(s($title));
$form->display();
echo $OUTPUT->footer();
