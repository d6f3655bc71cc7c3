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
 * Tests of reading texts and finding passages, by the same examples as the server's.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@jest/globals';
import {readText} from '../../../../ts/local/passage/plain_text';
import {placeOf, quoteAt} from '../../../../ts/local/passage/quote';
import {lengthOf} from '../../../../ts/local/passage/words';

interface Examples {
    texts: {about: string; html: string; plain: string}[];
    passages: {about: string; plain: string; quote: string; before: string; after: string; place: number | null}[];
}

const {texts, passages} = JSON.parse(
    readFileSync(join(__dirname, '..', '..', '..', 'fixtures', 'passages.json'), 'utf8')
) as Examples;

const read = (html: string): ReturnType<typeof readText> => {
    document.body.innerHTML = html;
    return readText(document.body);
};

test.each(texts)('a text is read as the server reads it: $about', ({html, plain}) => {
    expect(read(html).text).toBe(plain);
});

test.each(passages)('a passage is found where the server finds it: $about', ({plain, quote, before, after, place}) => {
    const found = placeOf(plain, {quote, before, after});
    expect(found === undefined ? null : lengthOf(plain.slice(0, found[0]))).toBe(place);
});

test.each(passages)('a passage is found again where it was chosen: $about', ({plain, quote, before, after}) => {
    const found = placeOf(plain, {quote, before, after});
    if (found !== undefined) {
        expect(placeOf(plain, quoteAt(plain, found))).toEqual(found);
    }
    expect(found === undefined || plain.slice(...found) !== '').toBe(true);
});

test('a little of the surroundings is kept, in whole characters', () => {
    const text = `${'🚀'.repeat(150)} here ${'é'.repeat(150)}`;
    const {quote, before, after} = quoteAt(text, [301, 305]);
    expect(quote).toBe('here');
    expect(before).toBe('🚀'.repeat(99));
    expect(after).toBe('é'.repeat(99));
});

test('formulas that are drawn already are not read either', () => {
    const drawn = '<span class="nolink"><span class="MathJax">a&lt;b</span><script type="math/tex">a < b</script></span>';
    expect(read(`<p>As ${drawn} holds.</p>`).text).toBe('As holds.');
});

test('what the page has put into a text is no part of it', () => {
    const marked = 'a <mark data-passage="1">big</mark><a data-region="passage-sign">Comment by Tom</a>, plan';
    expect(read(`<p>${marked}</p>`).text).toBe('a big, plan');
});

test('lines are told apart, pictures begin none', () => {
    const {text, lines} = read('<h4>Head</h4><p>One <img src="data:,"> two.</p><ul><li>Three<br>four</li></ul>');
    expect(lines.map((start) => text.slice(start, start + 3))).toEqual(['Hea', 'One', 'Thr', 'fou']);
});
