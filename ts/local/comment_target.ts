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
 * What the one comment box of a page is for: the whole version, a passage in it, a reply, or a comment that is changed.
 *
 * @module     mod_proofolio/local/comment_target
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {type Field, fieldIfAny, fieldOf, find, numberOf, onAction, regions} from './dom';
import {leadTo} from './lead_to';
import {report, text, whilePending} from './moodle';

/** A passage of a version: its exact words, and a little of what stands around them. */
export interface Passage {
    readonly level: 'analysis' | 'description';
    readonly quote: string;
    readonly before: string;
    readonly after: string;
}

const fields = ['versionid', 'parentid', 'commentid', 'level', 'quote', 'quotebefore', 'quoteafter'] as const;

/** What the box is for, as its hidden fields tell it. */
export type Target = Readonly<Record<typeof fields[number], string>>;

/** A target, and what it brings along. */
interface Aim {
    readonly target: Target;
    /** What the field is filled with: the words of a comment that is changed. */
    readonly source?: string;
    /** The kind of a comment that is changed; nothing where none can be chosen. */
    readonly kind?: string;
    readonly label: () => Promise<string>;
    readonly button: () => Promise<string>;
}

const aimed = 'mod_proofolio/aimed';

/**
 * What the box is for.
 *
 * @param form The comment box
 * @returns the target
 */
export const targetOf = (form: HTMLElement): Target => ({
    versionid: fieldOf(form, 'versionid').value,
    parentid: fieldOf(form, 'parentid').value,
    commentid: fieldOf(form, 'commentid').value,
    level: fieldOf(form, 'level').value,
    quote: fieldOf(form, 'quote').value,
    quotebefore: fieldOf(form, 'quotebefore').value,
    quoteafter: fieldOf(form, 'quoteafter').value,
});

/**
 * A name for what the box is for, the same whenever it is for the same.
 *
 * @param target The target
 * @returns the name
 */
export const nameOf = ({parentid, commentid, level, quote}: Target): string => {
    if (commentid !== '0') {
        return `change/${commentid}`;
    }
    if (parentid !== '0') {
        return `reply/${parentid}`;
    }
    return quote === '' ? 'whole' : `passage/${level}/${quote}`;
};

/**
 * Acts whenever the box has come to be for something else.
 *
 * @param form The comment box
 * @param act What to do
 */
export const whenAimed = (form: HTMLElement, act: () => void): void => {
    form.addEventListener(aimed, act);
};

const show = (form: HTMLElement, {quote, parentid, commentid}: Target, haskind: boolean): void => {
    const iswhole = quote === '' && parentid === '0' && commentid === '0';
    const target = find(form, 'comment-target');
    const words = find(target, 'quote');
    words.textContent = quote;
    words.hidden = quote === '';
    target.hidden = iswhole;
    for (const kind of regions(form, 'comment-kind')) {
        kind.hidden = !haskind;
    }
    for (const decisions of regions(form, 'decisions')) {
        decisions.hidden = !iswhole;
    }
};

const name = async(form: HTMLElement, {target, label, button}: Aim): Promise<void> => {
    const [labelled, pressed] = await Promise.all([label(), button()]);
    // By now it may be for something else.
    if (nameOf(targetOf(form)) === nameOf(target)) {
        find(form, 'comment-label').textContent = labelled;
        find(form, 'comment-button').textContent = pressed;
    }
};

const contentOf = (form: HTMLElement): HTMLTextAreaElement => {
    const content = fieldOf(form, 'content');
    if (!(content instanceof HTMLTextAreaElement)) {
        throw new TypeError('The comment box has no text field.');
    }
    return content;
};

const aim = (form: HTMLElement, what: Aim): void => {
    for (const field of fields) {
        fieldOf(form, field).value = what.target[field];
    }
    const content = contentOf(form);
    content.defaultValue = what.source ?? '';
    content.value = content.defaultValue;
    const kind = fieldIfAny(form, 'kind');
    if (kind !== undefined && what.kind !== undefined && what.kind !== '') {
        kind.value = what.kind;
    }
    show(form, what.target, what.kind !== undefined);
    whilePending('comment_target', () => name(form, what)).catch(report);
    form.dispatchEvent(new CustomEvent(aimed));
};

