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
 * Tests that what is built in amd/build can be loaded by Moodle's loader.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {readdirSync, readFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {runInNewContext} from 'node:vm';
import {expect, test} from '@jest/globals';

const folder = join(__dirname, '..', '..', 'amd', 'build');
const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((path) => path.endsWith('.js'));
const idOf = (path: string): string => `mod_proofolio/${path.replace(/\.min\.js$/, '')}`;
const ids = files.map(idOf);

interface Definition {
    id: string;
    needs: string[];
}

/** Runs a file as a browser does, with the loader's own function. */
const definitionsIn = (path: string): Definition[] => {
    const found: Definition[] = [];
    const define = (id: string, needs: string[]): void => {
        found.push({id, needs});
    };
    runInNewContext(readFileSync(join(folder, path), 'utf8'), {define});
    return found;
};

const resolved = (need: string, from: string): string => (need.startsWith('.') ? join(dirname(from), need) : need);

const isMoodles = (need: string): boolean => /^core(_\w+)?\//.test(need);

const isFromElsewhere = (need: string): boolean => ['exports', 'require'].includes(need) || isMoodles(need);

test('each page has its module', () => {
    const pages = ['logbook', 'proof', 'edit', 'keep', 'traces'];
    expect(ids).toEqual(expect.arrayContaining(pages.map((page) => `mod_proofolio/${page}`)));
});

test.each(files)('%s is what its place stands for, needs only what is there and leads back to its source', (path) => {
    const definitions = definitionsIn(path);
    expect(definitions.map(({id}) => id)).toEqual([idOf(path)]);
    const needs = definitions.flatMap((definition) => definition.needs.map((need) => resolved(need, definition.id)));
    expect(needs.filter((need) => !isFromElsewhere(need) && !ids.includes(need))).toEqual([]);
    const map = JSON.parse(readFileSync(join(folder, `${path}.map`), 'utf8')) as {file: string; sourcesContent?: string[]};
    expect(readFileSync(join(folder, path), 'utf8')).toContain(`//# sourceMappingURL=${basename(path)}.map`);
    expect(map.file).toBe(basename(path));
    expect(map.sourcesContent?.[0]).toMatch(/\S/);
});

test('one module alone needs Moodle', () => {
    const needing = files.filter((path) => definitionsIn(path).some(({needs}) => needs.some(isMoodles)));
    expect(needing).toEqual([join('local', 'moodle.min.js')]);
});
