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
 * The coordinator corrects the name, the competency or the letter of a proof.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use mod_proofolio\form\relabel_form;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\refusal;
use mod_proofolio\local\relabelling;
use mod_proofolio\output\competency_names;
use mod_proofolio\output\coordinator_page;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$proof = new proof(required_param('proofid', PARAM_INT));
$activity = $proof->get_portfolio()->get_activity();
require_login($activity->course, false, $activity->cm);
permission::require_can_relabel($proof);

$url = new moodle_url('/mod/proofolio/relabel.php', ['proofid' => $proof->get('id')]);
coordinator_page::prepare($PAGE, $activity, $url, get_string('relabel', 'mod_proofolio', $proof->get_label()));
$back = new moodle_url('/mod/proofolio/proof.php', ['id' => $proof->get('id')]);

$choices = competency_names::of(relabelling::choices($activity, $proof), $activity);
$form = new relabel_form($url, ['competencies' => $choices]);
$form->set_data(relabel_form::values($proof));
if ($form->is_cancelled()) {
    redirect($back);
}
if ($data = $form->get_data()) {
    try {
        relabelling::relabel($proof, $data->name, (int) $data->competencyid, $data->letter);
        redirect($back, get_string('changessaved'), null, notification::NOTIFY_SUCCESS);
    } catch (refusal $refusal) {
        $form->show_refusal($refusal);
    }
}

echo $OUTPUT->header();
echo $OUTPUT->heading(get_string('relabel', 'mod_proofolio', s($proof->get_label())));
$form->display();
echo $OUTPUT->footer();
