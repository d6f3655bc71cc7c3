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
 * Marks passages in a text, also across elements and one over the other, without touching what it is made of.
 *
 * @module     mod_proofolio/local/marks
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {Breathe} from '../breathe';
import {regions} from '../dom';
import {copyOf} from '../page_template';
import type {PlainText, Span} from './plain_text';

/** A passage that is to be marked. */
export interface Marked {
    /** Whose it is: the id of the comment that began the thread. */
    id: string;
    /** From where to where. */
    span: Span;
    /** Whether it needs nobody's attention any more. */
    isQuiet: boolean;
}

/** A part of a node's text. */
interface Part {
    id: string;
    isQuiet: boolean;
    from: number;
    to: number;
}

/** How marks look, and the sign behind each passage. */
export interface Looks {
    mark: HTMLTemplateElement;
    sign: HTMLTemplateElement;
}

/** What a sign must stand behind, never in. */
const whole = 'a, button, summary';

// Which parts of which nodes the passages cover.
const partsOf = ({nodes, owners, offsets}: PlainText, passages: Marked[]): Map<Text, Part[]> => {
    const parts = new Map<Text, Part[]>();
    for (const {id, isQuiet, span: [start, end]} of passages) {
        const [first, last] = [owners[start] ?? 0, owners[end - 1] ?? -1];
        for (let place = first; place <= last; place++) {
            const node = nodes[place];
            if (node !== undefined) {
                const from = place === first ? offsets[start] ?? 0 : 0;
                const to = place === last ? (offsets[end - 1] ?? 0) + 1 : node.data.length;
                parts.set(node, [...parts.get(node) ?? [], {id, isQuiet, from, to}]);
            }
        }
    }
    return parts;
};

// A node's text, marked where passages cover it.
const markNode = (node: Text, parts: Part[], look: HTMLTemplateElement): void => {
    const ends = parts.flatMap(({from, to}) => [from, to]);
    const cuts = [...new Set([0, node.data.length, ...ends])].sort((one, other) => one - other);
    const pieces = cuts.slice(1).map((to, place): Node => {
        const from = cuts[place] ?? 0;
        const words = document.createTextNode(node.data.slice(from, to));
        const covering = parts.filter((part) => part.from <= from && part.to >= to);
        if (covering.length === 0) {
            return words;
        }
        const mark = copyOf(look);
        mark.dataset.passage = covering.map(({id}) => id).join(' ');
        if (covering.every(({isQuiet}) => isQuiet)) {
            mark.dataset.quiet = 'true';
        }
        mark.replaceChildren(words);
        return mark;
    });
    node.replaceWith(...pieces);
};

/**
 * The marks of a passage, in the order of reading.
 *
 * @param root Where to look
 * @param id Whose passage
 * @returns the marks, none when it is not marked
 */
export const marksOf = (root: ParentNode, id: string): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>(`mark[data-passage~="${id}"]`)];

/**
 * The sign behind a passage, with which one goes to its comment.
 *
 * @param root Where to look
 * @param id Whose passage
 * @returns the sign, nothing when it is not marked
 */
export const signOf = (root: ParentNode, id: string): HTMLElement | undefined =>
    regions(root, 'passage-sign').find((sign) => sign.dataset.passage === id);

// Puts a sign behind what a passage ends with, and behind the signs that are there already.
const putSign = (container: HTMLElement, id: string, look: HTMLTemplateElement): HTMLElement | undefined => {
    const last = marksOf(container, id).pop();
    if (last === undefined) {
        return undefined;
    }
    const sign = copyOf(look);
    sign.dataset.passage = id;
    let place: Element = last.closest(whole) ?? last;
    while (place.nextSibling instanceof HTMLElement && place.nextSibling.dataset.region === 'passage-sign') {
        place = place.nextSibling;
    }
    place.after(sign);
    return sign;
};

/**
 * Marks passages.
 *
 * @param container What holds the text
 * @param read The text
 * @param passages What to mark
 * @param looks How marks and signs look
 * @param breathe Asked between two marks
 * @returns the signs by whose they are
 */
export const markPassages = async(
    container: HTMLElement,
    read: PlainText,
    passages: Marked[],
    looks: Looks,
    breathe: Breathe
): Promise<Map<string, HTMLElement>> => {
    for (const [node, parts] of partsOf(read, passages)) {
        markNode(node, parts, looks.mark);
        await breathe();
    }
    const signs = new Map<string, HTMLElement>();
    for (const {id} of passages) {
        const sign = putSign(container, id, looks.sign);
        if (sign !== undefined) {
            signs.set(id, sign);
        }
        await breathe();
    }
    return signs;
};

/**
 * Takes all marks away: the text is as it was.
 *
 * @param container What holds the text
 */
export const unmark = (container: HTMLElement): void => {
    const parents = new Set<Node>();
    for (const sign of regions(container, 'passage-sign')) {
        if (sign.parentNode !== null) {
            parents.add(sign.parentNode);
        }
        sign.remove();
    }
    for (const mark of container.querySelectorAll('mark[data-passage]')) {
        if (mark.parentNode !== null) {
            parents.add(mark.parentNode);
        }
        mark.replaceWith(...mark.childNodes);
    }
    for (const parent of parents) {
        parent.normalize();
    }
};
