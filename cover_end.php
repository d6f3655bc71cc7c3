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
 * The coordinator ends a cover early, after being asked.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\clock;
use core\di;
use core\output\notification;
use mod_proofolio\local\activity;
use mod_proofolio\local\covers;
use mod_proofolio\local\models\cover;
use mod_proofolio\output\coordinator_page;
use mod_proofolio\output\people;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$cover = new cover(required_param('id', PARAM_INT));
$activity = activity::from_instanceid($cover->get('proofolioid'));
require_login($activity->course, false, $activity->cm);
permission::require_can_end_cover($activity, $cover);

$url = new moodle_url('/mod/proofolio/cover_end.php', ['id' => $cover->get('id')]);
coordinator_page::prepare($PAGE, $activity, $url, get_string('endcover', 'mod_proofolio'));
$back = new moodle_url('/mod/proofolio/manage.php', ['id' => $activity->cm->id], 'proofolio-covers-heading');
if (data_submitted()) {
    require_sesskey();
    covers::end($activity, $cover, $USER->id, di::get(clock::class)->time());
    redirect($back, get_string('coverended', 'mod_proofolio'), null, notification::NOTIFY_SUCCESS);
}

$names = people::names($activity, [$cover->get('tutorid'), $cover->get('coverid')]);
echo $OUTPUT->header();
echo $OUTPUT->confirm(get_string('endcoversure', 'mod_proofolio', [
    'tutor' => s($names[$cover->get('tutorid')]),
    'cover' => s($names[$cover->get('coverid')]),
]), $url, $back);
echo $OUTPUT->footer();
