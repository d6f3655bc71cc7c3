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
 * The logbook: one's own proofs, and those of the students whom one accompanies.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\clock;
use core\di;
use mod_proofolio\event\course_module_viewed;
use mod_proofolio\local\activity;
use mod_proofolio\output\cover_notice;
use mod_proofolio\output\folder_notice;
use mod_proofolio\output\keep_trace;
use mod_proofolio\output\logbook;
use mod_proofolio\output\logbook_address;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$activity = activity::from_cmid(required_param('id', PARAM_INT));
$address = logbook_address::asked();
require_login($activity->course, true, $activity->cm);
$activity->tell($PAGE);
permission::require_can_view_activity($activity);

$name = format_string($activity->instance->get('name'), true, ['context' => $activity->context]);
$PAGE->set_url('/mod/proofolio/view.php', ['id' => $activity->cm->id]);
$PAGE->set_title($name);
$PAGE->set_heading(format_string($activity->course->fullname, true, ['context' => $activity->context]));
$PAGE->add_body_class('mediumwidth');

course_module_viewed::create(['objectid' => $activity->get_id(), 'context' => $activity->context])->trigger();
(new completion_info($activity->course))->set_module_viewed($activity->cm);

$page = new logbook($activity, $USER->id, $address->filter, $address->scope);
foreach ($page->root_ids() as $rootid) {
    $PAGE->requires->js_call_amd('mod_proofolio/logbook', 'init', [$rootid]);
}
$keep = keep_trace::on($PAGE, $activity);
echo $OUTPUT->header();
echo $keep ? $OUTPUT->render($keep) : '';
if (permission::can_write($activity)) {
    echo $OUTPUT->render(folder_notice::of_writer($activity, $USER->id));
}
echo $OUTPUT->render(new cover_notice($activity, $USER->id, di::get(clock::class)->time()));
echo $OUTPUT->render($page);
echo $OUTPUT->footer();
