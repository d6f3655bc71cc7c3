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
 * Tests of ts/local/failure.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {expect, test} from '@jest/globals';
import {messageOf} from '../../../ts/local/failure';

test("an exception of Moodle's speaks for itself", async() => {
    const error = {errorcode: 'errorcommentempty', message: 'Write something first.'};
    await expect(messageOf(error)).resolves.toBe('Write something first.');
});

test.each(['servicerequireslogin', 'requireloginerror', 'invalidsesskey', 'sessionerroruser'])(
    'who is no longer signed in is told so: %s',
    async(errorcode) => {
        await expect(messageOf({errorcode, message: 'webservice/servicerequireslogin'})).resolves.toBe('[errorsessionended]');
    }
);

test.each([[''], ['Service Unavailable'], [new SyntaxError('Unexpected token <')], [null], [{errorcode: 7, message: 'x'}]])(
    'whatever the network leaves behind is no answer: %p',
    async(error) => {
        await expect(messageOf(error)).resolves.toBe('[errornoanswer]');
    }
);
