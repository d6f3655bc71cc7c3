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
 * Tests of ts/local/busy.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {expect, jest, test} from '@jest/globals';
import {whileBusy} from '../../../ts/local/busy';

test('what is busy takes no second order', async() => {
    const form = document.createElement('form');
    let finish = (): void => undefined;
    const act = jest.fn(() => new Promise<void>((resolve) => {
        finish = resolve;
    }));
    const first = whileBusy(form, act);
    await whileBusy(form, act);
    expect(form.getAttribute('aria-busy')).toBe('true');
    finish();
    await first;
    expect(act).toHaveBeenCalledTimes(1);
    expect(form.hasAttribute('aria-busy')).toBe(false);
});

test('a fault leaves nothing busy', async() => {
    const form = document.createElement('form');
    await expect(whileBusy(form, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    const act = jest.fn(() => Promise.resolve());
    await whileBusy(form, act);
    expect(act).toHaveBeenCalledTimes(1);
});
