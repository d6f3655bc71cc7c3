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
 * Where somebody who comments looks after the phrases that they use again.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\clock;
use core\di;
use core\output\notification;
use mod_proofolio\form\phrase_posting;
use mod_proofolio\local\activity;
use mod_proofolio\output\phrases_page;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$activity = activity::from_cmid(required_param('id', PARAM_INT));
require_login($activity->course, false, $activity->cm);
permission::require_can_use_phrases($activity);

phrases_page::prepare($PAGE, $activity);
$page = new phrases_page($activity, $USER->id);
if (data_submitted()) {
    $posting = new phrase_posting(
        $USER->id,
        optional_param('phraseid', 0, PARAM_INT),
        optional_param('content', '', PARAM_RAW),
        required_param('sesskey', PARAM_RAW),
    );
    if ($posting->handle(optional_param('act', 'keep', PARAM_ALPHA), di::get(clock::class)->time())) {
        redirect(phrases_page::url($activity), $posting->get_message(), null, notification::NOTIFY_SUCCESS);
    }
    $page = new phrases_page($activity, $USER->id, $posting->phraseid, $posting->content, $posting->get_message());
}
echo $OUTPUT->header();
echo $OUTPUT->render($page);
echo $OUTPUT->footer();
