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
 * The plugin's external functions, by name.
 *
 * @module     mod_proofolio/local/repository
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {Services} from '../types/services';
import {call} from './moodle';

type Args<Name extends keyof Services> = Services[Name]['args'];
type Answer<Name extends keyof Services> = Promise<Services[Name]['result']>;

/**
 * One page of a logbook.
 *
 * @param query Which logbook, which proofs of it and which page, from 0
 * @returns the list, as the template logbook_list shows it
 */
export const listProofs = (query: Args<'mod_proofolio_list_proofs'>): Answer<'mod_proofolio_list_proofs'> =>
    call('mod_proofolio_list_proofs', query);

/**
 * Comments on a version or a passage of it, or replies.
 *
 * @param comment The comment, and what it is aimed at
 * @returns the thread, as the template thread shows it
 */
export const addComment = (comment: Args<'mod_proofolio_add_comment'>): Answer<'mod_proofolio_add_comment'> =>
    call('mod_proofolio_add_comment', comment);

/**
 * Changes a comment.
 *
 * @param comment The comment, and what it says from now on
 * @returns the thread, as the template thread shows it
 */
export const updateComment = (comment: Args<'mod_proofolio_update_comment'>): Answer<'mod_proofolio_update_comment'> =>
    call('mod_proofolio_update_comment', comment);

/**
 * Deletes a comment.
 *
 * @param commentid The comment
 * @param shownid The version on the page
 * @returns what is left of the thread
 */
export const deleteComment = (commentid: number, shownid: number): Answer<'mod_proofolio_delete_comment'> =>
    call('mod_proofolio_delete_comment', {commentid, shownid});

/**
 * Notes that a thread is settled.
 *
 * @param commentid The comment that began it
 * @param shownid The version on the page
 * @returns the thread, as the template thread shows it
 */
export const resolveThread = (commentid: number, shownid: number): Answer<'mod_proofolio_resolve_thread'> =>
    call('mod_proofolio_resolve_thread', {commentid, shownid});

/**
 * Notes that a thread is open still.
 *
 * @param commentid The comment that began it
 * @param shownid The version on the page
 * @returns the thread, as the template thread shows it
 */
export const reopenThread = (commentid: number, shownid: number): Answer<'mod_proofolio_reopen_thread'> =>
    call('mod_proofolio_reopen_thread', {commentid, shownid});

/**
 * Asks the student to improve a version.
 *
 * @param versionid The version
 * @param content What to improve, Markdown
 * @returns the comment and the states that follow
 */
export const requestChanges = (versionid: number, content: string): Answer<'mod_proofolio_request_changes'> =>
    call('mod_proofolio_request_changes', {versionid, content});

/**
 * Approves a version.
 *
 * @param versionid The version
 * @param content A word to the student, Markdown, may be empty
 * @returns the comment, if there is one, and the states that follow
 */
export const approveVersion = (versionid: number, content: string): Answer<'mod_proofolio_approve_version'> =>
    call('mod_proofolio_approve_version', {versionid, content});

/**
 * Takes the approval of a version back.
 *
 * @param versionid The version
 * @param content Why, Markdown
 * @returns the comment and the states that follow
 */
export const withdrawApproval = (versionid: number, content: string): Answer<'mod_proofolio_withdraw_approval'> =>
    call('mod_proofolio_withdraw_approval', {versionid, content});

/**
 * Asks whether a letter may be given to a proof.
 *
 * @param competencyid The proof's competency
 * @param letter The letter, A to Z
 * @param proofid The proof, 0 for a new one
 * @returns whether it is free, and which one is when it is not
 */
export const checkLetter = (competencyid: number, letter: string, proofid: number): Answer<'mod_proofolio_check_letter'> =>
    call('mod_proofolio_check_letter', {competencyid, letter, proofid});

/**
 * Notes that a proof and all that was said about it has been read.
 *
 * @param proofid The proof
 * @returns whether anything is left to read
 */
export const markRead = (proofid: number): Answer<'mod_proofolio_mark_read'> => call('mod_proofolio_mark_read', {proofid});

/**
 * Makes a proof count as not yet read.
 *
 * @param proofid The proof
 * @returns whether anything is left to read
 */
export const markUnread = (proofid: number): Answer<'mod_proofolio_mark_unread'> => call('mod_proofolio_mark_unread', {proofid});

/**
 * The phrases that can be put into a comment.
 *
 * @param cmid The course module in which the person comments
 * @returns their own and those to begin with, as the template phrase_options shows them
 */
export const listPhrases = (cmid: number): Answer<'mod_proofolio_list_phrases'> => call('mod_proofolio_list_phrases', {cmid});

/**
 * Keeps a phrase.
 *
 * @param cmid The course module in which the person comments
 * @param content The phrase, plain text
 * @returns the phrase
 */
export const addPhrase = (cmid: number, content: string): Answer<'mod_proofolio_add_phrase'> =>
    call('mod_proofolio_add_phrase', {cmid, content});

/**
 * Keeps a trace, once however often it is sent.
 *
 * @param trace What it is, and the draft area with its file
 * @returns the trace's id
 */
