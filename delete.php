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
 * The owner of a proof that was never submitted deletes it, after being asked.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\local\proof_removal;
use mod_proofolio\local\refusal;
use mod_proofolio\output\page_setup;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$proof = proof::get_record(['id' => required_param('proofid', PARAM_INT)]) ?: throw refusal::not_permitted('deleteproof');
$activity = $proof->get_portfolio()->get_activity();
require_login($activity->course, false, $activity->cm);
permission::require_can_delete_proof($proof);

$a = (object) ['label' => s($proof->get_label()), 'name' => s($proof->get('name'))];
$name = get_string('deleteproof', 'mod_proofolio');
$url = new moodle_url('/mod/proofolio/delete.php', ['proofid' => $proof->get('id')]);
page_setup::prepare($PAGE, $activity, $url, $name, 'limitedwidth');
$logbook = new moodle_url('/mod/proofolio/view.php', ['id' => $activity->cm->id]);
$page = new moodle_url('/mod/proofolio/proof.php', ['id' => $proof->get('id')]);

if (version::latest_number($proof->get('id'))) {
    redirect($page, s(refusal::submitted_stays()->getMessage()), null, notification::NOTIFY_ERROR);
}
if (data_submitted()) {
    require_sesskey();
    try {
        proof_removal::delete($proof);
    } catch (refusal $refusal) {
        redirect($page, s($refusal->getMessage()), null, notification::NOTIFY_ERROR);
    }
    redirect($logbook, get_string('proofisdeleted', 'mod_proofolio', $a), null, notification::NOTIFY_SUCCESS);
}

echo $OUTPUT->header();
echo $OUTPUT->heading($name);
echo $OUTPUT->confirm(get_string('deleteproofsure', 'mod_proofolio', $a), $url, $page);
echo $OUTPUT->footer();
