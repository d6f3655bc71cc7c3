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
 * Going to another page.
 *
 * @module     mod_proofolio/local/navigation
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** How long a page may take to come, in milliseconds. */
const patience = 10000;

/**
 * Waits for the page to be left.
 *
 * @returns when it has not been, after all
 */
export const untilLeft = (): Promise<void> => new Promise((resolve) => {
    window.setTimeout(resolve, patience);
});

/**
 * Goes to a page in place of this one: the way back does not lead here.
 *
 * @param address The page's address
 * @returns when this page is still there, after all
 */
export const replacePage = (address: string): Promise<void> => {
    window.location.replace(address);
    return untilLeft();
};
