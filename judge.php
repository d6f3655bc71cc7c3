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
 * Takes what somebody thinks of a quality of a student's proofs, where there is no JavaScript, and leads back to their coverage.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\clock;
use core\di;
use core\output\notification;
use mod_proofolio\form\judgement_posting;
use mod_proofolio\local\activity;
use mod_proofolio\output\coverage;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$activity = activity::from_cmid(required_param('id', PARAM_INT));
$studentid = required_param('userid', PARAM_INT);
require_login($activity->course, false, $activity->cm);
permission::require_can_view_coverage($activity, $studentid);

(new coverage($activity, $studentid, (int) $USER->id))->prepare($PAGE);
if (!data_submitted()) {
    redirect(coverage::url($activity, $studentid));
}
$posting = new judgement_posting(
    $activity,
    $studentid,
    (int) $USER->id,
    required_param('competencyid', PARAM_INT),
    required_param('quality', PARAM_ALPHA),
    optional_param('degree', '', PARAM_ALPHA),
    optional_param('reason', '', PARAM_RAW),
);
if ($goon = $posting->handle(required_param('sesskey', PARAM_RAW), di::get(clock::class)->time())) {
    redirect($goon, get_string('judgementsaved', 'mod_proofolio'), null, notification::NOTIFY_SUCCESS);
}
$PAGE->requires->js_call_amd('mod_proofolio/coverage', 'init', [coverage::ROOT]);
echo $OUTPUT->header();
echo $OUTPUT->render(new coverage($activity, $studentid, (int) $USER->id, $posting->get_typed()));
echo $OUTPUT->footer();
