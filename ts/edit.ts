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
 * The form of a proof: each part of it has a module of its own.
 *
 * @module     mod_proofolio/edit
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {advise} from './local/advice/advise';
import {listenToCitations} from './local/citation';
import {listenToContext} from './local/context_choice';
import {fieldIfAny, rootOf} from './local/dom';
import {keepDraft} from './local/draft_keeping';
import {listenToCompetency} from './local/element_choice';
import {listenToLetter} from './local/letter_check';
import {report} from './local/moodle';
import {listenToSource} from './local/source_confirmation';
import {start} from './local/start';
import {listenToTraces} from './local/trace_adding';
import {listenToLinks} from './local/trace_link';
import {listenToOrder} from './local/trace_order';
import {listenToRemoval} from './local/trace_removal';

/** What makes a part of the form work. */
type Part = (form: HTMLElement) => void;

/** Only until a proof is submitted: then its competency and letter stay. */
const label: Part[] = [listenToLetter, listenToCompetency];

const parts: Part[] = [
    listenToTraces, listenToLinks, listenToOrder, listenToRemoval, listenToCitations, listenToContext, listenToSource,
    advise, keepDraft,
];

/**
 * Starts the page.
 *
 * @param rootid The id of the form
 */
export const init = (rootid: string): void => {
    const form = rootOf(rootid);
    start('edit', () => {
        for (const part of fieldIfAny(form, 'letter') === undefined ? parts : [...label, ...parts]) {
            // Where one part fails, the others still work.
            try {
                part(form);
            } catch (error: unknown) {
                report(error);
            }
        }
    });
};
