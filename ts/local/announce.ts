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
 * Telling what has changed to those who do not see it change.
 *
 * @module     mod_proofolio/local/announce
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {find} from './dom';

/**
 * Puts a message in the root's live region.
 *
 * @param root What holds the region "status"
 * @param message What to say
 */
export const announce = (root: ParentNode, message: string): void => {
    const status = find(root, 'status');
    // The same words twice would not be read out a second time.
    status.textContent = status.textContent === message ? `${message}\u00a0` : message;
};
