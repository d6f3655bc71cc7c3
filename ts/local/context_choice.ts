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
 * The context of a proof: one that is known, or a new one, whose fields are folded away until they are wanted.
 *
 * @module     mod_proofolio/local/context_choice
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {fieldIfAny, fieldOf, find, regions} from './dom';
import {hasError, rowOf} from './form_row';

/**
 * Folds the fields of a new context when there are contexts to choose from.
 *
 * @param form The form of the proof
 */
export const listenToContext = (form: HTMLElement): void => {
    const known = fieldIfAny(form, 'contextid');
    const [fold] = regions(form, 'new-context');
    if (known === undefined || !(fold instanceof HTMLDetailsElement)) {
        return;
    }
    const fields = [fieldOf(form, 'newexperience'), fieldOf(form, 'newcontext')];
    const note = rowOf(find(form, 'context-note'));
    rowOf(known).after(fold);
    fold.append(...fields.map(rowOf), note);
    fold.open = fields.some(({value}) => value !== '') || hasError(fold);
    fold.hidden = false;
};
