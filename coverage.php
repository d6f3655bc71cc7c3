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
 * How far a student's proofs cover the competencies: one's own, or of a student whom one accompanies.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use mod_proofolio\event\coverage_viewed;
use mod_proofolio\local\activity;
use mod_proofolio\local\roster;
use mod_proofolio\output\coverage;
use mod_proofolio\output\keep_trace;
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
    permission::require_can_view_coverage($activity, $studentid);
    coverage_viewed::of($activity, $studentid)->trigger();
}

$page = new coverage($activity, $studentid, (int) $USER->id);
$page->prepare($PAGE);
$PAGE->requires->js_call_amd('mod_proofolio/coverage', 'init', [coverage::ROOT]);
$keep = keep_trace::on($PAGE, $activity);
echo $OUTPUT->header();
echo $keep ? $OUTPUT->render($keep) : '';
echo $OUTPUT->render($page);
echo $OUTPUT->footer();
