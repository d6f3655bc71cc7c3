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
 * The form of a proof: is the letter free, and what can be shown for this competency?
 *
 * @module     mod_proofolio/edit
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {advise} from './local/advice/advise';
import {fieldIfAny, rootOf} from './local/dom';
import {listenToCompetency} from './local/element_choice';
import {listenToLetter} from './local/letter_check';
import {start} from './local/start';

/**
 * Starts the page.
 *
 * @param rootid The id of the form
 */
export const init = (rootid: string): void => {
    const form = rootOf(rootid);
    start('edit', () => {
        // Once a proof has been submitted its competency and letter stay.
        if (fieldIfAny(form, 'letter') !== undefined) {
            listenToLetter(form);
            listenToCompetency(form);
        }
        advise(form);
    });
};
