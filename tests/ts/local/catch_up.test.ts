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
 * Tests of ts/local/catch_up.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {beforeEach, expect, jest, test} from '@jest/globals';
import {catchUp} from '../../../ts/local/catch_up';

beforeEach(() => {
    jest.resetModules();
    Reflect.deleteProperty(Promise, 'withResolvers');
});

test('a browser without Promise.withResolvers gets it', async() => {
    await catchUp();
    const {promise, resolve} = Promise.withResolvers<string>();
    resolve('kept');
    await expect(promise).resolves.toBe('kept');
});

test('a browser that has it keeps its own', async() => {
    const own = jest.fn();
    Object.defineProperty(Promise, 'withResolvers', {value: own, configurable: true});
    await catchUp();
    expect(Reflect.get(Promise, 'withResolvers')).toBe(own);
});
