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
 * Tests of ts/local/draft_copies.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {beforeEach, expect, test} from '@jest/globals';
import {copiesOf, type DraftCopy, forgetCopy, keepCopy} from '../../../ts/local/draft_copies';
import {storage, stored} from '../idb_keyval';

const copy = (changes: Partial<DraftCopy> = {}): DraftCopy => ({
    userid: 5, place: 'proof7', key: 'one', revision: 1, baseversion: 0, fields: {name: 'Kept'}, time: 1000, ...changes,
});

const keysOf = async(userid: number, place: string, now = 2000): Promise<string[]> =>
    (await copiesOf(userid, place, now)).map(({key}) => key);

beforeEach(() => {
    stored.clear();
    storage.isRefused = false;
});

test('what is kept is found again, the newest first, one for each window', async() => {
    await keepCopy(copy());
    await keepCopy(copy({key: 'two', time: 1500}));
    await keepCopy(copy({fields: {name: 'Newer'}, time: 1400}));
    expect(await keysOf(5, 'proof7')).toEqual(['two', 'one']);
    expect((await copiesOf(5, 'proof7', 2000))[1]?.fields).toEqual({name: 'Newer'});
});

test('nobody else finds it, nor any other proof', async() => {
    await keepCopy(copy());
    expect(await keysOf(6, 'proof7')).toEqual([]);
    expect(await keysOf(5, 'proof8')).toEqual([]);
});

test('what is forgotten is gone', async() => {
    await keepCopy(copy());
    await forgetCopy(copy());
    expect(stored.size).toBe(0);
});

test('what nobody comes back to is thrown away in the end', async() => {
    const day = 24 * 60 * 60 * 1000;
    await keepCopy(copy({userid: 6}));
    expect(await keysOf(5, 'proof7', 59 * day)).toEqual([]);
    expect(stored.size).toBe(1);
    await keysOf(5, 'proof7', 61 * day);
    expect(stored.size).toBe(0);
});

test('what something else has stored there is left alone', async() => {
    stored.set('odd', 'text');
    expect(await keysOf(5, 'proof7')).toEqual([]);
    expect(stored.size).toBe(1);
});

test('a browser that may store nothing is no reason to fail', async() => {
    storage.isRefused = true;
    expect(await keepCopy(copy())).toBe(false);
    expect(await keysOf(5, 'proof7')).toEqual([]);
    await forgetCopy(copy());
    storage.isRefused = false;
    expect(await keepCopy(copy())).toBe(true);
});
