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
 * The coordinator takes a competency away, after being asked: it is archived when it is in use, deleted otherwise.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\clock;
use core\di;
use core\output\notification;
use mod_proofolio\local\activity;
use mod_proofolio\local\competencies;
use mod_proofolio\local\models\competency;
use mod_proofolio\output\coordinator_page;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$competency = new competency(required_param('competencyid', PARAM_INT));
$activity = activity::from_instanceid($competency->get('proofolioid'));
require_login($activity->course, false, $activity->cm);
permission::require_can_manage($activity);

$act = competencies::is_used($competency) ? 'archivecompetency' : 'deletecompetency';
$url = new moodle_url('/mod/proofolio/competency_delete.php', ['competencyid' => $competency->get('id')]);
coordinator_page::prepare($PAGE, $activity, $url, get_string($act, 'mod_proofolio'));
$back = new moodle_url('/mod/proofolio/manage.php', ['id' => $activity->cm->id]);

if (data_submitted()) {
    require_sesskey();
    $code = s($competency->get('code'));
    $done = competencies::remove($competency, di::get(clock::class)->time()) ? 'competencyarchived' : 'competencydeleted';
    redirect($back, get_string($done, 'mod_proofolio', $code), null, notification::NOTIFY_SUCCESS);
}

echo $OUTPUT->header();
echo $OUTPUT->confirm(get_string("{$act}sure", 'mod_proofolio', s($competency->get('code'))), $url, $back);
echo $OUTPUT->footer();
