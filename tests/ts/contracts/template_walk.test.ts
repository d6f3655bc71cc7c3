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
 * Tests of scripts/contracts/template_walk.mjs: what the template check finds, and what it lets pass.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {expect, test} from '@jest/globals';
import {parse} from '../../../scripts/contracts/mustache.mjs';
import {TemplateWalk} from '../../../scripts/contracts/template_walk.mjs';
import {UnusedKeys} from '../../../scripts/contracts/unused_keys.mjs';
import {listOf, object, type Structure, value} from './structures';

const templateOf = (name: string, source: string): Parameters<TemplateWalk['enter']>[0] =>
    ({name: `mod_proofolio/${name}`, source, docblock: '', classname: '', tree: parse(source), fault: ''});

const structure = object({
    name: value(),
    texthtml: value('raw'),
    isnew: value('bool'),
    when: object({ago: value()}),
    rows: listOf(object({label: value()})),
    words: listOf(value()),
});

const walkThrough = (source: string, others: Record<string, string> = {}, from: Structure = structure): TemplateWalk => {
    const partials = Object.entries(others).map(([name, text]) => templateOf(name, text));
    const walk = new TemplateWalk(new Map(partials.map((partial) => [partial.name, partial])));
    walk.enter(templateOf('page', source), [from]);
    return walk;
};

test.each([
    ['a variable, at any depth', '{{name}} {{when.ago}} {{#when}}{{ago}}{{/when}}'],
    ['the items of a list', '{{#rows}}{{label}}{{/rows}}{{#words}}{{.}}{{/words}}{{^rows}}none{{/rows}}'],
    ['what lies further out', '{{#rows}}{{label}} of {{name}}{{/rows}}'],
    ['a condition', '{{#isnew}}{{name}}{{/isnew}}{{^isnew}}{{name}}{{/isnew}}'],
    ['markup that was cleaned', '{{{texthtml}}}'],
    ["Moodle's helpers and variables", '{{#str}} new, mod_proofolio, {{name}} {{/str}}{{uniqid}}{{#js}}if (a) {b({c: {}})}{{/js}}'],
    ["Moodle's inheritance", '{{< core/card}}{{$title}}{{name}}{{/title}}{{/ core/card}}'],
    ['a core template', '{{> core/loading }}'],
])('it lets pass: %s', (_, source) => {
    expect(walkThrough(source).problems).toEqual([]);
});

test.each([
    ['an unknown variable', '{{nmae}}', 'uses "nmae"'],
    ['an unknown section', '{{#colour}}x{{/colour}}', 'uses "colour"'],
    ['an unknown part', '{{when.later}}', 'uses "when.later"'],
    ['a name that only another list has', '{{#words}}{{label}}{{/words}}', 'uses "label"'],
    ['an unknown variable in a string', '{{#str}} by, mod_proofolio, {{author}} {{/str}}', 'uses "author"'],
    ['an unknown variable in a block', '{{< core/card}}{{$title}}{{nmae}}{{/title}}{{/ core/card}}', 'uses "nmae"'],
    ['unescaped text', '{{{name}}}', 'unescaped'],
    ['unescaped text, written otherwise', '{{&name}}', 'unescaped'],
    ['escaped markup', '{{texthtml}}', 'escaped'],
    ['a string whose name is built', '{{#str}}{{name}}, mod_proofolio{{/str}}', 'builds the name'],
    ['a comment that ends too early', '{{! {"a": {"b": 1}} }} {{name}}', 'stray braces'],
    ['a partial that does not exist', '{{> mod_proofolio/nowhere }}', 'does not exist'],
])('it finds: %s', (_, source, problem) => {
    expect(walkThrough(source).problems.join()).toContain(problem);
});

test('partials are followed, in the scope in which they are included', () => {
    const others = {moment: '{{ago}} {{later}}'};
    expect(walkThrough('{{#when}}{{> mod_proofolio/moment }}{{/when}}', others).problems)
        .toEqual(['uses "later", which is not in the structure (in mod_proofolio/moment)']);
    expect(walkThrough('{{> mod_proofolio/moment }}', others).problems).toHaveLength(2);
});

test('strings are collected with their components', () => {
    expect(walkThrough('{{#str}} new, mod_proofolio {{/str}}{{#cleanstr}}yes{{/cleanstr}}').strings)
        .toEqual([['new', 'mod_proofolio'], ['yes', 'core']]);
});

test('what neither a template nor a script reads is found', () => {
    const {used} = walkThrough('{{name}}{{#rows}}x{{/rows}}{{{texthtml}}}{{#when}}{{ago}}{{/when}}');
    expect(new UnusedKeys(used, new Set(['isnew']), {}).of(structure)).toEqual(['rows.label', 'words']);
});

test('what another class declares is looked at there', () => {
    const row = object({label: value()});
    const page = object({rows: listOf(row), more: value()});
    const {used} = walkThrough('{{#rows}}x{{/rows}}', {}, page);
    expect(new UnusedKeys(used, new Set(), {}).of(page)).toEqual(['rows.label', 'more']);
    expect(new UnusedKeys(used, new Set(), {'mod_proofolio\\output\\row': row}).of(page)).toEqual(['more']);
});
