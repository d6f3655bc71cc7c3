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
 * Putting words into the text that somebody is writing, be it in an editor or in a plain field.
 *
 * @module     mod_proofolio/local/insertion
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {richEditor} from './moodle';

/** The texts of a proof, in the order in which they stand. */
const levels = ['description', 'analysis'] as const;

/** One of the texts of a proof. */
export type Level = typeof levels[number];

const areaOf = (form: ParentNode, level: Level): HTMLTextAreaElement | undefined =>
    [...form.querySelectorAll('textarea')].find(({name}) => name === `${level}[text]`);

/**
 * Knows which of the two texts was written in last.
 *
 * @param form The form of the proof
 * @returns what tells it: the first text when nobody has written yet
 */
export const watchTexts = (form: HTMLElement): () => Level => {
    let last: Level = levels[0];
    const note = (): void => {
        const id = document.activeElement?.id ?? '';
        last = levels.find((level) => {
            const area = areaOf(form, level)?.id;
            return area !== undefined && [area, `${area}_ifr`].includes(id);
        }) ?? last;
    };
    form.addEventListener('focusin', note);
    // An editor lives in a frame of its own: this window loses the focus to it.
    window.addEventListener('blur', note);
    return () => last;
};

const insertPlain = (area: HTMLTextAreaElement, words: string): void => {
    area.setRangeText(words, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', {bubbles: true}));
    area.focus();
};

/**
 * Puts words where the writer is in a text, and takes the writer there.
 *
 * @param form The form of the proof
 * @param level The text
 * @param words Plain words
 */
export const insertInto = (form: ParentNode, level: Level, words: string): void => {
    const area = areaOf(form, level);
    if (area === undefined) {
        return;
    }
    const editor = richEditor(area.id);
    if (editor === undefined) {
        insertPlain(area, words);
        return;
    }
    editor.insertContent(words);
    editor.focus();
};
