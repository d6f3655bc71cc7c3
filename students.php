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
 * The coordinator sets targets, tutors and dates of many students: it is shown first what would change, then done.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use mod_proofolio\form\students_posting;
use mod_proofolio\local\activity;
use mod_proofolio\local\refusal;
use mod_proofolio\output\coordinator_page;
use mod_proofolio\output\students_form;
use mod_proofolio\output\students_preview;
use mod_proofolio\permission;
require(__DIR__ . '/../../config.php');

$activity = activity::from_cmid(required_param('id', PARAM_INT));
$step = optional_param('step', '', PARAM_ALPHA);
require_login($activity->course, false, $activity->cm);
permission::require_can_manage($activity);

$url = new moodle_url('/mod/proofolio/students.php', ['id' => $activity->cm->id]);
coordinator_page::prepare($PAGE, $activity, $url, get_string('managestudents', 'mod_proofolio'));
$posting = students_posting::asked($activity, $USER->id);
$page = null;
$refusal = null;
if (data_submitted() && $step !== 'back') {
    require_sesskey();
    try {
        $posting->plan();
        $seen = optional_param('seen', '', PARAM_ALPHANUM);
        if ($step === 'apply' && $seen === $posting->get_key() && !$posting->get_problems()) {
            $posting->apply();
            redirect($url, get_string('changessaved'), null, notification::NOTIFY_SUCCESS);
        }
        $page = new students_preview($activity, $posting, $seen !== '' && $seen !== $posting->get_key());
    } catch (refusal $problem) {
        $refusal = $problem;
    }
}
if (!$page) {
    [$group, $cohort] = [optional_param('group', 0, PARAM_INT), optional_param('cohort', 0, PARAM_INT)];
    $page = new students_form($activity, $USER->id, $posting, $refusal, $group, $cohort, optional_param('fill', false, PARAM_BOOL));
    $PAGE->requires->js_call_amd('mod_proofolio/students', 'init', [students_form::ROOT]);
}
echo $OUTPUT->header();
echo $OUTPUT->render($page);
echo $OUTPUT->footer();
