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
 * Tests of scripts/contracts/template_docblock.mjs.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {expect, test} from '@jest/globals';
import {docblockOf, parse} from '../../../scripts/contracts/mustache.mjs';
import {docblockProblems} from '../../../scripts/contracts/template_docblock.mjs';
import {listOf, object, value} from './structures';

const outputs = {'mod_proofolio\\output\\card': object({name: value(), rows: listOf(object({label: value()}))})};

const problemsOf = (docblock: string, licence = 'GNU General Public License'): string[] => {
    const source = `{{! ${licence} }}\n{{!\n${docblock}\n}}\n<p></p>`;
    return docblockProblems({
        name: 'mod_proofolio/card',
        source,
        docblock: docblockOf(source),
        classname: /@structure\s+(\S+)/.exec(docblock)?.[1] ?? '',
        tree: parse('<p></p>'),
        fault: '',
    }, outputs);
};

const good = `@template mod_proofolio/card
    @structure mod_proofolio\\output\\card
    Example context (json):
    {"name": "x", "rows": [{"label": "y"}]}`;

test('a good docblock passes', () => {
    expect(problemsOf(good)).toEqual([]);
});

test.each([
    ['another name', good.replace('/card', '/cart'), 'does not say "@template'],
    ['no class', good.replace('@structure', '@class'), 'names no output class'],
    ['an unknown class', good.replace('output\\card', 'output\\cart'), 'names no output class'],
    ['no example', good.replace('Example context', 'Something'), 'has no "Example'],
    ['an example that is no JSON', good.replace('"x"', 'x'), 'no JSON'],
    ['an example that ends the comment', good.replace('"y"}]', '{"z": 1}}]'), 'no JSON'],
    ['an example with an unknown key', good.replace('"label"', '"lable"'), 'example.rows.lable is not in the structure'],
    ['an example with an object for a list', good.replace(/\[.*\]/, '{"label": "y"} '), 'example.rows is no list'],
    ['an example with a list for a value', good.replace('"x"', '[]'), 'example.name is no single value'],
])('it finds: %s', (_, docblock, problem) => {
    expect(problemsOf(docblock).join()).toContain(problem);
});

test('a template without a licence is found', () => {
    expect(problemsOf(good, 'Mine')).toEqual(['has no licence at its head']);
});
