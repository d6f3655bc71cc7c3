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
 * Renders every template with the example in its docblock.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@jest/globals';
import {markupOf} from './core/templates';

const folder = join(__dirname, '..', '..', 'templates');
const names = readdirSync(folder).filter((name) => name.endsWith('.mustache')).map((name) => name.replace('.mustache', ''));

const exampleOf = (name: string): object => {
    const json = /Example context \(json\):([\s\S]*?)\}\}\n/.exec(readFileSync(join(folder, `${name}.mustache`), 'utf8'))?.[1];
    return JSON.parse(json ?? '') as object;
};

const idsIn = (page: ParentNode): string[] => [...page.querySelectorAll('[id]')].map((element) => element.id);

test('there are templates', () => {
    expect(names.length).toBeGreaterThan(10);
});

test.each(names)('%s shows its example: no braces left over, no id twice, every label with its field', (name) => {
    const html = markupOf(name, exampleOf(name));
    expect(html).not.toMatch(/\{\{|\}\}/);
    const page = document.createElement('template');
    page.innerHTML = html;
    expect(page.content.textContent.trim()).not.toBe('');
    const ids = idsIn(page.content);
    expect(ids).toEqual([...new Set(ids)]);
    for (const label of page.content.querySelectorAll('label')) {
        expect(ids).toContain(label.htmlFor);
    }
});

test.each(names)('%s opens every tag that it closes', (name) => {
    const html = markupOf(name, exampleOf(name)).replace(/\s+/g, ' ').trim();
    // Rows and items are taken out of their tables and lists by the parser: these are counted instead.
    const voids = /^(area|br|col|hr|img|input|link|meta|source|track|wbr)$/;
    const open: string[] = [];
    for (const [, closing, tag = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b(?:"[^"]*"|[^">])*>/g)) {
        if (closing === '/') {
            expect(open.pop()).toBe(tag);
        } else if (!voids.test(tag)) {
            open.push(tag);
        }
    }
    expect(open).toEqual([]);
});
