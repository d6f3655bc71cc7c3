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
 * Reminds a student of their portfolio, where there is no JavaScript, and leads back.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\clock;
use core\di;
use core\output\notification;
use mod_proofolio\local\activity;
use mod_proofolio\local\refusal;
use mod_proofolio\local\reminders;
use mod_proofolio\output\people;
use mod_proofolio\output\reminder_button;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$activity = activity::from_cmid(required_param('id', PARAM_INT));
$studentid = required_param('studentid', PARAM_INT);
require_login($activity->course, false, $activity->cm);
permission::require_can_remind($activity, $studentid);

$back = optional_param('back', '', PARAM_LOCALURL);
$back = $back !== '' ? new moodle_url($back) : reminder_button::logbook_of($activity, $studentid);
if (!data_submitted()) {
    redirect($back);
}
require_sesskey();
try {
    reminders::send($activity, $studentid, $USER->id, di::get(clock::class)->time());
} catch (refusal $refusal) {
    redirect($back, s($refusal->getMessage()), null, notification::NOTIFY_ERROR);
}
$done = get_string('remindernow', 'mod_proofolio', people::names($activity, [$studentid])[$studentid]);
redirect($back, s($done), null, notification::NOTIFY_SUCCESS);
