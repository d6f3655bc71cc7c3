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
 * The comment box: a comment, a request for changes or an approval, without leaving the page.
 *
 * @module     mod_proofolio/local/comment_form
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {announce} from './announce';
import {whileBusy} from './busy';
import {showComment} from './comment_list';
import {decide} from './decision';
import {fieldOf, find, findForm, numberOf} from './dom';
import {messageOf} from './failure';
import {clearError, showError} from './field_error';
import {KeptText} from './kept_text';
import {report, text, whilePending} from './moodle';
import {addComment} from './repository';

/** Asks the server; what it gives back shows the answer and returns what to announce. */
type Act = (versionid: number, content: string) => Promise<(root: HTMLElement) => Promise<string>>;

const comment: Act = async(versionid, content) => {
    const answer = await addComment(versionid, content);
    return async(root) => {
        await showComment(root, answer);
        return text('commentadded');
    };
};

const actOf = (button: HTMLElement | null): Act => {
    const value = button instanceof HTMLButtonElement ? button.value : '';
    return value === 'changes' || value === 'approve' ? decide(value) : comment;
};

/**
 * Makes the comment box act at once.
 *
 * @param root The proof's element
 */
export const listenToCommentForm = (root: HTMLElement): void => {
    const form = findForm(root, 'comment-form');
    const place = find(form, 'comment-error');
    const content = fieldOf(form, 'content');
    const kept = new KeptText(`comment/${String(numberOf(root, 'proofid'))}`);

    const ask = async(act: Act): Promise<Awaited<ReturnType<Act>> | undefined> => {
        try {
            return await act(Number(fieldOf(form, 'versionid').value), content.value);
        } catch (error: unknown) {
            kept.keep(content);
            showError(content, place, await messageOf(error));
            return undefined;
        }
    };

    const send = async(act: Act): Promise<void> => {
        clearError(content, place);
        const show = await ask(act);
        if (show === undefined) {
            return;
        }
        // From here on it has been said: nobody should be made to say it twice, even if it cannot be shown.
        content.value = '';
        kept.forget();
        announce(root, await show(root));
    };

    kept.restore(content);
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        const act = actOf(event.submitter);
        whilePending('comment_form', () => whileBusy(form, () => send(act))).catch(report);
    });
};
