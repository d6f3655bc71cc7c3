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
 * Asking for a draft to be saved soon, by those who have put something into it that no field shows.
 *
 * @module     mod_proofolio/local/draft_saving
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** The event by which the form is asked. */
export const saveWanted = 'mod_proofolio/savewanted';

/**
 * Asks for the draft to be saved soon, for example because a file has arrived in one of its draft areas.
 *
 * @param form The form of the proof
 */
export const requestSave = (form: HTMLElement): void => {
    form.dispatchEvent(new CustomEvent(saveWanted));
};
