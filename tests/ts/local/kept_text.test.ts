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
 * Tests of ts/local/kept_text.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {beforeEach, expect, jest, test} from '@jest/globals';
import {KeptText} from '../../../ts/local/kept_text';
import Config from '../core/config';

const fieldWith = (value: string): HTMLTextAreaElement => {
    const field = document.createElement('textarea');
    field.value = value;
    return field;
};

const restored = (purpose: string, before = ''): string => {
    const field = fieldWith(before);
    new KeptText(purpose).restore(field);
    return field.value;
};

beforeEach(() => {
    window.sessionStorage.clear();
    Config.userId = 5;
});

test('a kept text comes back, into an empty field only', () => {
    new KeptText('comment/7').keep(fieldWith('Half a sentence'));
    expect(restored('comment/7')).toBe('Half a sentence');
    expect(restored('comment/7', 'typed since')).toBe('typed since');
});

test('it comes back where it belongs', () => {
    new KeptText('comment/7').keep(fieldWith('Half a sentence'));
    expect(restored('comment/8')).toBe('');
});

test('nobody else who signs in at this window sees it', () => {
    new KeptText('comment/7').keep(fieldWith('Half a sentence'));
    Config.userId = 6;
    expect(restored('comment/7')).toBe('');
});

test('what has been sent is forgotten', () => {
    const kept = new KeptText('comment/7');
    kept.keep(fieldWith('Half a sentence'));
    kept.forget();
    expect(restored('comment/7')).toBe('');
});

test('a window that may store nothing is no reason to fail', () => {
    const refuse = (): never => {
        throw new DOMException('denied', 'SecurityError');
    };
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    jest.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    jest.spyOn(Storage.prototype, 'removeItem').mockImplementation(refuse);
    const kept = new KeptText('comment/7');
    const field = fieldWith('Half a sentence');
    kept.keep(field);
    kept.forget();
    expect(field.value).toBe('Half a sentence');
    expect(restored('comment/7')).toBe('');
});
