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
 * Tests of the button that keeps traces: ts/keep.ts with its sheet and the traces that wait.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {afterEach, beforeEach, expect, jest, test} from '@jest/globals';
import {init} from '../../ts/keep';
import {actions, fieldOf, find, findForm, regions} from '../../ts/local/dom';
import {lastSent, sent} from './core/ajax';
import {reported} from './core/notification';
import {atWork} from './core/pending';
import {clearDatabases, stored} from './databases';
import {showKeep} from './kept_pages';
import {textOf} from './pages';
import {catchRequests, FakeRequest, lastRequest, setOnline} from './requests';
import {settle} from './settle';

jest.mock('idb-keyval', () => jest.requireActual('./databases'));

let root: HTMLElement;
let dialog: HTMLDialogElement;
let form: HTMLFormElement;

const begin = async(): Promise<void> => {
    root = showKeep();
    init(root.id);
    await settle();
    const found = find(root, 'keep-sheet');
    if (!(found instanceof HTMLDialogElement)) {
        throw new Error('No dialog');
    }
    dialog = found;
    form = findForm(root, 'keep-form');
};

const open = async(): Promise<void> => {
    actions(root, 'keep-trace')[0]?.click();
    await settle();
};

const keep = async(): Promise<void> => {
    form.requestSubmit();
    await settle();
};

const choose = async(...files: File[]): Promise<void> => {
    const field = fieldOf(form, 'file');
    Object.defineProperty(field, 'files', {value: files, configurable: true});
    field.dispatchEvent(new Event('change'));
    await settle();
};

const state = (): string => textOf(root, 'keep-state');

beforeEach(async() => {
    clearDatabases();
    setOnline(true);
    catchRequests();
    Object.assign(URL, {createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined});
    await begin();
});

afterEach(() => {
    expect([...atWork]).toEqual([]);
    expect(reported).toEqual([]);
});

test('the sheet opens with the camera at hand, and closes without losing anything', async() => {
    await open();
    expect(dialog.open).toBe(true);
    expect(document.activeElement).toBe(actions(dialog, 'take-photo')[0]);
    expect(find(dialog, 'keep-link').hidden).toBe(true);
    fieldOf(form, 'caption').value = 'Board';
    actions(dialog, 'close-sheet')[0]?.click();
    expect(dialog.open).toBe(false);
    await open();
    expect(fieldOf(form, 'caption').value).toBe('Board');
});

test('a link is kept under a name of its own, and the way to a proof is offered', async() => {
    await open();
    actions(dialog, 'give-link')[0]?.click();
    expect(document.activeElement).toBe(fieldOf(form, 'link'));
    fieldOf(form, 'link').value = 'https://example.org/board';
    fieldOf(form, 'caption').value = ' Board ';
    await keep();
    expect(dialog.open).toBe(false);
    expect(lastSent()).toMatchObject({
        methodname: 'mod_proofolio_keep_trace',
        args: {cmid: 3, caption: 'Board', day: '2026-03-12', link: 'https://example.org/board', itemid: 0},
    });
    expect(lastSent().args).toHaveProperty('clientkey', expect.stringMatching(/^[0-9a-f]{32}$/));
    expect(state()).toBe('[keepsending]');
    lastSent().answer({traceid: 11});
    await settle();
    expect(state()).toBe('[keptone]');
    expect(find(root, 'keep-links').hidden).toBe(false);
    expect(find(root, 'keep-proof-link').getAttribute('href'))
        .toBe('https://school.example/moodle/mod/proofolio/edit.php?id=3&kept%5B%5D=11');
    expect(stored()).toEqual({});
    expect(fieldOf(form, 'caption').value).toBe('');
});

test('each file becomes a trace of its own', async() => {
    await open();
    await choose(new File(['a'], 'a.png', {type: 'image/png'}), new File(['b'], 'b.txt'));
    expect(textOf(dialog, 'keep-files')).toMatch(/a\.png[\s\S]*b\.txt/);
    await keep();
    for (const [index, itemid] of [41, 42].entries()) {
        expect(FakeRequest.sent).toHaveLength(index + 1);
        lastRequest().answer(200, JSON.stringify({itemid, filename: 'x'}));
        await settle();
        expect(lastSent().args).toMatchObject({itemid});
        lastSent().answer({traceid: itemid});
        await settle();
    }
    expect(state()).toBe('[keptmany 2]');
    expect(regions(dialog, 'keep-files')[0]?.children).toHaveLength(0);
});

test('a file can be taken out again; a file over the limit is not taken', async() => {
    await open();
    await choose(new File(['a'], 'a.txt'), new File(['x'.repeat(1001)], 'large.txt'), new File(['b'], 'b.txt'));
    expect(textOf(dialog, 'keep-error')).toBe('[errorfiletoolarge {"filename":"large.txt","limit":"1 kB"}]');
    const [first] = actions(dialog, 'drop-file');
    expect(first?.getAttribute('aria-label')).toBe('[keepdrop "a.txt"]');
    first?.click();
    expect(textOf(dialog, 'keep-files')).not.toContain('a.txt');
    expect(document.activeElement).toBe(actions(dialog, 'drop-file')[0]);
});

