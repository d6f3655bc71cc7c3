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
 * The paragraphs, lists and tables of a formatted text, and the characters in them.
 *
 * @module     mod_proofolio/local/text_units
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** What stands as one block in a text: its nodes, the text in them, and where in it each text node begins. */
export interface Unit {
    nodes: Node[];
    text: string;
    places: {node: Text; start: number}[];
}

/** Elements that begin a line of their own. */
const blocks = [
    'ADDRESS', 'ARTICLE', 'ASIDE', 'BLOCKQUOTE', 'DETAILS', 'DIV', 'DL', 'FIGURE', 'FOOTER', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6',
    'HEADER', 'HR', 'OL', 'P', 'PRE', 'SECTION', 'TABLE', 'UL',
];

/** Elements within a block that begin a line of their own. */
const lines = [...blocks, 'BR', 'CAPTION', 'DD', 'DT', 'FIGCAPTION', 'LI', 'SUMMARY', 'TD', 'TH', 'TR'];

/** Elements whose text is not read. */
const unread = ['SCRIPT', 'STYLE', 'TEMPLATE'];

const isBlock = (node: Node): boolean => node instanceof Element && blocks.includes(node.tagName);

const isEmpty = (node: Node): boolean => node instanceof Comment || (node instanceof Text && node.data.trim() === '');

// Takes the text of a node down, block by block on lines of their own.
const read = (node: Node, unit: Unit): void => {
    if (node instanceof Text) {
        unit.places.push({node, start: unit.text.length});
        unit.text += node.data;
        return;
    }
    if (!(node instanceof Element) || unread.includes(node.tagName)) {
        return;
    }
    if (lines.includes(node.tagName) && unit.text !== '' && !unit.text.endsWith('\n')) {
        unit.text += '\n';
    }
    if (node instanceof HTMLImageElement) {
        // A picture counts as a word: another one in its place is a change.
        unit.text += ` \uFFFC${node.getAttribute('src')?.split('/').pop() ?? ''} `;
    }
    for (const child of node.childNodes) {
        read(child, unit);
    }
};

/**
 * Nodes that stand as one block.
 *
 * @param nodes The nodes, in the order of reading
 * @returns the block
 */
export const unitOf = (nodes: Node[]): Unit => {
    const unit: Unit = {nodes, text: '', places: []};
    for (const node of nodes) {
        read(node, unit);
    }
    return unit;
};

/**
 * The blocks of a text. What stands between two blocks is a block too.
 *
 * @param root What holds the text
 * @returns its blocks, in the order of reading
 */
export const unitsOf = (root: Element): Unit[] => {
    const only = [...root.childNodes].filter((node) => !isEmpty(node));
    const [single] = only;
    if (only.length === 1 && single instanceof HTMLDivElement) {
        return unitsOf(single);
    }
    const units: Node[][] = [];
    let loose: Node[] | undefined;
    for (const node of root.childNodes) {
        if (isBlock(node)) {
            units.push([node]);
            loose = undefined;
        } else if (loose === undefined && !isEmpty(node)) {
            loose = [node];
            units.push(loose);
        } else {
            loose?.push(node);
        }
    }
    return units.map(unitOf);
};
