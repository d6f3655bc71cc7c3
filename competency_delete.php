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
 * The coordinator deletes a competency that nothing refers to, after being asked.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use mod_proofolio\local\activity;
use mod_proofolio\local\competencies;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\refusal;
use mod_proofolio\output\coordinator_page;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$competency = new competency(required_param('competencyid', PARAM_INT));
$activity = activity::from_instanceid($competency->get('proofolioid'));
require_login($activity->course, false, $activity->cm);
permission::require_can_manage($activity);

$url = new moodle_url('/mod/proofolio/competency_delete.php', ['competencyid' => $competency->get('id')]);
coordinator_page::prepare($PAGE, $activity, $url, get_string('deletecompetency', 'mod_proofolio'));

if (data_submitted()) {
    require_sesskey();
    $deleted = get_string('competencydeleted', 'mod_proofolio', s($competency->get('code')));
    $back = new moodle_url('/mod/proofolio/manage.php', ['id' => $activity->cm->id]);
    try {
        competencies::delete($competency);
        redirect($back, $deleted, null, notification::NOTIFY_SUCCESS);
    } catch (refusal $refusal) {
        redirect($back, s($refusal->getMessage()), null, notification::NOTIFY_ERROR);
    }
}

$cancel = new moodle_url('/mod/proofolio/competency.php', ['competencyid' => $competency->get('id')]);
echo $OUTPUT->header();
echo $OUTPUT->confirm(get_string('deletecompetencysure', 'mod_proofolio', s($competency->get('code'))), $url, $cancel);
echo $OUTPUT->footer();
