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
 * Choosing kept traces: how many are chosen, and what can be made of them.
 *
 * @module     mod_proofolio/local/kept_choice
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {find, findForm} from './dom';
import {report, text} from './moodle';

const chosen = (root: HTMLElement): HTMLInputElement[] =>
    [...root.querySelectorAll<HTMLInputElement>('[data-field="kept"]')].filter(({checked}) => checked);

/**
 * Shows what can be made of the chosen traces, while there are any.
 *
 * @param root The page's element
 */
export const tellChoice = async(root: HTMLElement): Promise<void> => {
    const count = chosen(root).length;
    const form = findForm(root, 'kept-choice');
    const told = count === 1 ? await text('keptchosen') : await text('keptchosens', count);
    if (chosen(root).length !== count) {
        // The choice has changed meanwhile, and tells of itself.
        return;
    }
    find(form, 'kept-count').textContent = count === 0 ? '' : told;
    form.hidden = count === 0;
};

/**
 * Follows the choice.
 *
 * @param root The page's element
 */
export const listenToChoice = (root: HTMLElement): void => {
    root.addEventListener('change', (event) => {
        if (event.target instanceof HTMLInputElement && event.target.dataset['field'] === 'kept') {
            tellChoice(root).catch(report);
        }
    });
    tellChoice(root).catch(report);
};
