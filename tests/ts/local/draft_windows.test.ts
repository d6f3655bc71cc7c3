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
 * Tests of ts/local/draft_windows.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {afterEach, beforeEach, expect, jest, test} from '@jest/globals';
import {DraftWindows} from '../../../ts/local/draft_windows';
import {FakeChannel} from '../broadcast_channel';

const ask = async(windows: DraftWindows): Promise<string[]> => {
    const answer = windows.others();
    await jest.advanceTimersByTimeAsync(200);
    return [...await answer];
};

beforeEach(() => {
    jest.useFakeTimers();
});

afterEach(() => {
    jest.useRealTimers();
    Reflect.deleteProperty(window, 'BroadcastChannel');
    FakeChannel.closeAll();
});

test('windows that are open say so, under the key that they have now', async() => {
    Object.assign(window, {BroadcastChannel: FakeChannel});
    let key = 'first';
    const one = new DraftWindows(() => key);
    const two = new DraftWindows(() => 'second');
    expect(await ask(two)).toEqual(['first']);
    key = 'taken on';
    expect(await ask(two)).toEqual(['taken on']);
    expect(await ask(one)).toEqual(['second']);
});

test('where windows cannot talk, none is known', async() => {
    expect(await ask(new DraftWindows(() => 'first'))).toEqual([]);
});
