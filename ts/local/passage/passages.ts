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
 * Comments on passages: marked where they stand, and chosen by mouse, finger or keyboard.
 *
 * @module     mod_proofolio/local/passages
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {regions} from '../dom';
import {listenToChooser} from './chooser';
import {keepMarked} from './marking';
import {listenToSelection} from './selection';
import {listenToWalk} from './walk';

/**
 * Marks what is commented on, and lets those who may comment choose passages.
 *
 * @param root The proof's element
 */
export const listenToPassages = (root: HTMLElement): void => {
    keepMarked(root);
    listenToWalk(root);
    if (regions(root, 'comment-form').length > 0) {
        listenToSelection(root);
        listenToChooser(root);
    }
};
