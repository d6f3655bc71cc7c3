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
 * The owner of a proof goes on from one of its versions. A draft that was begun before is not replaced without being asked.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use mod_proofolio\local\draft_removal;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\local\refusal;
use mod_proofolio\output\improve_choice;
use mod_proofolio\output\page_setup;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$proof = proof::get_record(['id' => required_param('proofid', PARAM_INT)]) ?: throw refusal::not_permitted('writeportfolio');
$from = required_param('from', PARAM_INT);
$activity = $proof->get_portfolio()->get_activity();
require_login($activity->course, false, $activity->cm);
permission::require_can_write_portfolio($proof->get_portfolio());

$url = new moodle_url('/mod/proofolio/improve.php', ['proofid' => $proof->get('id'), 'from' => $from]);
$name = get_string('improvefrom', 'mod_proofolio', $from);
page_setup::prepare($PAGE, $activity, $url, $name, 'limitedwidth');
$back = new moodle_url('/mod/proofolio/proof.php', ['id' => $proof->get('id')]);
$PAGE->navbar->add($proof->get_label(), $back);

$version = version::numbered($proof->get('id'), $from);
if (!$version) {
    redirect($back, s(refusal::version_gone($from)->getMessage()), null, notification::NOTIFY_INFO);
}
if (data_submitted()) {
    require_sesskey();
    try {
        draft_removal::discard($proof, required_param('revision', PARAM_INT));
    } catch (refusal $refusal) {
        redirect($url, s($refusal->getMessage()), null, notification::NOTIFY_ERROR);
    }
}
$draft = draft::of($proof->get('id'));
if (!$draft) {
    redirect(new moodle_url('/mod/proofolio/edit.php', ['proofid' => $proof->get('id'), 'base' => $from]));
}

echo $OUTPUT->header();
echo $OUTPUT->heading($name);
echo $OUTPUT->render(new improve_choice($proof, $draft, $version));
echo $OUTPUT->footer();
