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
 * From a place in a text's one line to the place on the page, and back.
 *
 * @module     mod_proofolio/local/place
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {PlainText, Span} from './plain_text';
import {isWithinWord} from './words';

// The first of so many numbers that fulfils a condition which all later ones fulfil too.
const firstOf = (count: number, isSo: (number: number) => boolean): number => {
    let [low, high] = [0, count];
    while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (isSo(middle)) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return low;
};

/**
 * What is chosen of a text, in whole words.
 *
 * @param read The text
 * @param range What is chosen on the page, there or elsewhere
 * @returns from where to where; nothing when no word of the text is chosen
 */
export const spanOf = (read: PlainText, range: Range): Span | undefined => {
    const {text, nodes, owners, offsets} = read;
    const compare = (place: number, step: number): number => {
        const node = nodes[owners[place] ?? 0];
        return node === undefined ? 0 : range.comparePoint(node, (offsets[place] ?? 0) + step);
    };
    let start = firstOf(text.length, (place) => compare(place, 0) >= 0);
    let end = firstOf(text.length, (place) => compare(place, 1) > 0);
    const chosen = text.slice(start, end);
    if (start >= end || chosen.trim() === '') {
        return undefined;
    }
    start += chosen.length - chosen.trimStart().length;
    end -= chosen.length - chosen.trimEnd().length;
    while (isWithinWord(text, start)) {
        start--;
    }
    while (isWithinWord(text, end)) {
        end++;
    }
    return [start, end];
};

/**
 * Where a part of a text stands on the page.
 *
 * @param read The text
 * @param span From where to where, at least one character
 * @returns the place
 */
export const rangeOf = ({nodes, owners, offsets}: PlainText, [start, end]: Span): Range => {
    const range = document.createRange();
    const [first, last] = [nodes[owners[start] ?? 0], nodes[owners[end - 1] ?? 0]];
    if (first !== undefined && last !== undefined) {
        range.setStart(first, offsets[start] ?? 0);
        range.setEnd(last, (offsets[end - 1] ?? 0) + 1);
    }
    return range;
};
