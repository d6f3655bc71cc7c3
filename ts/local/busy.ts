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
 * One thing at a time: what is at work takes no second order.
 *
 * @module     mod_proofolio/local/busy
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Acts while the element is marked as busy. Does nothing when it is busy already.
 *
 * The buttons are not disabled: that would take the focus away from the person who pressed one.
 *
 * @param element What is busy
 * @param act What to do
 */
export const whileBusy = async(element: HTMLElement, act: () => Promise<void>): Promise<void> => {
    if (element.getAttribute('aria-busy') === 'true') {
        return;
    }
    element.setAttribute('aria-busy', 'true');
    try {
        await act();
    } finally {
        element.removeAttribute('aria-busy');
    }
};
