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
 * The external functions, one verb and noun each.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

defined('MOODLE_INTERNAL') || die();

$functions = [
    'mod_proofolio_list_proofs' => [
        'classname' => 'mod_proofolio\external\list_proofs',
        'description' => 'Lists the reader\'s own proofs, or those of the students whom they accompany.',
        'type' => 'read',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view',
    ],
    'mod_proofolio_add_comment' => [
        'classname' => 'mod_proofolio\external\add_comment',
        'description' => 'Adds a comment on a submitted version.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:submit, mod/proofolio:accompany, mod/proofolio:coordinate',
    ],
    'mod_proofolio_update_comment' => [
        'classname' => 'mod_proofolio\external\update_comment',
        'description' => 'Changes a comment, by its author and for a short time.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:submit, mod/proofolio:accompany, mod/proofolio:coordinate',
    ],
    'mod_proofolio_delete_comment' => [
        'classname' => 'mod_proofolio\external\delete_comment',
        'description' => 'Deletes a comment that nobody has answered, by its author.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:submit, mod/proofolio:accompany, mod/proofolio:coordinate',
    ],
    'mod_proofolio_resolve_thread' => [
        'classname' => 'mod_proofolio\external\resolve_thread',
        'description' => 'Notes that a thread is settled.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:accompany, mod/proofolio:coordinate',
    ],
    'mod_proofolio_reopen_thread' => [
        'classname' => 'mod_proofolio\external\reopen_thread',
        'description' => 'Notes that a thread is open still.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:accompany, mod/proofolio:coordinate',
    ],
    'mod_proofolio_request_changes' => [
        'classname' => 'mod_proofolio\external\request_changes',
        'description' => 'Asks the student to improve a version.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:accompany, mod/proofolio:coordinate',
    ],
    'mod_proofolio_approve_version' => [
        'classname' => 'mod_proofolio\external\approve_version',
        'description' => 'Approves a version. It validates no competency and shows the proof to nobody else.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:accompany, mod/proofolio:coordinate',
    ],
    'mod_proofolio_withdraw_approval' => [
        'classname' => 'mod_proofolio\external\withdraw_approval',
        'description' => 'Takes the approval of a version back, for a reason that is told.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:accompany, mod/proofolio:coordinate',
    ],
    'mod_proofolio_check_letter' => [
        'classname' => 'mod_proofolio\external\check_letter',
        'description' => 'Tells a student whether a letter is free for a competency, and which one is.',
        'type' => 'read',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:submit',
    ],
    'mod_proofolio_list_uploads' => [
        'classname' => 'mod_proofolio\external\list_uploads',
        'description' => 'Lists the files that a student has just sent for a proof, as tiles.',
        'type' => 'read',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:submit',
    ],
    'mod_proofolio_mark_read' => [
        'classname' => 'mod_proofolio\external\mark_read',
        'description' => 'Notes that the reader has seen all there is of a proof.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view',
    ],
    'mod_proofolio_mark_unread' => [
        'classname' => 'mod_proofolio\external\mark_unread',
        'description' => 'Keeps the newest thing that somebody else wrote in a proof as unread.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view',
    ],
    'mod_proofolio_list_phrases' => [
        'classname' => 'mod_proofolio\external\list_phrases',
        'description' => 'Lists the phrases that a tutor or coordinator can put into a comment.',
        'type' => 'read',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:accompany, mod/proofolio:coordinate',
    ],
    'mod_proofolio_add_phrase' => [
        'classname' => 'mod_proofolio\external\add_phrase',
        'description' => 'Keeps a phrase that a tutor or coordinator wants to use again.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:accompany, mod/proofolio:coordinate',
    ],
    'mod_proofolio_remind_student' => [
        'classname' => 'mod_proofolio\external\remind_student',
        'description' => 'Reminds a student of their portfolio, at most once a week.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:accompany, mod/proofolio:coordinate',
    ],
    'mod_proofolio_keep_trace' => [
        'classname' => 'mod_proofolio\external\keep_trace',
        'description' => 'Keeps a trace, once however often it is sent.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:submit',
    ],
    'mod_proofolio_update_kept_trace' => [
        'classname' => 'mod_proofolio\external\update_kept_trace',
        'description' => 'Changes what is said of a kept trace.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:submit',
    ],
    'mod_proofolio_show_kept_trace' => [
        'classname' => 'mod_proofolio\external\show_kept_trace',
        'description' => 'Shows a kept trace to the tutors of its owner, or to them no longer.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:submit',
    ],
    'mod_proofolio_delete_kept_trace' => [
        'classname' => 'mod_proofolio\external\delete_kept_trace',
        'description' => 'Deletes a kept trace that no version uses.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:submit',
    ],
    'mod_proofolio_list_kept_traces' => [
        'classname' => 'mod_proofolio\external\list_kept_traces',
        'description' => 'Lists the traces that a student keeps.',
        'type' => 'read',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:submit, mod/proofolio:accompany, mod/proofolio:coordinate',
    ],
    'mod_proofolio_save_draft' => [
        'classname' => 'mod_proofolio\external\save_draft',
        'description' => 'Saves what a student is writing, unless another window has saved the same draft meanwhile.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:submit',
    ],
    'mod_proofolio_word_advice' => [
        'classname' => 'mod_proofolio\external\word_advice',
        'description' => 'Puts advice on a proof that is being written into words.',
        'type' => 'read',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:submit',
    ],
    'mod_proofolio_save_judgement' => [
        'classname' => 'mod_proofolio\external\save_judgement',
        'description' => 'Says what somebody thinks of a quality of a student\'s proofs, or takes it back.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:submit, mod/proofolio:accompany, mod/proofolio:coordinate',
    ],
    'mod_proofolio_add_competency' => [
        'classname' => 'mod_proofolio\external\add_competency',
        'description' => 'Adds a competency with its elements to an activity.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:coordinate',
    ],
    'mod_proofolio_update_competency' => [
        'classname' => 'mod_proofolio\external\update_competency',
        'description' => 'Changes a competency and its elements.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:coordinate',
    ],
    'mod_proofolio_remove_competency' => [
        'classname' => 'mod_proofolio\external\remove_competency',
        'description' => 'Takes a competency away: archives it when it is in use, deletes it otherwise.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:coordinate',
    ],
    'mod_proofolio_restore_competency' => [
        'classname' => 'mod_proofolio\external\restore_competency',
        'description' => 'Brings an archived competency back.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:coordinate',
    ],
    'mod_proofolio_restore_element' => [
        'classname' => 'mod_proofolio\external\restore_element',
        'description' => 'Brings an archived element of a competency back.',
        'type' => 'write',
        'ajax' => true,
        'capabilities' => 'mod/proofolio:view, mod/proofolio:coordinate',
    ],
];
