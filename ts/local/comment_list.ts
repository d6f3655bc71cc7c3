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
 * The comments on a proof.
 *
 * @module     mod_proofolio/local/comment_list
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {Comment} from '../types/services';
import {find, MissingElement, regions} from './dom';
import {putAtEndOf, render} from './moodle';

/**
 * Shows a new comment below the others, and brings the person there.
 *
 * @param root The proof's element
 * @param comment The comment, as the template comment shows it
 */
export const showComment = async(root: ParentNode, comment: Comment): Promise<void> => {
    const list = find(root, 'comments');
    putAtEndOf(list, await render('comment', comment));
    for (const note of regions(root, 'no-comments')) {
        note.hidden = true;
    }
    const shown = regions(list, 'comment').find((element) => element.dataset.commentid === String(comment.commentid));
    if (shown === undefined) {
        throw new MissingElement('The comment that was just added is missing.');
    }
    shown.focus();
};
