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
 * The rows of Moodle’s forms: what stands around a field, its label and its messages.
 *
 * @module     mod_proofolio/local/form_row
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** What Moodle puts around a field. */
const row = '.fitem';

/** What Moodle puts under a field when something is wrong. */
const message = '.form-control-feedback';

/**
 * The row of a field.
 *
 * @param field The field, or anything in its row
 * @returns the row; what was given when it stands in none
 */
export const rowOf = (field: HTMLElement): HTMLElement => field.closest<HTMLElement>(row) ?? field;

/**
 * Whether something is wrong in a row.
 *
 * @param element The row
 * @returns true when a message shows
 */
export const hasError = (element: ParentNode): boolean =>
    [...element.querySelectorAll(message)].some(({textContent}) => textContent.trim() !== '');
