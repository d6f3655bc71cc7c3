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
 * Takes a comment or a decision from the comment box, or a word on a thread, where there is no JavaScript, and leads back to the
 * proof.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\clock;
use core\di;
use core\output\notification;
use mod_proofolio\form\comment_posting;
use mod_proofolio\local\models\version;
use mod_proofolio\local\refusal;
use mod_proofolio\output\comment;
use mod_proofolio\output\comment_target;
use mod_proofolio\output\proof_page;
use mod_proofolio\output\queue_address;
use mod_proofolio\output\queue_walk;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$version = version::get_record(['id' => required_param('versionid', PARAM_INT)]) ?: throw refusal::not_permitted('viewportfolio');
$proof = $version->get_proof();
$activity = $proof->get_portfolio()->get_activity();
require_login($activity->course, false, $activity->cm);
permission::require_can_view_version($version);

$target = comment_target::sent($version);
proof_page::prepare($PAGE, $proof, $target->shown);
if (!data_submitted()) {
    redirect(comment::url_of_version($target->shown));
}
$walk = queue_walk::to_proof(queue_address::walked(), $proof, $USER->id);
$posting = new comment_posting($target, $USER->id, required_param('sesskey', PARAM_RAW));
if ($goon = $posting->handle(optional_param('act', 'comment', PARAM_ALPHA), di::get(clock::class)->time())) {
    redirect($walk?->carried_by($goon) ?? $goon, $posting->get_message(), null, notification::NOTIFY_SUCCESS);
}
$PAGE->requires->js_call_amd('mod_proofolio/proof', 'init', [proof_page::ROOT]);
echo $OUTPUT->header();
echo $OUTPUT->render(new proof_page($proof, $target->shown, $USER->id, $target, $posting->get_message(), walk: $walk));
echo $OUTPUT->footer();
