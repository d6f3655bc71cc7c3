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
 * Tests of scripts/contracts/strings.mjs.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {expect, test} from '@jest/globals';
import {languageProblems, missingString} from '../../../scripts/contracts/strings.mjs';

test('a string must exist in both languages', () => {
    const strings = {en: {yes: 'Yes', no: 'No'}, fr: {yes: 'Oui'}};
    expect(missingString('yes', 'mod_proofolio', strings)).toEqual([]);
    expect(missingString('no', 'mod_proofolio', strings)).toEqual(['lacks the fr string "no"']);
    expect(missingString('maybe', 'proofolio', strings)).toHaveLength(2);
    expect(missingString('maybe', 'core', strings)).toEqual([]);
    expect(languageProblems(strings)).toEqual(['the string "no" exists in English only']);
});

test('both languages have the same placeholders, in any order', () => {
    expect(languageProblems({en: {by: '{$a->name} on {$a->day}'}, fr: {by: 'Le {$a->day}, {$a->name}'}})).toEqual([]);
    expect(languageProblems({en: {by: 'By {$a->name}'}, fr: {by: 'Par {$a}'}})).toHaveLength(1);
});
