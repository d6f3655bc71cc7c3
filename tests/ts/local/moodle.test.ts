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
 * Tests of ts/local/moodle.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {beforeEach, expect, test} from '@jest/globals';
import {call, fetchTexts, putAtEndOf, putInto, render, report, text, userId, whilePending} from '../../../ts/local/moodle';
import {hangUp, lastSent} from '../core/ajax';
import {reported} from '../core/notification';
import {atWork} from '../core/pending';
import {submitted} from '../examples';

beforeEach(() => {
    hangUp();
    atWork.clear();
});

test('a service is called by name and its answer comes back', async() => {
    const answer = call('mod_proofolio_mark_read', {proofid: 7});
    expect(lastSent()).toMatchObject({methodname: 'mod_proofolio_mark_read', args: {proofid: 7}});
    lastSent().answer({unread: false});
    await expect(answer).resolves.toEqual({unread: false});
});

test('a service that finds nobody signed in does not make the page leave', async() => {
    const answer = call('mod_proofolio_mark_read', {proofid: 7});
    expect(lastSent().leaves).toBe(false);
    lastSent().fail({errorcode: 'servicerequireslogin', message: ''});
    await expect(answer).rejects.toMatchObject({errorcode: 'servicerequireslogin'});
});

test('templates are rendered in place of what is there, or after it', async() => {
    const place = document.createElement('p');
    place.textContent = 'before';
    const badge = await render('proof_state', submitted);
    putInto(place, badge);
    expect(place.textContent.trim()).toBe('Submitted');
    putAtEndOf(place, badge);
    expect(place.querySelectorAll('.badge')).toHaveLength(2);
});

test("strings are the plugin's", async() => {
    await expect(text('useletter', 'B')).resolves.toBe('[useletter "B"]');
    await expect(fetchTexts(['errornoanswer'])).resolves.toBeUndefined();
});

test('Moodle knows that the page is at work until it is done', async() => {
    const work = whilePending('reading', () => {
        expect([...atWork]).toEqual(['mod_proofolio/reading']);
        return Promise.resolve('done');
    });
    await expect(work).resolves.toBe('done');
    expect(atWork.size).toBe(0);
});

test('and no longer, should it fail', async() => {
    await expect(whilePending('reading', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(atWork.size).toBe(0);
});

test('a fault without a place is shown by Moodle', () => {
    const fault = new Error('broken');
    report(fault);
    expect(reported).toContain(fault);
});

test('Moodle knows who is signed in', () => {
    expect(userId()).toBe(5);
});
