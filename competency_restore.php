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
 * The coordinator brings an archived competency back, or one of its archived elements.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use mod_proofolio\local\activity;
use mod_proofolio\local\competencies;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\element;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$elementid = optional_param('elementid', 0, PARAM_INT);
$element = $elementid ? new element($elementid) : null;
$competency = new competency($element ? $element->get('competencyid') : required_param('competencyid', PARAM_INT));
$activity = activity::from_instanceid($competency->get('proofolioid'));
require_login($activity->course, false, $activity->cm);
permission::require_can_manage($activity);

$PAGE->set_url('/mod/proofolio/competency_restore.php', ['competencyid' => $competency->get('id')]);
$back = new moodle_url('/mod/proofolio/manage.php', ['id' => $activity->cm->id]);
if (!data_submitted()) {
    redirect($back);
}
require_sesskey();
$element ? competencies::bring_back_element($element) : competencies::bring_back($competency);
$name = s(($element ?? $competency)->get($element ? 'name' : 'code'));
redirect($back, get_string('broughtback', 'mod_proofolio', $name), null, notification::NOTIFY_SUCCESS);
