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
 * Adding a link as a trace, one after the other.
 *
 * @module     mod_proofolio/local/trace_link
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {TraceTile} from './trace_tiles';
import {announce} from './announce';
import {tellChanged} from './changed';
import {fieldOf, find, onAction} from './dom';
import {clearError, showError} from './field_error';
import {hasError, rowOf} from './form_row';
import {report, text, whilePending} from './moodle';
import {addTiles} from './trace_tiles';

const today = (): string => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

const hostOf = (link: string): string => {
    try {
        const {protocol, hostname} = new URL(link);
        return ['http:', 'https:'].includes(protocol) ? hostname : '';
    } catch {
        return '';
    }
};

const tileOfLink = (link: string, caption: string): TraceTile => ({
    number: 0,
    label: '',
    title: hostOf(link),
    kind: 'added',
    key: 0,
    hasfields: true,
    caption,
    date: today(),
    masked: false,
    sortorder: 0,
    keptid: 0,
    islink: true,
    haslink: true,
    link,
    linkname: hostOf(link),
    isgone: false,
    isremoved: false,
    captionerror: '',
    linkerror: '',
    isimage: false,
    isvideo: false,
    isaudio: false,
    isother: false,
    url: '',
    filename: '',
    filesize: '',
});

/**
 * Folds the fields for a link, and adds each as a tile of its own.
 *
 * @param form The form of the proof
 */
export const listenToLinks = (form: HTMLElement): void => {
    const fold = find(form, 'trace-link');
    const link = fieldOf(form, 'newlink');
    const caption = fieldOf(form, 'newlinkcaption');
    const error = find(form, 'trace-error');
    const rows = [rowOf(link), rowOf(caption)];

    const add = async(): Promise<void> => {
        clearError(link, error);
        const typed = link.value.trim();
        if (hostOf(typed) === '') {
            showError(link, error, await text('errorlinknotacceptable'));
            return;
        }
        const [tile] = await addTiles(form, [tileOfLink(typed, caption.value.trim())]);
        link.value = '';
        caption.value = '';
        link.focus();
        announce(find(form, 'draft-traces'), await text('tracelinkadded'));
        tellChanged(tile ?? fold);
    };

    fold.querySelector('summary')?.after(...rows);
    fold.toggleAttribute('open', link.value !== '' || caption.value !== '' || rows.some(hasError));
    fold.hidden = false;
    onAction(fold, 'add-link', () => {
        whilePending('trace_link', add).catch(report);
    });
};
