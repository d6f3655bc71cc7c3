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
 * Tests of ts/local/announce.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {expect, test} from '@jest/globals';
import {announce} from '../../../ts/local/announce';
import {find} from '../../../ts/local/dom';

test('what is said is in the live region', () => {
    document.body.innerHTML = '<p data-region="status"></p>';
    announce(document.body, '2 proofs');
    expect(find(document.body, 'status').textContent).toBe('2 proofs');
});

test('the same words again are a change, so that they are read out again', () => {
    document.body.innerHTML = '<p data-region="status"></p>';
    const status = find(document.body, 'status');
    announce(document.body, '2 proofs');
    const before = status.textContent;
    announce(document.body, '2 proofs');
    expect(status.textContent).not.toBe(before);
    announce(document.body, '2 proofs');
    expect(status.textContent).toBe(before);
});
