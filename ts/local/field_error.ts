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
 * A message at the field that it is about.
 *
 * @module     mod_proofolio/local/field_error
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {Field} from './dom';

/**
 * Shows a message at a field and brings the person there.
 *
 * @param field The field
 * @param place Where the message goes: an alert region that describes the field
 * @param message What to say
 */
export const showError = (field: Field, place: HTMLElement, message: string): void => {
    place.textContent = message;
    field.classList.add('is-invalid');
    field.setAttribute('aria-invalid', 'true');
    field.focus();
};

/**
 * Takes a message back.
 *
 * @param field The field
 * @param place Where the message is
 */
export const clearError = (field: Field, place: HTMLElement): void => {
    place.textContent = '';
    field.classList.remove('is-invalid');
    field.removeAttribute('aria-invalid');
};
