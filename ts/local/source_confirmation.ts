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
 * The link to the full source: opened beside the form, and confirmed anew whenever it changes.
 *
 * @module     mod_proofolio/local/source_confirmation
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {fieldOf, find} from './dom';

const isAddress = (link: string): boolean => /^https?:\/\/[^/?#\s]+\S*$/i.test(link);

/**
 * Keeps the way to the source and the confirmation in step with the link.
 *
 * @param form The form of the proof
 */
export const listenToSource = (form: HTMLElement): void => {
    const link = fieldOf(form, 'sourcelink');
    const box = fieldOf(form, 'sourceconfirmed');
    const about = fieldOf(form, 'sourceconfirmedlink');
    const way = find(form, 'open-source');

    const follow = (): void => {
        const address = link.value.trim();
        way.hidden = !isAddress(address);
        way.setAttribute('href', isAddress(address) ? address : '');
        if (box instanceof HTMLInputElement && address !== about.value) {
            box.checked = false;
        }
    };

    link.addEventListener('input', follow);
    box.addEventListener('change', () => {
        about.value = link.value.trim();
    });
    follow();
};
