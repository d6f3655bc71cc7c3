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
 * Tests of ts/local/latest.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {expect, test} from '@jest/globals';
import {Latest} from '../../../ts/local/latest';

const later = <Value>(value: Value, turns: number): Promise<Value> =>
    turns === 0 ? Promise.resolve(value) : Promise.resolve().then(() => later(value, turns - 1));

test('an answer that has been overtaken does not count', async() => {
    const latest = new Latest();
    const slow = latest.ask(() => later('old', 9));
    const quick = latest.ask(() => later('new', 1));
    await expect(quick).resolves.toBe('new');
    await expect(slow).resolves.toBeUndefined();
});

test('nor does a fault that has been overtaken', async() => {
    const latest = new Latest();
    const slow = latest.ask(async() => {
        throw new Error(await later('old', 9));
    });
    await expect(latest.ask(() => later('new', 1))).resolves.toBe('new');
    await expect(slow).resolves.toBeUndefined();
});

test('a fault in the newest question is told', async() => {
    await expect(new Latest().ask(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});
