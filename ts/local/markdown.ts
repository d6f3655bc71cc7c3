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
 * The marks of Markdown around what is selected in a text. Computed, without a page.
 *
 * @module     mod_proofolio/local/markdown
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** A text, and what of it is selected. */
export interface Selected {
    readonly text: string;
    readonly start: number;
    readonly end: number;
}

const replace = ({text, start, end}: Selected, words: string, from: number, to: number): Selected => ({
    text: text.slice(0, start) + words + text.slice(end),
    start: start + from,
    end: start + to,
});

// Marks stand right at the words: with a space between, they mark nothing.
const withoutEdges = ({text, start, end}: Selected): Selected => {
    const words = text.slice(start, end);
    const lead = words.length - words.trimStart().length;
    const tail = words.length - words.trimEnd().length;
    return words.trim() === '' ? {text, start, end} : {text, start: start + lead, end: end - tail};
};

const isBetween = ({text, start, end}: Selected, mark: string): boolean => {
    const [before, after] = [text.slice(0, start), text.slice(end)];
    // One star of two marks nothing slanted.
    const isLonger = mark === '*' && /(?:^|[^*])\*\*$/.test(before) && /^\*\*(?:[^*]|$)/.test(after);
    return before.endsWith(mark) && after.startsWith(mark) && !isLonger;
};

/**
 * Puts a mark on both sides of what is selected, in each line of its own; or takes it away where it is.
 *
 * @param given The text
 * @param mark The mark
 * @returns the text, in which the same words are selected
 */
export const wrap = (given: Selected, mark: string): Selected => {
    const selected = withoutEdges(given);
    const {text, start, end} = selected;
    if (isBetween(selected, mark)) {
        const words = text.slice(start, end);
        return replace({text, start: start - mark.length, end: end + mark.length}, words, 0, words.length);
    }
    const lines = text.slice(start, end).split('\n');
    if (lines.length === 1) {
        const [words = ''] = lines;
        return replace(selected, mark + words + mark, mark.length, mark.length + words.length);
    }
    const marked = lines.map((line) => (line.trim() === '' ? line : mark + line + mark)).join('\n');
    return replace(selected, marked, 0, marked.length);
};

const bullet = /^- /;

/**
 * Makes each selected line a point of a list; or a line again, when all of them are points.
 *
 * @param selected The text
 * @returns the text, in which the same lines are selected
 */
export const list = ({text, start, end}: Selected): Selected => {
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const next = text.indexOf('\n', end);
    const to = next < 0 ? text.length : next;
    const lines = text.slice(from, to).split('\n');
    const islist = lines.every((line) => bullet.test(line));
    const changed = lines.map((line) => (islist ? line.replace(bullet, '') : `- ${line.replace(bullet, '')}`)).join('\n');
    const isPlace = start === end;
    return replace({text, start: from, end: to}, changed, isPlace ? changed.length : 0, changed.length);
};

/**
 * Makes a link of what is selected: of words, whose address is then selected; or of an address, whose words are then written.
 *
 * @param given The text
 * @returns the text
 */
export const link = (given: Selected): Selected => {
    const selected = withoutEdges(given);
    const words = selected.text.slice(selected.start, selected.end);
    if (/^https?:\/\/\S+$/.test(words)) {
        return replace(selected, `[](${words})`, 1, 1);
    }
    const address = 'https://';
    const from = words.length + 3;
    return replace(selected, `[${words}](${address})`, words === '' ? 1 : from, words === '' ? 1 : from + address.length);
};
