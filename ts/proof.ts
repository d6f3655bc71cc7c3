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
 * The page of a proof: commenting, also on passages, deciding, keeping as unread and looking at pictures without leaving the page.
 *
 * @module     mod_proofolio/proof
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {listenToConversation} from './local/conversation';
import {rootOf} from './local/dom';
import {listenToPictures} from './local/lightbox';
import {listenToPassages} from './local/passage/passages';
import {listenToReading} from './local/read_state';
import {start} from './local/start';

/**
 * Starts the page.
 *
 * @param rootid The id of the proof's element
 */
export const init = (rootid: string): void => {
    const root = rootOf(rootid);
    start('proof', () => {
        listenToReading(root);
        listenToConversation(root);
        listenToPictures(root);
        listenToPassages(root);
    });
};
