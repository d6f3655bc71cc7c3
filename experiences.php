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
 * When the experiences of a student were: for the student, and for the coordinators.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use mod_proofolio\local\activity;
use mod_proofolio\local\experiences;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\refusal;
use mod_proofolio\output\experience_days;
use mod_proofolio\permission;
require(__DIR__ . '/../../config.php');

$activity = activity::from_cmid(required_param('id', PARAM_INT));
require_login($activity->course, false, $activity->cm);
$studentid = optional_param('userid', $USER->id, PARAM_INT);
permission::require_can_date_experiences($activity, $studentid);
experience_days::prepare($PAGE, $activity, $studentid);

$typed = [];
$refusal = null;
if (data_submitted()) {
    require_sesskey();
    $last = optional_param_array('last', [], PARAM_RAW_TRIMMED);
    foreach (optional_param_array('first', [], PARAM_RAW_TRIMMED) as $id => $first) {
        $typed[(int) $id] = [$first, $last[$id] ?? ''];
    }
    try {
        experiences::set_days(portfolio::of($activity->get_id(), $studentid), $typed);
        redirect($PAGE->url, get_string('changessaved'), null, notification::NOTIFY_SUCCESS);
    } catch (refusal $problem) {
        $refusal = $problem;
    }
}
echo $OUTPUT->header();
echo $OUTPUT->render(new experience_days($activity, $studentid, (int) $USER->id, $typed, $refusal));
echo $OUTPUT->footer();
