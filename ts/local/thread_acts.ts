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
 * What one can do with threads and comments beside writing: resolving, opening again, deleting.
 *
 * @module     mod_proofolio/local/thread_acts
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {ThreadChange} from '../types/services';
import {announce} from './announce';
import {whileBusy} from './busy';
import {actions, find, numberOf, onAction, regions} from './dom';
import {messageOf} from './failure';
import {report, text, whilePending} from './moodle';
import {deleteComment, reopenThread, resolveThread} from './repository';
import {goToComment, showThread} from './thread_list';

const acts = {
    'resolve': {act: resolveThread, done: 'threadresolved'},
    'reopen': {act: reopenThread, done: 'threadreopened'},
    'delete-comment-now': {act: deleteComment, done: 'commentnowdeleted'},
} as const;

/** What is done with a comment. */
type Act = typeof acts[keyof typeof acts];

// A thread that was resolved is folded away: who resolved it goes on with what is next.
const goOn = (root: HTMLElement, {threadid, commentid, thread}: ThreadChange): void => {
    if (thread === undefined || thread.group === 'resolved') {
        find(root, 'comments-heading').focus();
    } else {
        goToComment(root, thread.comments.some((comment) => comment.commentid === commentid) ? commentid : threadid);
    }
};

const commentIdOf = (element: HTMLElement): number => {
    const comment = element.closest<HTMLElement>('[data-region="comment"]');
    const thread = element.closest<HTMLElement>('[data-region="thread"]');
    return comment === null ? numberOf(thread ?? element, 'comment') : numberOf(comment, 'commentid');
};

const perform = async(root: HTMLElement, button: HTMLElement, {act, done}: Act): Promise<void> => {
    try {
        const change = await act(commentIdOf(button), numberOf(root, 'versionid'));
        await showThread(root, change);
        goOn(root, change);
        announce(root, await text(done));
    } catch (error: unknown) {
        announce(root, await messageOf(error));
    }
};

// Asks before something is deleted, where it stands.
const ask = (inside: HTMLElement, isasked: boolean): void => {
    const comment = inside.closest<HTMLElement>('[data-region="comment"]');
    if (comment === null) {
        return;
    }
    for (const question of regions(comment, 'comment-question')) {
        question.hidden = !isasked;
    }
    find(comment, 'comment-acts').hidden = isasked;
    actions(comment, isasked ? 'delete-comment-not' : 'delete-comment').forEach((button) => {
        button.focus();
    });
};

/**
 * Lets a person resolve threads, open them again, and delete comments, as far as the page offers it.
 *
 * @param root The proof's element
 */
export const listenToThreads = (root: HTMLElement): void => {
    for (const [action, act] of Object.entries(acts)) {
        onAction(root, action, (button) => {
            whilePending('thread_acts', () => whileBusy(button, () => perform(root, button, act))).catch(report);
        });
    }
    onAction(root, 'delete-comment', (link) => {
        ask(link, true);
    });
    onAction(root, 'delete-comment-not', (button) => {
        ask(button, false);
    });
};
