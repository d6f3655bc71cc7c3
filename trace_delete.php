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
 * A student deletes a trace that they keep, after being asked.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use mod_proofolio\local\kept_traces;
use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\refusal;
use mod_proofolio\output\traces_page;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$trace = kept_trace::get_record(['id' => required_param('traceid', PARAM_INT)]) ?: throw refusal::not_permitted('viewkepttrace');
$portfolio = $trace->get_portfolio();
$activity = $portfolio->get_activity();
require_login($activity->course, false, $activity->cm);
permission::require_can_write_portfolio($portfolio);

traces_page::prepare($PAGE, $activity, (int) $USER->id);
$back = new moodle_url('/mod/proofolio/traces.php', ['id' => $activity->cm->id]);
if (data_submitted()) {
    require_sesskey();
    kept_traces::delete($trace);
    redirect($back, get_string('kepttracedeleted', 'mod_proofolio'), null, notification::NOTIFY_SUCCESS);
}
$url = new moodle_url('/mod/proofolio/trace_delete.php', ['traceid' => $trace->get('id')]);
echo $OUTPUT->header();
echo $OUTPUT->confirm(get_string('deletekeptsure', 'mod_proofolio'), $url, $back);
echo $OUTPUT->footer();
