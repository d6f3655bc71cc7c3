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
 * Citing a trace: its label goes into the text that is being written.
 *
 * @module     mod_proofolio/local/citation
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {announce} from './announce';
import {find, onAction} from './dom';
import {insertInto, watchTexts} from './insertion';
import {report, text, whilePending} from './moodle';
import {tileOf} from './trace_tile';

/**
 * Listens to the buttons that cite.
 *
 * @param form The form of the proof
 */
export const listenToCitations = (form: HTMLElement): void => {
    const level = watchTexts(form);

    const cite = async(label: string): Promise<void> => {
        const where = level();
        insertInto(form, where, `${label} `);
        announce(find(form, 'draft-traces'), await text('tracecited', {label, text: await text(`${where}field`)}));
    };

    onAction(form, 'cite-trace', (button) => {
        const label = tileOf(button).dataset.label ?? '';
        whilePending('citation', () => cite(label)).catch(report);
    });
};
