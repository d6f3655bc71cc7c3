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
 * The owner of a proof puts it aside, after being asked, or brings it back.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use mod_proofolio\local\archiving;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\refusal;
use mod_proofolio\output\page_setup;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$proof = proof::get_record(['id' => required_param('proofid', PARAM_INT)]) ?: throw refusal::not_permitted('archiveproof');
$activity = $proof->get_portfolio()->get_activity();
require_login($activity->course, false, $activity->cm);
permission::require_can_archive_proof($proof);

// What was asked for counts, not what is so by the time it is sent.
$aside = optional_param('aside', !$proof->get('archived'), PARAM_BOOL);
$url = new moodle_url('/mod/proofolio/archive.php', ['proofid' => $proof->get('id'), 'aside' => (int) $aside]);
$name = get_string($aside ? 'archiveproof' : 'unarchiveproof', 'mod_proofolio');
page_setup::prepare($PAGE, $activity, $url, $name, 'limitedwidth');
$back = new moodle_url('/mod/proofolio/proof.php', ['id' => $proof->get('id')]);
$PAGE->navbar->add($proof->get_label(), $back);

if (data_submitted()) {
    require_sesskey();
    try {
        $aside ? archiving::archive($proof) : archiving::unarchive($proof);
    } catch (refusal $refusal) {
        redirect($back, s($refusal->getMessage()), null, notification::NOTIFY_ERROR);
    }
    $done = get_string($aside ? 'proofisarchived' : 'proofisunarchived', 'mod_proofolio', s($proof->get_label()));
    redirect($back, $done, null, notification::NOTIFY_SUCCESS);
}

$a = (object) ['label' => s($proof->get_label()), 'name' => s($proof->get('name'))];
echo $OUTPUT->header();
echo $OUTPUT->heading($name);
echo $OUTPUT->confirm(get_string($aside ? 'archiveproofsure' : 'unarchiveproofsure', 'mod_proofolio', $a), $url, $back);
echo $OUTPUT->footer();
