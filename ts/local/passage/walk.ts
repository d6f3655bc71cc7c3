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
 * From a marked passage to the thread about it, and back.
 *
 * @module     mod_proofolio/local/walk
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {onAction} from '../dom';
import {goToComment} from '../thread_list';
import {marksOf, signOf} from './marks';
import {type Thread, threadsOf} from './threads';

/** How long a passage that one has come to stands out, in milliseconds. */
const standing = 2500;

// Lets a passage stand out for a moment.
const point = (marks: HTMLElement[]): void => {
    for (const mark of marks) {
        mark.dataset.current = 'true';
    }
    window.setTimeout(() => {
        for (const mark of marks) {
            mark.removeAttribute('data-current');
        }
    }, standing);
};

// Whether the passage of a thread could be shown.
const showPassage = (root: HTMLElement, id: string): boolean => {
    const marks = marksOf(root, id);
    const [first] = marks;
    const sign = signOf(root, id);
    if (first === undefined || sign === undefined) {
        return false;
    }
    sign.focus({preventScroll: true});
    first.scrollIntoView({block: 'center'});
    point(marks);
    return true;
};

// Which of several threads about one place comes next: the one behind that which was shown last.
const nextOf = (threads: Thread[], last: string): Thread | undefined => {
    const place = threads.findIndex(({id}) => id === last);
    return threads[(place + 1) % threads.length];
};

const isChoosing = (): boolean => document.getSelection()?.isCollapsed === false;

/**
 * Leads from each marked passage to its thread, and back.
 *
 * @param root The proof's element
 */
export const listenToWalk = (root: HTMLElement): void => {
    let last = '';

    const showOneOf = (ids: string[]): void => {
        const thread = nextOf(threadsOf(root).filter(({id}) => ids.includes(id)), last);
        if (thread !== undefined) {
            last = thread.id;
            goToComment(root, Number(thread.id));
        }
    };

    onAction(root, 'show-thread', (sign) => {
        showOneOf([sign.dataset.passage ?? '']);
    });
    root.addEventListener('click', (event) => {
        const clicked = event.target instanceof Element ? event.target : root;
        const link = clicked.closest('[data-action="show-passage"]');
        const id = link?.closest<HTMLElement>('[data-region="thread"]')?.dataset.comment;
        // A passage that is not marked is found where the link leads.
        if (id !== undefined && showPassage(root, id)) {
            event.preventDefault();
        }
        const mark = clicked.closest<HTMLElement>('mark[data-passage]');
        // A link in a passage leads where it always does, and choosing words is no wish to leave them.
        if (mark !== null && clicked.closest('a, button') === null && !isChoosing()) {
            showOneOf(mark.dataset.passage?.split(' ') ?? []);
        }
    });
};
