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
 * The threads of a page that are about a passage.
 *
 * @module     mod_proofolio/local/threads
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {find, regions} from '../dom';
import type {Quote} from './quote';

/** A thread about a passage. */
export interface Thread extends Quote {
    /** The id of the comment that began it. */
    id: string;
    /** In which of the texts the passage is. */
    level: string;
    /** Who began it. */
    author: string;
    /** Whether it is settled: its passage needs nobody's attention any more. */
    isResolved: boolean;
    /** What shows it. */
    element: HTMLElement;
}

/**
 * The threads that are about a passage, as the page shows them at this moment.
 *
 * @param root The proof's element
 * @returns the threads in their order
 */
export const threadsOf = (root: ParentNode): Thread[] => regions(root, 'thread')
    .filter(({dataset}) => (dataset.quote ?? '') !== '')
    .map((element): Thread => {
        const {comment: id = '', level = '', quote = '', before = '', after = '', group} = element.dataset;
        const author = find(element, 'author').textContent.trim();
        return {id, level, quote, before, after, author, isResolved: group === 'resolved', element};
    });
