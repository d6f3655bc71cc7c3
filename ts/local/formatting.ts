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
 * The buttons above a comment that format it, and their keys.
 *
 * @module     mod_proofolio/local/formatting
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {fieldOf, find, onAction} from './dom';
import {link, list, type Selected, wrap} from './markdown';

const formats: Readonly<Record<string, (selected: Selected) => Selected>> = {
    'format-bold': (selected) => wrap(selected, '**'),
    'format-italic': (selected) => wrap(selected, '*'),
    'format-list': list,
    'format-link': link,
};

const keys: Readonly<Record<string, string>> = {b: 'format-bold', i: 'format-italic'};

/**
 * Lets a person format what they write.
 *
 * @param form The comment box
 */
export const listenToFormatting = (form: HTMLElement): void => {
    const content = fieldOf(form, 'content');
    if (!(content instanceof HTMLTextAreaElement)) {
        return;
    }
    const apply = (format: (selected: Selected) => Selected): void => {
        const {value: text, selectionStart: start, selectionEnd: end} = content;
        const formatted = format({text, start, end});
        content.setRangeText(formatted.text, 0, text.length);
        content.focus();
        content.setSelectionRange(formatted.start, formatted.end);
        content.dispatchEvent(new Event('input', {bubbles: true}));
    };
    for (const [action, format] of Object.entries(formats)) {
        onAction(form, action, () => {
            apply(format);
        });
    }
    content.addEventListener('keydown', (event) => {
        const format = formats[keys[event.key.toLowerCase()] ?? ''];
        if (format !== undefined && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
            event.preventDefault();
            apply(format);
        }
    });
    find(form, 'formatting').hidden = false;
};
