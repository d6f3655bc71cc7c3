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
/**
 * What the one comment box of a page is about: the whole version, or a passage in it.
 *
 * @module     mod_proofolio/local/comment_target
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {type Field, fieldOf, find, regions} from './dom';
import {tellChanged} from './changed';

/** A passage of a version: its exact words, and a little of what stands around them. */
export interface Passage {
    readonly level: 'analysis' | 'description';
    readonly quote: string;
    readonly before: string;
    readonly after: string;
}

/**
 * Lets the comment box be about a passage, and takes the person there. Does nothing where nobody may comment.
 *
 * @param root The proof's element
 * @param passage The passage
 */
export const aboutPassage = (root: HTMLElement, passage: Passage): void => {
    for (const form of regions(root, 'comment-form')) {
        const field = (purpose: string): Field => fieldOf(form, purpose);
        field('level').value = passage.level;
        field('quote').value = passage.quote;
        field('quotebefore').value = passage.before;
        field('quoteafter').value = passage.after;
        const target = find(form, 'comment-target');
        find(target, 'quote').textContent = passage.quote;
        target.hidden = false;
        tellChanged(field('quote'));
        field('content').focus();
    }
};
