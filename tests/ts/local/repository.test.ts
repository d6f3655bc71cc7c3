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
 * Tests of ts/local/repository.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {beforeEach, expect, test} from '@jest/globals';
import {
    addComment,
    approveVersion,
    checkLetter,
    deleteComment,
    listProofs,
    markRead,
    markUnread,
    reopenThread,
    requestChanges,
    resolveThread,
    updateComment,
    withdrawApproval,
} from '../../../ts/local/repository';
import {hangUp, lastSent} from '../core/ajax';

beforeEach(hangUp);

test.each([
    ['mod_proofolio_list_proofs', () => listProofs({cmid: 3, scope: 'own', page: 1}), {cmid: 3, scope: 'own', page: 1}],
    ['mod_proofolio_add_comment', () => addComment({versionid: 9, content: 'Yes', parentid: 4}), {versionid: 9, parentid: 4}],
    ['mod_proofolio_update_comment', () => updateComment({commentid: 4, content: 'No'}), {commentid: 4, content: 'No'}],
    ['mod_proofolio_delete_comment', () => deleteComment(4, 9), {commentid: 4, shownid: 9}],
    ['mod_proofolio_resolve_thread', () => resolveThread(4, 9), {commentid: 4, shownid: 9}],
    ['mod_proofolio_reopen_thread', () => reopenThread(4, 9), {commentid: 4, shownid: 9}],
    ['mod_proofolio_withdraw_approval', () => withdrawApproval(9, 'Why'), {versionid: 9, content: 'Why'}],
    ['mod_proofolio_request_changes', () => requestChanges(9, 'Which steps?'), {versionid: 9, content: 'Which steps?'}],
    ['mod_proofolio_approve_version', () => approveVersion(9, ''), {versionid: 9, content: ''}],
    ['mod_proofolio_check_letter', () => checkLetter(1, 'B', 7), {competencyid: 1, letter: 'B', proofid: 7}],
    ['mod_proofolio_mark_read', () => markRead(7), {proofid: 7}],
    ['mod_proofolio_mark_unread', () => markUnread(7), {proofid: 7}],
])('%s is asked with what it wants to know', async(name, ask, args) => {
    const answer = ask();
    expect(lastSent()).toMatchObject({methodname: name, args});
    lastSent().answer({the: 'answer'});
    await expect(answer).resolves.toEqual({the: 'answer'});
});