const nothing = (form: HTMLElement): Target => ({
    versionid: fieldOf(form, 'shownid').value,
    parentid: '0',
    commentid: '0',
    level: '',
    quote: '',
    quotebefore: '',
    quoteafter: '',
});

/**
 * Lets the box be for the version as a whole.
 *
 * @param form The comment box
 */
export const aboutWhole = (form: HTMLElement): void => {
    aim(form, {
        target: nothing(form),
        kind: '',
        label: () => Promise.resolve(form.dataset.wholelabel ?? ''),
        button: () => Promise.resolve(form.dataset.wholename ?? ''),
    });
};

const toPassage = (form: HTMLElement, passage: Pick<Target, 'level' | 'quote' | 'quoteafter' | 'quotebefore'>): void => {
    aim(form, {
        target: {...nothing(form), ...passage},
        kind: '',
        label: () => text('yourcommentonpassage'),
        button: () => Promise.resolve(form.dataset.wholename ?? ''),
    });
};

const threadOf = (root: ParentNode, id: string): HTMLElement | undefined =>
    regions(root, 'thread').find((thread) => thread.dataset.comment === id);

const toReply = (form: HTMLElement, thread: HTMLElement): void => {
    aim(form, {
        target: {
            ...nothing(form),
            versionid: String(numberOf(thread, 'versionid')),
            parentid: String(numberOf(thread, 'comment')),
        },
        label: async() => text('replyto', find(thread, 'author').textContent.trim()),
        button: () => text('reply'),
    });
};

const toChange = (form: HTMLElement, link: HTMLElement): void => {
    const comment = link.closest<HTMLElement>('[data-region="comment"]');
    const thread = link.closest<HTMLElement>('[data-region="thread"]');
    if (comment === null || thread === null) {
        return;
    }
    const commentid = String(numberOf(comment, 'commentid'));
    aim(form, {
        target: {...nothing(form), versionid: String(numberOf(thread, 'versionid')), commentid},
        source: link.dataset.source ?? '',
        // A reply has no kind.
        ...thread.dataset.comment === commentid ? {kind: thread.dataset.kind ?? ''} : {},
        label: () => text('changecomment'),
        button: () => text('savecomment'),
    });
};

const changeLink = (root: ParentNode, commentid: string): HTMLElement | undefined => {
    const comment = regions(root, 'comment').find((element) => element.dataset.commentid === commentid);
    return comment?.querySelector<HTMLElement>('[data-action="change-comment"]') ?? undefined;
};

/**
 * Lets the box be for what it was for at another time. What is not there any more is left: the words are then for the whole.
 *
 * @param root The proof's element
 * @param form The comment box
 * @param target What it was for
 */
export const aimAgain = (root: HTMLElement, form: HTMLElement, target: Target): void => {
    const thread = threadOf(root, target.parentid);
    const link = changeLink(root, target.commentid);
    if (link !== undefined) {
        toChange(form, link);
    } else if (thread !== undefined) {
        toReply(form, thread);
    } else if (target.quote === '') {
        aboutWhole(form);
    } else {
        toPassage(form, target);
    }
};

/**
 * Lets the comment box be about a passage, and takes the person there. Does nothing where nobody may comment.
 *
 * @param root The proof's element
 * @param passage The passage
 */
export const aboutPassage = (root: HTMLElement, {level, quote, before, after}: Passage): void => {
    for (const form of regions(root, 'comment-form')) {
        toPassage(form, {level, quote, quotebefore: before, quoteafter: after});
        leadTo(contentOf(form));
    }
};

/**
 * Lets the comment box be for a reply, for a change, and for the whole version again, as the person asks.
 *
 * @param root The proof's element
 * @param form The comment box
 */
export const listenToTargets = (root: HTMLElement, form: HTMLElement): void => {
    const content: Field = contentOf(form);
    onAction(root, 'reply', (link) => {
        const thread = link.closest<HTMLElement>('[data-region="thread"]');
        if (thread !== null) {
            toReply(form, thread);
            leadTo(content);
        }
    });
    onAction(root, 'change-comment', (link) => {
        toChange(form, link);
        leadTo(content);
    });
    onAction(form, 'about-whole', () => {
        aboutWhole(form);
        leadTo(content);
    });
};
