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
 * One box that picks all students of a list, or none.
 *
 * @module     mod_proofolio/local/pick_all
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {actions, regions} from './dom';

/**
 * Shows the box, and keeps it and the students' boxes in step.
 *
 * @param root The page's part with both
 */
export const listenToPicking = (root: HTMLElement): void => {
    const students = [...root.querySelectorAll<HTMLInputElement>('input[data-field="student"]')];
    for (const region of regions(root, 'pick-all')) {
        region.hidden = false;
    }
    for (const all of actions(root, 'pick-all')) {
        if (!(all instanceof HTMLInputElement)) {
            continue;
        }
        const tell = (): void => {
            const picked = students.filter((student) => student.checked).length;
            all.checked = picked === students.length;
            all.indeterminate = picked > 0 && !all.checked;
        };
        all.addEventListener('change', () => {
            students.forEach((student) => {
                student.checked = all.checked;
            });
        });
        root.addEventListener('change', tell);
        tell();
    }
};
