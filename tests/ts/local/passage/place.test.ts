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
 * Tests of the way from the page to a text's one line and back.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {expect, test} from '@jest/globals';
import {rangeOf, spanOf} from '../../../../ts/local/passage/place';
import {type PlainText, readText} from '../../../../ts/local/passage/plain_text';

const read = (html: string): PlainText => {
    document.body.innerHTML = `<p>Elsewhere</p><div>${html}</div><p>Further</p>`;
    return readText(document.body.children[1] ?? document.body);
};

const choose = (from: [string, number], to: [string, number]): Range => {
    const range = document.createRange();
    const node = (words: string): Node => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            if (walker.currentNode.textContent?.includes(words) === true) {
                return walker.currentNode;
            }
        }
        return document.body;
    };
    range.setStart(node(from[0]), from[1]);
    range.setEnd(node(to[0]), to[1]);
    return range;
};

const chosen = (text: PlainText, range: Range): string | undefined => {
    const span = spanOf(text, range);
    return span === undefined ? undefined : text.text.slice(...span);
};

test('what is chosen across elements is read in one line', () => {
    const text = read('<p>One  <b>fine</b> plan.</p>\n<p>Then\n more.</p>');
    expect(chosen(text, choose(['One', 0], ['more', 9]))).toBe('One fine plan. Then more');
    expect(chosen(text, choose(['fine', 0], [' plan', 6]))).toBe('fine plan.');
});

test('words are taken whole, without the spaces around them', () => {
    const text = read('<p>One <b>fi</b>ne plan for école.</p>');
    expect(chosen(text, choose(['fi', 1], ['ne plan', 5]))).toBe('fine plan');
    expect(chosen(text, choose(['ne plan', 2], ['ne plan', 8]))).toBe('plan');
    expect(chosen(text, choose(['ne plan', 13], ['ne plan', 14]))).toBe('école');
});

test('only what is chosen of the text itself counts', () => {
    const text = read('<p>One plan.</p>');
    expect(chosen(text, choose(['Elsewhere', 2], ['One', 3]))).toBe('One');
    expect(chosen(text, choose(['plan', 4], ['Further', 2]))).toBe('plan.');
    expect(chosen(text, choose(['Elsewhere', 2], ['Further', 2]))).toBe('One plan.');
});

test('no word, no choice', () => {
    const text = read('<p>One plan.</p>');
    expect(chosen(text, choose(['Elsewhere', 0], ['Elsewhere', 4]))).toBeUndefined();
    expect(chosen(text, choose(['Further', 0], ['Further', 4]))).toBeUndefined();
    expect(chosen(text, choose(['plan', 3], ['plan', 4]))).toBeUndefined();
    expect(chosen(read(''), choose(['Elsewhere', 0], ['Further', 4]))).toBeUndefined();
});

test('a part of the line is found on the page', () => {
    const text = read('<p>One  <b>fine</b> plan.</p>\n<p>Then\n more.</p>');
    const start = text.text.indexOf('fine');
    const range = rangeOf(text, [start, text.text.indexOf(' more')]);
    expect(range.toString()).toBe('fine plan.\nThen');
    expect(spanOf(text, range)).toEqual([start, text.text.indexOf(' more')]);
});
