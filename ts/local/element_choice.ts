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
 * Of all elements of competencies and letters in use, only those of the chosen competency are shown.
 *
 * @module     mod_proofolio/local/element_choice
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {fieldOf, regions} from './dom';
import {rowOf} from './form_row';

/**
 * Makes elements and letters follow the competency.
 *
 * @param form The form of the proof
 */
export const listenToCompetency = (form: HTMLElement): void => {
    const competency = fieldOf(form, 'competencyid');

    const offer = (): void => {
        for (const element of form.querySelectorAll<HTMLElement>('[data-competencyid]')) {
            rowOf(element).hidden = element.dataset.competencyid !== competency.value;
        }
        for (const letters of regions(form, 'letters-of')) {
            letters.hidden = letters.dataset.competency !== competency.value;
        }
    };

    competency.addEventListener('change', offer);
    offer();
};
