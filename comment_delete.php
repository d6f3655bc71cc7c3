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
 * Somebody deletes a comment of theirs that nobody has answered, after being asked.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

use core\output\notification;
use mod_proofolio\local\comments;
use mod_proofolio\local\models\comment as comment_model;
use mod_proofolio\local\refusal;
use mod_proofolio\output\comment;
use mod_proofolio\output\proof_page;
use mod_proofolio\permission;

require(__DIR__ . '/../../config.php');

$comment = comment_model::get_record(['id' => required_param('commentid', PARAM_INT)])
    ?: throw refusal::not_permitted('changecomment');
$version = $comment->get_version();
$activity = $version->get_proof()->get_portfolio()->get_activity();
require_login($activity->course, false, $activity->cm);
permission::require_can_change_comment($comment);

proof_page::prepare($PAGE, $version->get_proof(), $version);
if (data_submitted()) {
    require_sesskey();
    comments::delete($comment);
    $back = comment::url_of_version($version);
    redirect($back, get_string('commentnowdeleted', 'mod_proofolio'), null, notification::NOTIFY_SUCCESS);
}
$url = new moodle_url('/mod/proofolio/comment_delete.php', ['commentid' => $comment->get('id')]);
echo $OUTPUT->header();
echo $OUTPUT->confirm(get_string('deletecommentsure', 'mod_proofolio'), $url, comment::url_of($version, $comment->get('id')));
echo $OUTPUT->footer();
