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
 * Tests of sending files: ts/local/upload.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {afterEach, beforeAll, beforeEach, expect, jest, test} from '@jest/globals';
import {catchUp} from '../../../ts/local/catch_up';
import {uploadFile, UploadRefused} from '../../../ts/local/upload';
import {catchRequests, FakeRequest, lastRequest, setOnline} from '../requests';
import {settle} from '../settle';

const file = new File(['abc'], 'board.jpg', {type: 'image/jpeg'});
const arrived = JSON.stringify({itemid: 42, filename: 'board.jpg', size: 3});

let outcome: unknown;

const send = (onProgress?: (part: number) => void): void => {
    outcome = undefined;
    void (async() => {
        try {
            outcome = await uploadFile(3, 0, file, onProgress);
        } catch (error: unknown) {
            outcome = error;
        }
    })();
};

beforeAll(catchUp);

beforeEach(() => {
    jest.useFakeTimers();
    catchRequests();
    setOnline(true);
});

afterEach(() => {
    jest.useRealTimers();
});

test('a file is sent with the key of the session, and its place comes back', async() => {
    const parts: number[] = [];
    send((part) => parts.push(part));
    await settle();
    const request = lastRequest();
    expect(request.address).toBe('https://school.example/moodle/mod/proofolio/upload.php?cmid=3');
    expect([...request.data.keys()]).toEqual(['_qf__mod_proofolio_form_upload_form', 'sesskey', 'itemid', 'file']);
    expect(request.data.get('sesskey')).toBe('abc123');
    request.progress(1, 4);
    request.answer(200, arrived);
    await settle();
    expect(parts).toEqual([0.25]);
    expect(outcome).toEqual({itemid: 42, filename: 'board.jpg'});
});

test('what the network loses is sent again, later and later', async() => {
    send();
    await settle();
    lastRequest().answer(0, '');
    await settle();
    expect(FakeRequest.sent).toHaveLength(1);
    jest.advanceTimersByTime(1000);
    await settle();
    lastRequest().answer(502, '<html>Bad gateway</html>');
    await settle();
    jest.advanceTimersByTime(1999);
    await settle();
    expect(FakeRequest.sent).toHaveLength(2);
    jest.advanceTimersByTime(1);
    await settle();
    lastRequest().answer(200, arrived);
    await settle();
    expect(outcome).toEqual({itemid: 42, filename: 'board.jpg'});
});

test('what breaks off in the middle is sent again by itself, whole and from its start', async() => {
    const parts: number[] = [];
    send((part) => parts.push(part));
    await settle();
    lastRequest().progress(2, 3);
    setOnline(false);
    lastRequest().answer(0, '');
    await settle();
    jest.advanceTimersByTime(60000);
    await settle();
    expect(FakeRequest.sent).toHaveLength(1);
    setOnline(true);
    await settle();
    expect(FakeRequest.sent).toHaveLength(2);
    const again = lastRequest().data.get('file');
    expect(again instanceof File ? [again.name, again.size] : again).toEqual(['board.jpg', file.size]);
    lastRequest().progress(0, 3);
    lastRequest().answer(200, arrived);
    await settle();
    expect(parts).toEqual([2 / 3, 0]);
    expect(outcome).toEqual({itemid: 42, filename: 'board.jpg'});
});

test('after the last attempt the failure is told', async() => {
    send();
    for (let attempt = 0; attempt < 6; attempt++) {
        await settle();
        lastRequest().answer(0, '');
        await settle();
        jest.advanceTimersByTime(16000);
    }
    await settle();
    expect(FakeRequest.sent).toHaveLength(6);
    expect(outcome).toBeInstanceOf(Error);
    expect(outcome).not.toBeInstanceOf(UploadRefused);
});

test('a request that stands still is given up and begun anew', async() => {
    send();
    await settle();
    jest.advanceTimersByTime(59000);
    lastRequest().progress(1, 4);
    jest.advanceTimersByTime(59000);
    await settle();
    expect(lastRequest().status).toBe(0);
    expect(FakeRequest.sent).toHaveLength(1);
    jest.advanceTimersByTime(1000);
    await settle();
    jest.advanceTimersByTime(1000);
    await settle();
    expect(FakeRequest.sent).toHaveLength(2);
});

test('without a network it waits until there is one', async() => {
    setOnline(false);
    send();
    await settle();
    expect(FakeRequest.sent).toHaveLength(0);
    setOnline(true);
    await settle();
    lastRequest().answer(200, arrived);
    await settle();
    expect(outcome).toEqual({itemid: 42, filename: 'board.jpg'});
});

test.each([
    [404, JSON.stringify({error: 'Too large.', errorcode: 'errorfiletoolarge'}), 'errorfiletoolarge', 'Too large.'],
    [200, JSON.stringify({error: 'Who are you?', errorcode: 'requireloginerror'}), 'requireloginerror', 'Who are you?'],
    [413, '<html>Request entity too large</html>', 'errortoolargetosend', '[errortoolargetosend]'],
])('an answer that refuses (%i) is not asked for again', async(status, body, errorcode, message) => {
    send();
    await settle();
    lastRequest().answer(status, body);
    await settle();
    jest.advanceTimersByTime(60000);
    await settle();
    expect(FakeRequest.sent).toHaveLength(1);
    expect(outcome).toBeInstanceOf(UploadRefused);
    expect(outcome).toMatchObject({errorcode, message});
});
