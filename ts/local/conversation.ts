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
 * What is said about a proof, and the box in which one says more and decides: on the proof's page and below a comparison.
 *
 * @module     mod_proofolio/local/conversation
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {listenToCommentForm} from './comment_form';
import {find, regions} from './dom';
import {listenToFormatting} from './formatting';
import {listenToPhraseKeeping} from './phrase_keeping';
import {listenToPhrases} from './phrase_picker';
import {listenToThreads} from './thread_acts';

/**
 * Makes what is said about a proof work without leaving the page.
 *
 * @param root The element that tells which proof and version it is about
 */
export const listenToConversation = (root: HTMLElement): void => {
    // Whoever may not comment has no comment box.
    if (regions(root, 'comment-form').length > 0) {
        listenToCommentForm(root);
        listenToFormatting(find(root, 'comment-form'));
        listenToPhrases(root, find(root, 'comment-form'));
        listenToPhraseKeeping(root, find(root, 'comment-form'));
    }
    listenToThreads(root);
};
