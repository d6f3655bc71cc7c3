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
 * A submitted proof: its versions, traces and comments.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\clock;
use core\di;
use core\output\notification;
use core\session\manager;
use mod_proofolio\event\proof_viewed;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\local\read_state;
use mod_proofolio\local\refusal;
use mod_proofolio\output\comment;
use mod_proofolio\output\comment_target;
use mod_proofolio\output\folder_notice;
use mod_proofolio\output\keep_trace;
use mod_proofolio\output\logbook_address;
use mod_proofolio\output\proof_page;
use mod_proofolio\output\queue_address;
use mod_proofolio\output\queue_walk;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$proof = proof::get_record(['id' => required_param('id', PARAM_INT)]) ?: throw refusal::not_permitted('viewportfolio');
$number = optional_param('version', 0, PARAM_INT);
$activity = $proof->get_portfolio()->get_activity();
require_login($activity->course, false, $activity->cm);
$activity->tell($PAGE);
if ($number && !version::latest_number($proof->get('id')) && permission::can_accompany_owner($proof)) {
    // A message led here, and the version that it told of was taken back.
    $logbook = new moodle_url('/mod/proofolio/view.php', ['id' => $activity->cm->id]);
    redirect($logbook, get_string('nothingtoread', 'mod_proofolio'), null, notification::NOTIFY_INFO);
}
permission::require_can_view_proof($proof);

$asked = $number ? version::numbered($proof->get('id'), $number) : null;
$version = $asked ?? version::latest($proof->get('id'));
if (!$version) {
    redirect(new moodle_url('/mod/proofolio/edit.php', ['proofid' => $proof->get('id')]));
}
$version->with_proof($proof);
$now = di::get(clock::class)->time();
$target = comment_target::asked($version, $USER->id, $now);
$walk = queue_walk::to_proof(queue_address::walked(), $proof, $USER->id);
$missing = $asked ? 0 : $number;
$page = new proof_page($proof, $version, $USER->id, $target, missing: $missing, found: logbook_address::asked(), walk: $walk);
$isreader = !manager::is_loggedinas();
if ($isreader && !read_state::open($version, $USER->id, $now, true)) {
    redirect(comment::url_of_version($version));
}
proof_page::prepare($PAGE, $proof, $version);
$PAGE->requires->js_call_amd('mod_proofolio/proof', 'init', [proof_page::ROOT]);
proof_viewed::of($proof)->trigger();

$keep = keep_trace::on($PAGE, $activity);
echo $OUTPUT->header();
echo $keep ? $OUTPUT->render($keep) : '';
echo $OUTPUT->render(folder_notice::of_reader($proof->get_portfolio(), $USER->id));
echo $OUTPUT->render($page);
echo $OUTPUT->footer();
