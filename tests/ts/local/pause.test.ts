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
 * Tests of ts/local/pause.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {afterEach, beforeAll, beforeEach, expect, jest, test} from '@jest/globals';
import {catchUp} from '../../../ts/local/catch_up';
import {Pause} from '../../../ts/local/pause';

beforeAll(catchUp);

beforeEach(() => {
    jest.useFakeTimers();
});

afterEach(() => {
    jest.useRealTimers();
});

test('the last wait is over when its time is', async() => {
    const ended = jest.fn();
    const wait = new Pause().wait(300).then(ended);
    await jest.advanceTimersByTimeAsync(299);
    expect(ended).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    await wait;
    expect(ended).toHaveBeenCalledWith(true);
});

test('a wait that is taken over is told so at once', async() => {
    const pause = new Pause();
    const first = pause.wait(300);
    await jest.advanceTimersByTimeAsync(200);
    const second = pause.wait(300);
    await expect(first).resolves.toBe(false);
    await jest.advanceTimersByTimeAsync(300);
    await expect(second).resolves.toBe(true);
});