export const keepTrace = (trace: Args<'mod_proofolio_keep_trace'>): Answer<'mod_proofolio_keep_trace'> =>
    call('mod_proofolio_keep_trace', trace);

/**
 * Changes what is said of a kept trace.
 *
 * @param trace The trace, with all that is said of it
 * @returns the trace, as the template kept_trace shows it
 */
export const updateKeptTrace = (trace: Args<'mod_proofolio_update_kept_trace'>): Answer<'mod_proofolio_update_kept_trace'> =>
    call('mod_proofolio_update_kept_trace', trace);

/**
 * Shows a kept trace to its owner's tutors, or to them no longer.
 *
 * @param traceid The trace
 * @param shown Whether they may see it
 * @returns the trace, as the template kept_trace shows it
 */
export const showKeptTrace = (traceid: number, shown: boolean): Answer<'mod_proofolio_show_kept_trace'> =>
    call('mod_proofolio_show_kept_trace', {traceid, shown});

/**
 * Reminds a student of their portfolio.
 *
 * @param cmid The course module
 * @param studentid The student
 * @returns the button, as the template reminder_button shows it
 */
export const remindStudent = (cmid: number, studentid: number): Answer<'mod_proofolio_remind_student'> =>
    call('mod_proofolio_remind_student', {cmid, studentid});

/**
 * Deletes a kept trace.
 *
 * @param traceid The trace
 * @returns that it is gone
 */
export const deleteKeptTrace = (traceid: number): Answer<'mod_proofolio_delete_kept_trace'> =>
    call('mod_proofolio_delete_kept_trace', {traceid});

/**
 * The traces that a student keeps.
 *
 * @param cmid The activity
 * @param studentid The student
 * @param page The page, from 0
 * @returns the timeline, as the template kept_timeline shows it
 */
export const listKeptTraces = (cmid: number, studentid: number, page: number): Answer<'mod_proofolio_list_kept_traces'> =>
    call('mod_proofolio_list_kept_traces', {cmid, studentid, page});

/**
 * The files that have just been sent for a proof.
 *
 * @param cmid The course module
 * @param itemid The draft area that they were sent to
 * @returns the files, each as the template trace_tile shows it
 */
export const listUploads = (cmid: number, itemid: number): Answer<'mod_proofolio_list_uploads'> =>
    call('mod_proofolio_list_uploads', {cmid, itemid});

/**
 * Saves what somebody is writing.
 *
 * @param proofid The proof, 0 for a new one
 * @param cmid The course module in which a new one is begun
 * @param fields What stands in the form, by the names of its fields
 * @returns what became of it: saved, or what another window saved meanwhile
 */
export const saveDraft = (
    proofid: number,
    cmid: number,
    fields: Readonly<Record<string, string>>
): Answer<'mod_proofolio_save_draft'> => call('mod_proofolio_save_draft', {
    proofid,
    cmid,
    fields: Object.entries(fields).map(([name, value]) => ({name, value})),
});

/**
 * Puts advice into words.
 *
 * @param asked Which remarks apply, what the texts tell of, and whether the writer is about to submit
 * @returns the advice, as the template advice_panel shows it
 */
export const wordAdvice = (asked: Args<'mod_proofolio_word_advice'>): Answer<'mod_proofolio_word_advice'> =>
    call('mod_proofolio_word_advice', asked);

/**
 * Says what somebody thinks of a quality of a student's proofs.
 *
 * @param judgement Whose proofs, which quality, how far they have it, and why
 * @returns the quality, as the template coverage_quality shows it
 */
export const saveJudgement = (judgement: Args<'mod_proofolio_save_judgement'>): Answer<'mod_proofolio_save_judgement'> =>
    call('mod_proofolio_save_judgement', judgement);

/**
 * Adds a competency to an activity.
 *
 * @param competency The activity, and what is said of the competency
 * @returns what became of it, and the competencies as they are now
 */
export const addCompetency = (competency: Args<'mod_proofolio_add_competency'>): Answer<'mod_proofolio_add_competency'> =>
    call('mod_proofolio_add_competency', competency);

/**
 * Changes a competency and its elements.
 *
 * @param competency What is said of it
 * @returns what became of it, and the competencies as they are now
 */
export const updateCompetency = (competency: Args<'mod_proofolio_update_competency'>): Answer<'mod_proofolio_update_competency'> =>
    call('mod_proofolio_update_competency', competency);

/**
 * Takes a competency away: it is archived when it is in use.
 *
 * @param competencyid The competency
 * @returns the competencies as they are now
 */
export const removeCompetency = (competencyid: number): Answer<'mod_proofolio_remove_competency'> =>
    call('mod_proofolio_remove_competency', {competencyid});

/**
 * Brings an archived competency back.
 *
 * @param competencyid The competency
 * @returns the competencies as they are now
 */
export const restoreCompetency = (competencyid: number): Answer<'mod_proofolio_restore_competency'> =>
    call('mod_proofolio_restore_competency', {competencyid});

/**
 * Brings an archived element back.
 *
 * @param elementid The element
 * @returns the competencies as they are now
 */
export const restoreElement = (elementid: number): Answer<'mod_proofolio_restore_element'> =>
    call('mod_proofolio_restore_element', {elementid});
