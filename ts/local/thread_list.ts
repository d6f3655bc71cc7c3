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
 * The threads on a page, by how far one has come with them.
 *
 * @module     mod_proofolio/local/thread_list
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {ThreadChange} from '../types/services';
import {find, MissingElement, numberOf, regions} from './dom';
import {leadTo} from './lead_to';
import {putAtEndOf, render} from './moodle';

const threadsIn = (place: ParentNode): HTMLElement[] => regions(place, 'thread');

const groupOf = (root: ParentNode, name: string): HTMLElement => {
    const group = regions(root, 'thread-group').find((element) => element.dataset.group === name);
    if (group === undefined) {
        throw new MissingElement(`There is no place for threads that are "${name}".`);
    }
    return group;
};

// Tells how many threads there are, and hides what has none.
const count = (root: ParentNode): void => {
    for (const group of regions(root, 'thread-group')) {
        const number = threadsIn(group).length;
        find(group, 'thread-count').textContent = String(number);
        group.hidden = number === 0;
    }
    for (const note of regions(root, 'no-comments')) {
        note.hidden = threadsIn(root).length > 0;
    }
};

/**
 * Shows what has become of a thread, in the place where it belongs now.
 *
 * @param root The proof's element
 * @param change What has become of it
 */
export const showThread = async(root: ParentNode, {threadid, thread}: ThreadChange): Promise<void> => {
    const rendered = thread === undefined ? undefined : await render('thread', thread);
    threadsIn(root).find((element) => numberOf(element, 'comment') === threadid)?.remove();
    if (thread !== undefined && rendered !== undefined) {
        const list = find(groupOf(root, thread.group), 'thread-list');
        const later = threadsIn(list).find((element) => numberOf(element, 'comment') > threadid);
        putAtEndOf(list, rendered);
        if (later !== undefined && list.lastElementChild !== null) {
            later.before(list.lastElementChild);
        }
    }
    count(root);
};

/**
 * Takes the person to a comment, also where it is folded away.
 *
 * @param root The proof's element
 * @param commentid The comment
 */
export const goToComment = (root: ParentNode, commentid: number): void => {
    const comment = regions(root, 'comment').find((element) => numberOf(element, 'commentid') === commentid);
    if (comment === undefined) {
        throw new MissingElement('The comment is missing.');
    }
    const folded = comment.closest('details');
    if (folded !== null) {
        folded.open = true;
    }
    leadTo(comment);
};
