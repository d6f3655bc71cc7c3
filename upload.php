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
 * Takes one file that the browser sends by itself, into a draft area of its writer, and answers with its place as JSON.
 *
 * The activity comes in the address: of a file that is larger than the server takes, nothing but the address arrives.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use mod_proofolio\form\upload_form;
use mod_proofolio\local\activity;
use mod_proofolio\local\refusal;
use mod_proofolio\permission;

define('AJAX_SCRIPT', true);
require(__DIR__ . '/../../config.php');

$activity = activity::from_cmid(required_param('cmid', PARAM_INT));
require_login($activity->course, false, $activity->cm);
permission::require_can_write($activity);
$PAGE->set_url('/mod/proofolio/upload.php', ['cmid' => $activity->cm->id]);

$file = (new upload_form($PAGE->url))->take($activity, $USER->id) ?? throw refusal::nothing_arrived($activity->get_max_bytes());
header('Content-Type: application/json; charset=utf-8');
echo json_encode(['itemid' => $file->get_itemid(), 'filename' => $file->get_filename(), 'size' => $file->get_filesize()]);
