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
 * Tests of ts/local/field_error.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {expect, test} from '@jest/globals';
import {clearError, showError} from '../../../ts/local/field_error';

test('a message is shown at its field, brings the person there and can be taken back', () => {
    const field = document.createElement('textarea');
    const place = document.createElement('div');
    document.body.replaceChildren(field, place);
    showError(field, place, 'Write something first.');
    expect(place.textContent).toBe('Write something first.');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.classList.contains('is-invalid')).toBe(true);
    expect(document.activeElement).toBe(field);
    clearError(field, place);
    expect(place.textContent).toBe('');
    expect(field.hasAttribute('aria-invalid')).toBe(false);
    expect(field.classList.contains('is-invalid')).toBe(false);
});
