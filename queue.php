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
 * What waits for a tutor: in an activity, or in all activities in which they accompany students.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\clock;
use core\di;
use core\output\notification;
use mod_proofolio\form\queue_posting;
use mod_proofolio\local\activity;
use mod_proofolio\local\refusal;
use mod_proofolio\output\cover_notice;
use mod_proofolio\output\queue_address;
use mod_proofolio\output\queue_page;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$address = queue_address::asked();
$activity = $address->cmid ? activity::from_cmid($address->cmid) : null;
if ($activity) {
    require_login($activity->course, false, $activity->cm);
    permission::require_can_view_queue($activity);
} else {
    require_login(null, false);
}
$scope = $address->scope($USER->id)
    ?? throw refusal::not_permitted($address->tutorid ? 'viewqueueof' : 'viewqueue');
queue_page::prepare($PAGE, $address, $activity);

$now = di::get(clock::class)->time();
$error = '';
if (data_submitted()) {
    $posting = new queue_posting($scope, $address, $USER->id, required_param('sesskey', PARAM_RAW));
    $before = [
        'versionnumber' => optional_param('versionnumber', PHP_INT_MAX, PARAM_INT),
        'commentid' => optional_param('commentid', PHP_INT_MAX, PARAM_INT),
    ];
    $goon = $posting->keep(required_param('kind', PARAM_INT), required_param('itemid', PARAM_INT), $before, $now);
    if ($goon) {
        redirect($goon, $posting->get_message(), null, notification::NOTIFY_SUCCESS);
    }
    $error = $posting->get_message();
}
$page = new queue_page($scope, $address, $now, max(0, optional_param('silentpage', 0, PARAM_INT)), $error, $USER->id);
$PAGE->requires->js_call_amd('mod_proofolio/queue', 'init', [queue_page::ROOT]);
echo $OUTPUT->header();
echo $activity ? $OUTPUT->render(new cover_notice($activity, $USER->id, $now)) : '';
echo $OUTPUT->render($page);
echo $OUTPUT->footer();
