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
 * The comment box: commenting, replying, changing a comment, asking for changes and approving.
 *
 * @module     mod_proofolio/local/comment_form
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {ThreadChange} from '../types/services';
import {announce} from './announce';
import {whileBusy} from './busy';
import {CommentKeeping} from './comment_keeping';
import {aboutWhole, listenToTargets, nameOf, targetOf} from './comment_target';
import {decide, isDecision} from './decision';
import {fieldIfAny, fieldOf, find, findForm} from './dom';
import {messageOf} from './failure';
import {clearError, showError} from './field_error';
import {report, text, whilePending} from './moodle';
import {addComment, updateComment} from './repository';
import {goToComment, showThread} from './thread_list';

/** Asks the server; what it gives back shows the answer and returns what to announce. */
type Act = (form: HTMLElement) => Promise<(root: HTMLElement) => Promise<string>>;

const send = (form: HTMLElement): Promise<ThreadChange> => {
    const target = targetOf(form);
    const content = fieldOf(form, 'content').value;
    const kind = fieldIfAny(form, 'kind')?.value ?? '';
    const shownid = Number(fieldOf(form, 'shownid').value);
    if (target.commentid !== '0') {
        return updateComment({commentid: Number(target.commentid), content, kind, shownid});
    }
    const isreply = target.parentid !== '0';
    return addComment({
        versionid: Number(target.versionid),
        content,
        parentid: Number(target.parentid),
        kind: isreply ? '' : kind,
        level: target.level,
        quote: target.quote,
        quotebefore: target.quotebefore,
        quoteafter: target.quoteafter,
        shownid,
    });
};

const comment: Act = async(form) => {
    const ischange = targetOf(form).commentid !== '0';
    const change = await send(form);
    return async(root) => {
        await showThread(root, change);
        goToComment(root, change.commentid);
        return text(ischange ? 'commentchanged' : 'commentadded');
    };
};

const actOf = (button: HTMLElement | null): Act => {
    const value = button instanceof HTMLButtonElement ? button.value : '';
    return isDecision(value) ? decide(value) : comment;
};

/**
 * Makes the comment box work without leaving the page.
 *
 * @param root The proof's element
 */
export const listenToCommentForm = (root: HTMLElement): void => {
    const form = findForm(root, 'comment-form');
    const place = find(form, 'comment-error');
    const content = fieldOf(form, 'content');
    const keeping = new CommentKeeping(root, form);

    const ask = async(act: Act): Promise<Awaited<ReturnType<Act>> | undefined> => {
        try {
            return await act(form);
        } catch (error: unknown) {
            showError(content, place, await messageOf(error));
            return undefined;
        }
    };

    const submit = async(act: Act): Promise<void> => {
        clearError(content, place);
        const show = await ask(act);
        if (show === undefined) {
            return;
        }
        // From here on it has been said: nobody should be made to say it twice, even if it cannot be shown.
        await keeping.forget();
        if (nameOf(targetOf(form)) !== 'whole') {
            aboutWhole(form);
        }
        announce(root, await show(root));
    };

    listenToTargets(root, form);
    keeping.listen();
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        const act = actOf(event.submitter);
        whilePending('comment_form', () => whileBusy(form, () => submit(act))).catch(report);
    });
};
