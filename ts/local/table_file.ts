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
 * A table in a file: read here into the field where it could be typed, so that one sees what is sent.
 *
 * @module     mod_proofolio/local/table_file
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {actions, fieldOf, regions} from './dom';

/**
 * The text of a file: UTF-8, or what spreadsheets in the west write when it is not.
 *
 * @param bytes What is in the file
 * @returns The text
 */
export const decode = (bytes: ArrayBuffer): string => {
    const text = new TextDecoder('utf-8').decode(bytes);
    return text.includes('\uFFFD') ? new TextDecoder('windows-1252').decode(bytes) : text;
};

/**
 * Shows the field for a file, and reads what is chosen.
 *
 * @param root The page's part with the file's field and the table's
 */
export const listenToTableFile = (root: HTMLElement): void => {
    for (const region of regions(root, 'table-file')) {
        region.hidden = false;
    }
    for (const input of actions(root, 'read-table')) {
        input.addEventListener('change', () => {
            const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
            void file?.arrayBuffer().then((bytes) => {
                const field = fieldOf(root, 'table');
                field.value = decode(bytes);
                field.focus();
                return field;
            });
        });
    }
};
