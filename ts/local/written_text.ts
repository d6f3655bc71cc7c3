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
 * The two texts of a proof while they are being written, be it in an editor or in a plain field.
 *
 * @module     mod_proofolio/local/written_text
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {richEditor} from './moodle';

/** One of the texts of a proof. */
export type Level = 'description' | 'analysis';

/** How many times one waits for an editor to appear, and how long each time, in milliseconds. */
const waits = 40;
const waitingTime = 250;

/** Elements behind which a word ends, even without a space. */
const blocks = 'p, div, br, li, td, th, tr, h1, h2, h3, h4, h5, h6, blockquote, pre, figcaption, dt, dd';

const areaOf = (form: ParentNode, level: Level): HTMLTextAreaElement | undefined =>
    [...form.querySelectorAll('textarea')].find(({name}) => name === `${level}[text]`);

/**
 * A text as it stands at this moment.
 *
 * @param form The form of the proof
 * @param level Which of the texts
 * @returns its HTML; nothing where the form has no such text
 */
export const htmlOf = (form: ParentNode, level: Level): string => {
    const area = areaOf(form, level);
    return area === undefined ? '' : richEditor(area.id)?.getContent() ?? area.value;
};

/**
 * What a text says, without its markup.
 *
 * @param html The text
 * @returns plain text
 */
export const plainTextOf = (html: string): string => {
    const {body} = new DOMParser().parseFromString(html, 'text/html');
    for (const block of body.querySelectorAll(blocks)) {
        block.after('\n');
    }
    return body.textContent.replace(/\u00a0/g, ' ').trim();
};

/**
 * Takes the writer to a text.
 *
 * @param form The form of the proof
 * @param level Which of the texts
 */
export const focusText = (form: ParentNode, level: Level): void => {
    const area = areaOf(form, level);
    if (area === undefined) {
        return;
    }
    const editor = richEditor(area.id);
    if (editor === undefined) {
        area.focus();
    } else {
        editor.getContainer().scrollIntoView({block: 'center'});
        editor.focus();
    }
};

/**
 * Listens to what is written in the editors; in plain fields the form itself tells it. Editors come when they are ready.
 *
 * @param form The form of the proof
 * @param act What to do
 */
export const onEditorInput = (form: ParentNode, act: () => void): void => {
    const attach = (level: Level, left: number): void => {
        const area = areaOf(form, level);
        const editor = area && richEditor(area.id);
        if (editor !== undefined) {
            editor.on('input change', act);
        } else if (area !== undefined && left > 0) {
            window.setTimeout(attach, waitingTime, level, left - 1);
        }
    };
    attach('description', waits);
    attach('analysis', waits);
};
