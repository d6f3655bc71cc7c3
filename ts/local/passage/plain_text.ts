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
 * A text as its reader sees it, in one line, with the way back to its nodes. The server reads texts in the same way.
 *
 * @module     mod_proofolio/local/plain_text
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** From a character of a text in one line up to another. */
export type Span = [number, number];

/** A text in one line. */
export interface PlainText {
    /** Its words, white space folded, the blocks set apart by one space. */
    text: string;
    /** Where in it each line of its own begins: a paragraph, a heading, an item, a cell. */
    lines: number[];
    /** The nodes that hold the words. */
    nodes: Text[];
    /** For each character, the place of its node among them; for a space, of the next character's. */
    owners: number[];
    /** For each character, its place in that node. */
    offsets: number[];
}

/** Elements that begin and end a line of their own. */
const lines = new Set([
    'address', 'article', 'aside', 'blockquote', 'br', 'caption', 'dd', 'details', 'div', 'dl', 'dt', 'figcaption', 'figure',
    'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody',
    'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
]);

/** Elements in which nothing is read as text. */
const unread = new Set(['audio', 'canvas', 'iframe', 'math', 'object', 'script', 'style', 'svg', 'template', 'video']);

/** White space of any kind. */
const spaces = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/** Characters that nobody sees: soft hyphens and the like. */
const unseen = /[\u00ad\u200b\u2060\ufeff]+/;

/**
 * Text in one line: each stretch of white space one space, none at the ends, nothing that nobody sees.
 *
 * @param words Plain text
 * @returns the line
 */
export const fold = (words: string): string => words
    .replace(new RegExp(unseen, 'g'), '')
    .replace(new RegExp(spaces, 'g'), ' ')
    .replace(/^ | $/g, '');

// A formula as Moodle's filter for MathJax marks it, before it is drawn and after.
const isFormula = (element: Element): boolean => element.localName === 'span' && element.className === 'nolink'
    && (element.querySelector('script[type^="math/tex"]') !== null || /^\s*(?:\\[([]|\$\$)/.test(element.textContent));

const isUnread = (element: Element): boolean =>
    unread.has(element.localName) || element.classList.contains('mediaplugin') || isFormula(element);

// A sign that the page has put into the text is no part of it.
const isSign = (element: Element): boolean => element.getAttribute('data-region') === 'passage-sign';

/** Takes a text down, node by node. */
class Reader {
    readonly #read: PlainText = {text: '', lines: [], nodes: [], owners: [], offsets: []};
    readonly #characters: string[] = [];
    #isSpaceDue = false;
    #isLineDue = true;

    /**
     * Reads what is in an element.
     *
     * @param element The element
     */
    take(element: Element): void {
        for (const node of element.childNodes) {
            if (node instanceof Text) {
                this.#takeWords(node);
            } else if (node instanceof Element && !isSign(node)) {
                this.#takeElement(node);
            }
        }
    }

    /**
     * What was read.
     *
     * @returns the text
     */
    result(): PlainText {
        return {...this.#read, text: this.#characters.join('')};
    }

    #takeElement(element: Element): void {
        const isUnreadHere = isUnread(element);
        const isApart = isUnreadHere || element instanceof HTMLImageElement;
        const isLine = lines.has(element.localName);
        this.#setApart(isApart, isLine);
        if (!isUnreadHere) {
            this.take(element);
        }
        this.#setApart(isApart, isLine);
    }

    #setApart(isApart: boolean, isLine: boolean): void {
        this.#isSpaceDue ||= isApart || isLine;
        this.#isLineDue ||= isLine;
    }

    #takeWords(node: Text): void {
        const {data} = node;
        for (let offset = 0; offset < data.length; offset++) {
            const character = data.charAt(offset);
            // Nearly all characters are letters: those above the space and below 128 need no closer look.
            if (character > ' ' && character < '\u0080') {
                this.#put(character, node, offset);
            } else if (spaces.test(character)) {
                this.#isSpaceDue = true;
            } else if (!unseen.test(character)) {
                this.#put(character, node, offset);
            }
        }
    }

    #put(character: string, node: Text, offset: number): void {
        const {nodes} = this.#read;
        if (nodes[nodes.length - 1] !== node) {
            nodes.push(node);
        }
        if (this.#isSpaceDue && this.#characters.length > 0) {
            this.#add(' ', offset);
        }
        if (this.#isLineDue) {
            this.#read.lines.push(this.#characters.length);
        }
        this.#add(character, offset);
        this.#isSpaceDue = false;
        this.#isLineDue = false;
    }

    #add(character: string, offset: number): void {
        this.#characters.push(character);
        this.#read.owners.push(this.#read.nodes.length - 1);
        this.#read.offsets.push(offset);
    }
}

/**
 * Reads a text.
 *
 * @param container What holds it
 * @returns the text in one line
 */
export const readText = (container: Element): PlainText => {
    const reader = new Reader();
    reader.take(container);
    return reader.result();
};
