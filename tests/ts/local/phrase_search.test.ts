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
 * Tests of ts/local/phrase_search.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {expect, test} from '@jest/globals';
import {hasWords, requestBefore} from '../../../ts/local/phrase_search';

test('a phrase is found by some of its words, in any order, whatever their accents and case', () => {
    expect(hasWords('Montrez aussi les étapes', 'ETAPES montrez')).toBe(true);
    expect(hasWords('Montrez aussi les étapes', 'étap')).toBe(true);
    expect(hasWords('Montrez aussi les étapes', 'étapes trace')).toBe(false);
    expect(hasWords('Montrez aussi les étapes', '  ')).toBe(true);
});

test('two slashes right before the caret ask for a phrase', () => {
    expect(requestBefore('//', 2)).toBe(0);
    expect(requestBefore('Well done. //', 13)).toBe(11);
    expect(requestBefore('Line\n// more', 7)).toBe(5);
});

test('an address, one slash, or slashes elsewhere do not', () => {
    expect(requestBefore('https://', 8)).toBeUndefined();
    expect(requestBefore('/', 1)).toBeUndefined();
    expect(requestBefore('// and on', 9)).toBeUndefined();
    expect(requestBefore('', 0)).toBeUndefined();
});
