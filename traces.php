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
 * The traces that a student keeps: one's own, or those that a student whom one accompanies shows.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\clock;
use core\di;
use core\output\notification;
use core\session\manager;
use mod_proofolio\event\kept_traces_viewed;
use mod_proofolio\form\kept_posting;
use mod_proofolio\local\activity;
use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\roster;
use mod_proofolio\output\keep_trace;
use mod_proofolio\output\kept_timeline;
use mod_proofolio\output\queue_address;
use mod_proofolio\output\queue_walk;
use mod_proofolio\output\traces_page;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$activity = activity::from_cmid(required_param('id', PARAM_INT));
$studentid = optional_param('userid', 0, PARAM_INT);
require_login($activity->course, false, $activity->cm);
permission::require_can_view_activity($activity);
if (!$studentid && (new roster($activity))->is_student($USER->id)) {
    $studentid = (int) $USER->id;
}
if ($studentid) {
    permission::require_can_view_kept_traces($activity, $studentid);
}
traces_page::prepare($PAGE, $activity, $studentid);
$posting = new kept_posting($activity, (int) $USER->id, di::get(clock::class)->time());
if ($goon = $posting->handle()) {
    redirect($goon, $posting->get_message(), null, notification::NOTIFY_SUCCESS);
}
if ($studentid) {
    kept_traces_viewed::of($activity, $studentid)->trigger();
}
$trace = kept_trace::shown_by($activity->get_id(), $studentid, optional_param('trace', 0, PARAM_INT));
$page = $trace ? $trace->page_of(kept_timeline::PER_PAGE) : max(0, optional_param('page', 0, PARAM_INT));
$walk = $trace ? queue_walk::to_trace(queue_address::walked(), $trace->get('id'), $USER->id) : null;
$keep = $studentid === (int) $USER->id ? keep_trace::on($PAGE, $activity) : null;
if ($keep) {
    $PAGE->requires->js_call_amd('mod_proofolio/traces', 'init', [traces_page::ROOT]);
}
$shown = new traces_page($activity, $studentid, (int) $USER->id, $page, $posting->get_form(), $walk);
if (!manager::is_loggedinas()) {
    $shown->see(di::get(clock::class)->time());
}
echo $OUTPUT->header();
echo $keep ? $OUTPUT->render($keep) : '';
echo $OUTPUT->render($shown);
echo $OUTPUT->footer();