test('nothing, and what is no link, is not kept', async() => {
    await open();
    await keep();
    expect(textOf(dialog, 'keep-error')).toBe('[errornothingtokeep]');
    fieldOf(form, 'link').value = 'javascript:alert(1)';
    await keep();
    expect(textOf(dialog, 'keep-error')).toBe('[errorlinknotacceptable]');
    expect(dialog.open).toBe(true);
    expect(sent()).toEqual([]);
});

test('pressing twice keeps once', async() => {
    await open();
    fieldOf(form, 'link').value = 'https://example.org';
    form.requestSubmit();
    form.requestSubmit();
    await settle();
    expect(sent()).toHaveLength(1);
    lastSent().answer({traceid: 11});
    await settle();
    expect(sent()).toHaveLength(1);
});

test('without a network a trace waits in this browser, and is sent when the network is back', async() => {
    setOnline(false);
    await open();
    await choose(new File(['a'], 'a.txt'));
    await keep();
    expect(state()).toBe('[keepwaiting]');
    expect(find(root, 'keep-state').dataset['state']).toBe('waiting');
    expect(FakeRequest.sent).toHaveLength(0);
    expect(Object.values(stored())).toHaveLength(1);
    setOnline(true);
    await settle();
    lastRequest().answer(200, JSON.stringify({itemid: 42, filename: 'a.txt'}));
    await settle();
    lastSent().answer({traceid: 11});
    await settle();
    expect(state()).toBe('[keptone]');
    expect(stored()).toEqual({});
});

test('what waits is sent from the next page', async() => {
    setOnline(false);
    await open();
    fieldOf(form, 'link').value = 'https://example.org';
    await keep();
    setOnline(true);
    await settle();
    await begin();
    expect(lastSent().args).toMatchObject({link: 'https://example.org'});
    lastSent().answer({traceid: 11});
    await settle();
    expect(stored()).toEqual({});
});

test('what somebody keeps waits for them alone', async() => {
    setOnline(false);
    await open();
    fieldOf(form, 'link').value = 'https://example.org';
    await keep();
    expect(Object.keys(stored())).toEqual(['mod_proofolio/kept/https://school.example/moodle/5']);
});

test('a window that may store nothing says that it must stay open', async() => {
    clearDatabases(false);
    setOnline(false);
    await open();
    fieldOf(form, 'link').value = 'https://example.org';
    await keep();
    expect(state()).toBe('[keepunsafe]');
    setOnline(true);
    await settle();
    lastSent().answer({traceid: 11});
    await settle();
    expect(state()).toBe('[keptone]');
});

test('an ended session keeps the trace waiting, and says what helps', async() => {
    await open();
    fieldOf(form, 'link').value = 'https://example.org';
    await keep();
    lastSent().fail({errorcode: 'servicerequireslogin', message: ''});
    await settle();
    expect(state()).toBe('[keepwaiting] [errorsessionended]');
    expect(Object.values(stored())).toHaveLength(1);
});

test('a trace that the server does not take is told with the reason; it can be sent again or given up', async() => {
    await open();
    fieldOf(form, 'link').value = 'https://example.org';
    fieldOf(form, 'caption').value = 'Board';
    await keep();
    lastSent().fail({errorcode: 'errorclosed', message: 'Closed since July.'});
    await settle();
    expect(textOf(root, 'keep-refused')).toMatch(/Board[\s\S]*Closed since July\./);
    expect(state()).toBe('');
    actions(find(root, 'keep-refused'), 'send-again')[0]?.click();
    await settle();
    lastSent().fail({errorcode: 'errorclosed', message: 'Closed since July.'});
    await settle();
    expect(sent()).toHaveLength(2);
    actions(find(root, 'keep-refused'), 'discard')[0]?.click();
    await settle();
    expect(find(root, 'keep-refused').hidden).toBe(true);
    expect(stored()).toEqual({});
});

test('pasted pictures are taken, and a pasted address becomes the link', async() => {
    await open();
    const paste = (files: File[], words: string): Event => Object.assign(
        new Event('paste', {bubbles: true, cancelable: true}),
        {clipboardData: {files, getData: () => words}}
    );
    dialog.dispatchEvent(paste([new File(['a'], 'image.png', {type: 'image/png'})], ''));
    dialog.dispatchEvent(paste([], 'https://example.org/pasted'));
    await settle();
    expect(textOf(dialog, 'keep-files')).toContain('image.png');
    expect(fieldOf(form, 'link').value).toBe('https://example.org/pasted');
    expect(find(dialog, 'keep-link').hidden).toBe(false);
    fieldOf(form, 'caption').dispatchEvent(paste([], 'https://example.org/typed'));
    expect(fieldOf(form, 'link').value).toBe('https://example.org/pasted');
});

test('dropped files are taken', async() => {
    await open();
    const dataTransfer = {files: [new File(['a'], 'a.txt')]};
    const drop = Object.assign(new Event('drop', {bubbles: true, cancelable: true}), {dataTransfer});
    dialog.dispatchEvent(drop);
    await settle();
    expect(drop.defaultPrevented).toBe(true);
    expect(textOf(dialog, 'keep-files')).toContain('a.txt');
});
