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
 * The coordinator's page: competencies, and each student's targets and tutors.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\clock;
use core\di;
use mod_proofolio\local\activity;
use mod_proofolio\output\coordinator_page;
use mod_proofolio\output\cover_list;
use mod_proofolio\output\manage;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$activity = activity::from_cmid(required_param('id', PARAM_INT));
require_login($activity->course, false, $activity->cm);
permission::require_can_manage($activity);

$url = new moodle_url('/mod/proofolio/manage.php', ['id' => $activity->cm->id]);
coordinator_page::prepare($PAGE, $activity, $url, get_string('manage', 'mod_proofolio'));
$PAGE->requires->js_call_amd('mod_proofolio/manage', 'init', [manage::ROOT]);

echo $OUTPUT->header();
echo $OUTPUT->render(new manage($activity, $USER->id));
echo $OUTPUT->render(new cover_list($activity, $USER->id, di::get(clock::class)->time()));
echo $OUTPUT->footer();
