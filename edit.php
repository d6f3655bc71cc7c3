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
 * Where a student writes a proof.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use mod_proofolio\form\proof_editing;
use mod_proofolio\form\proof_form;
use mod_proofolio\local\activity;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\refusal;
use mod_proofolio\output\keep_trace;
use mod_proofolio\output\proof_edit;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$proofid = optional_param('proofid', 0, PARAM_INT);
$proof = $proofid ? (proof::get_record(['id' => $proofid]) ?: throw refusal::not_permitted('viewdraft')) : null;
$activity = $proof ? $proof->get_portfolio()->get_activity() : activity::from_cmid(required_param('id', PARAM_INT));
require_login($activity->course, false, $activity->cm);
$activity->tell($PAGE);
if ($proof) {
    permission::require_can_view_draft($proof);
}
$posted = data_submitted() ?: null;
proof_edit::prepare($PAGE, $activity, $proof);
// A window that was lost comes back with its own draft areas, where files may have arrived that no draft has yet.
$areas = array_combine(['description', 'analysis', 'traces'], array_map(
    fn(string $field): int => optional_param("{$field}area", 0, PARAM_INT),
    ['description', 'analysis', 'traces'],
));
$editing = $proof
    ? proof_editing::of_proof($proof, optional_param('base', 0, PARAM_INT), $USER->id, $posted, $areas)
    : proof_editing::of_new_proof($activity, $USER->id, $posted, $areas);
$editing->offer_kept(optional_param_array('kept', [], PARAM_INT));
if ($goon = $editing->handle()) {
    redirect($goon, $editing->get_success(), null, notification::NOTIFY_SUCCESS);
}
if ($editing->has_form()) {
    $PAGE->requires->js_call_amd('mod_proofolio/edit', 'init', [proof_form::ROOT]);
}
$keep = keep_trace::on($PAGE, $activity);
echo $OUTPUT->header();
echo $keep ? $OUTPUT->render($keep) : '';
echo $editing->render($OUTPUT);
echo $OUTPUT->footer();
