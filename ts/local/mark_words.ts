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
 * Marks words as added or removed, in copies of a template, without touching how the text is built.
 *
 * @module     mod_proofolio/local/mark_words
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {Breathe} from './breathe';
import {find} from './dom';
import {copyOf} from './page_template';
import type {Unit} from './text_units';

/** From a character of a block's text up to another. */
export type Range = [number, number];

// Marks a part of a text node.
const markPart = (node: Text, start: number, end: number, template: HTMLTemplateElement): HTMLElement => {
    const part = start > 0 ? node.splitText(start) : node;
    if (end - start < part.data.length) {
        part.splitText(end - start);
    }
    const mark = copyOf(template);
    part.replaceWith(mark);
    find(mark, 'words').append(part);
    return mark;
};

/**
 * Marks parts of a block.
 *
 * @param unit The block, best while it is not shown
 * @param ranges The parts, in their order
 * @param template How a mark looks
 * @param breathe Asked between two marks
 * @returns the first mark of each part, nothing where there are no words to mark
 */
export const markWords = async(
    unit: Unit,
    ranges: Range[],
    template: HTMLTemplateElement,
    breathe: Breathe
): Promise<(HTMLElement | undefined)[]> => {
    const firsts = ranges.map((): HTMLElement | undefined => undefined);
    // From the end to the beginning: what is split off behind does not move what is before.
    let index = ranges.length - 1;
    for (const {node, start} of [...unit.places].reverse()) {
        const end = start + node.data.length;
        while (index > 0 && (ranges[index]?.[0] ?? 0) >= end) {
            index--;
        }
        for (let place = index; place >= 0; place--) {
            const [from, to] = ranges[place] ?? [0, 0];
            if (to <= start) {
                break;
            }
            const [first, last] = [Math.max(from, start) - start, Math.min(to, end) - start];
            if (first < last && node.data.slice(first, last).trim() !== '') {
                firsts[place] = markPart(node, first, last, template);
                await breathe();
            }
        }
    }
    return firsts;
};
