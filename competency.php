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
 * The coordinator adds or changes one competency with its elements.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\clock;
use core\di;
use core\output\notification;
use mod_proofolio\form\competency_form;
use mod_proofolio\local\activity;
use mod_proofolio\local\competencies;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\element;
use mod_proofolio\local\refusal;
use mod_proofolio\output\coordinator_page;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$competencyid = optional_param('competencyid', 0, PARAM_INT);
$competency = $competencyid ? new competency($competencyid) : null;
$activity = $competency
    ? activity::from_instanceid($competency->get('proofolioid'))
    : activity::from_cmid(required_param('id', PARAM_INT));
require_login($activity->course, false, $activity->cm);
permission::require_can_manage($activity);

$title = $competency ? $competency->get('code') : get_string('addcompetency', 'mod_proofolio');
$params = $competency ? ['competencyid' => $competencyid] : ['id' => $activity->cm->id];
coordinator_page::prepare($PAGE, $activity, new moodle_url('/mod/proofolio/competency.php', $params), $title);
$back = new moodle_url('/mod/proofolio/manage.php', ['id' => $activity->cm->id]);

$elements = $competency ? element::without_archived(element::of_competencies([$competencyid])) : [];
$form = new competency_form($PAGE->url, ['competency' => $competency, 'elements' => $elements]);
$form->set_data(competency_form::values($competency));
if ($form->is_cancelled()) {
    redirect($back);
}
if ($data = $form->get_data()) {
    try {
        $fields = $form->fields($data);
        if ($competency) {
            competencies::update($competency, $fields, $form->entries($data), di::get(clock::class)->time());
        } else {
            $competency = competencies::create($activity, $fields, $form->entries($data));
        }
        $saved = get_string('competencysaved', 'mod_proofolio', s($competency->get('code')));
        redirect($back, $saved, null, notification::NOTIFY_SUCCESS);
    } catch (refusal $refusal) {
        $form->show_refusal($refusal);
    }
}

echo $OUTPUT->header();
echo $OUTPUT->heading(s($title));
$form->display();
if ($competency && !$competency->is_archived()) {
    $url = new moodle_url('/mod/proofolio/competency_delete.php', ['competencyid' => $competencyid]);
    $act = competencies::is_used($competency) ? 'archivecompetency' : 'deletecompetency';
    echo $OUTPUT->single_button($url, get_string($act, 'mod_proofolio'), 'get');
}
echo $OUTPUT->footer();
