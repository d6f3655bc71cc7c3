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
 * Tests of adding traces to a draft: chosen, dropped and pasted files, links, and what Moodle's file manager brings.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {afterEach, beforeEach, expect, jest, test} from '@jest/globals';
import {actions, fieldOf, find, regions} from '../../../ts/local/dom';
import {listenToTraces} from '../../../ts/local/trace_adding';
import {listenToLinks} from '../../../ts/local/trace_link';
import {uploadFile, UploadRefused} from '../../../ts/local/upload';
import {lastSent, sent} from '../core/ajax';
import {reported} from '../core/notification';
import {tile} from '../examples';
import {showForm, textOf} from '../pages';
import {settle} from '../settle';

jest.mock('../../../ts/local/upload', () => ({
    ...jest.requireActual<object>('../../../ts/local/upload'),
    uploadFile: jest.fn(),
}));

const upload = jest.mocked(uploadFile);
let form: HTMLFormElement;

const titles = (): (string | undefined)[] => regions(form, 'trace-tile').map(({dataset}) => dataset.title);

const happen = (target: EventTarget, name: string, given: object): Event => {
    const event = Object.assign(new Event(name, {bubbles: true, cancelable: true}), given);
    target.dispatchEvent(event);
    return event;
};

const file = (name: string, size = 10): File => new File(['x'.repeat(size)], name);

const dropOn = (target: EventTarget, files: File[]): Event => happen(target, 'drop', {dataTransfer: {types: ['Files'], files}});

const arrive = async(...names: string[]): Promise<void> => {
    await settle();
    lastSent().answer(names.map((filename) => tile(0, {filename, key: 1})));
    await settle();
};

beforeEach(() => {
    upload.mockReset();
    upload.mockImplementation((_, itemid, {name}) => Promise.resolve({itemid, filename: name}));
    form = showForm([tile(1)]);
    listenToTraces(form);
    listenToLinks(form);
});

afterEach(() => {
    expect(reported).toEqual([]);
});

test('the plain fields are folded away, and the file manager stays at hand', () => {
    expect(find(form, 'trace-otherplaces').contains(fieldOf(form, 'traces'))).toBe(true);
    expect(find(form, 'trace-link').contains(fieldOf(form, 'newlink'))).toBe(true);
    expect(find(form, 'trace-otherplaces').hasAttribute('open')).toBe(false);
    expect(find(form, 'trace-adding').hidden).toBe(false);
});

test('a dropped file is sent to the area of the form and becomes a tile', async() => {
    expect(dropOn(find(form, 'draft-traces'), [file('plan.txt')]).defaultPrevented).toBe(true);
    await arrive('file1.png', 'plan.txt');
    expect(upload.mock.calls[0]?.slice(0, 2)).toEqual([3, 55]);
    expect(lastSent()).toMatchObject({methodname: 'mod_proofolio_list_uploads', args: {cmid: 3, itemid: 55}});
    expect(titles()).toEqual(['CG3-B.1', 'plan.txt']);
    expect(textOf(form, 'status')).toContain('tracesent');
    expect(textOf(form, 'trace-sending')).toBe('');
});

test('a pasted picture gets a name that says when', async() => {
    happen(document.body, 'paste', {clipboardData: {files: [new File(['x'], 'image.png', {type: 'image/png'})]}});
    await settle();
    expect(upload.mock.calls[0]?.[2].name).toMatch(/^image-\d{4}-\d\d-\d\d-\d\d-\d\d-\d\d\.png$/);
});

test('pasted words are left alone', () => {
    expect(happen(document.body, 'paste', {clipboardData: {files: []}}).defaultPrevented).toBe(false);
    expect(upload).not.toHaveBeenCalled();
});

test('a file that is too large, and one too many, are refused by name; the others are taken', async() => {
    dropOn(find(form, 'draft-traces'), [file('large.txt', 2000), file('a.txt')]);
    await arrive('a.txt');
    expect(textOf(form, 'trace-error')).toContain('large.txt');
    dropOn(find(form, 'draft-traces'), [file('b.txt'), file('c.txt')]);
    await arrive('a.txt', 'b.txt');
    await settle();
    expect(textOf(form, 'trace-error')).toContain('c.txt');
    expect(titles()).toEqual(['CG3-B.1', 'a.txt', 'b.txt']);
});

test('why the server does not take a file is told, and that it could not be reached', async() => {
    upload.mockRejectedValueOnce(new UploadRefused('errorvirus', 'It carries a virus.'));
    upload.mockRejectedValueOnce(new Error('offline'));
    dropOn(find(form, 'draft-traces'), [file('a.txt'), file('b.txt')]);
    await settle();
    await settle();
    expect(textOf(form, 'trace-error')).toMatch(/a\.txt.*virus.*b\.txt.*tracenetwork/);
});

test('what the file manager brings becomes a tile, and what it takes away before it was saved goes', async() => {
    happen(find(form, 'trace-otherplaces'), 'core_form/uploadChanged', {});
    await arrive('file1.png', 'cloud.pdf');
    expect(titles()).toEqual(['CG3-B.1', 'cloud.pdf']);
    happen(find(form, 'trace-otherplaces'), 'core_form/uploadChanged', {});
    await arrive('file1.png');
    expect(titles()).toEqual(['CG3-B.1']);
    expect(sent()).toHaveLength(2);
});

test('links are added one after the other, each a tile', async() => {
    for (const place of ['board', 'film']) {
        fieldOf(form, 'newlink').value = ` https://www.example.org/${place} `;
        fieldOf(form, 'newlinkcaption').value = `The ${place}`;
        actions(form, 'add-link')[0]?.click();
        await settle();
    }
    expect(fieldOf(form, 'addedlink1').value).toBe('https://www.example.org/board');
    expect(fieldOf(form, 'addedcaption2').value).toBe('The film');
    expect(fieldOf(form, 'newlink').value).toBe('');
    expect(fieldOf(form, 'addeddate1').value).toMatch(/^\d{4}-\d\d-\d\d$/);
});

test('what is no whole address is not added', async() => {
    for (const link of ['files/board', 'ftp://example.org/x', 'javascript:void(0)', '']) {
        fieldOf(form, 'newlink').value = link;
        actions(form, 'add-link')[0]?.click();
        await settle();
        expect(textOf(form, 'trace-error')).toContain('errorlinknotacceptable');
        expect(fieldOf(form, 'newlink').value).toBe(link);
    }
    expect(titles()).toEqual(['CG3-B.1']);
});
