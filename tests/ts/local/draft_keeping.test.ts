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
 * Tests of ts/local/draft_keeping.ts with all that it is made of.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {afterEach, beforeEach, expect, jest, test} from '@jest/globals';
import {catchUp} from '../../../ts/local/catch_up';
import {actions, fieldOf, find} from '../../../ts/local/dom';
import {type DraftCopy, keepCopy} from '../../../ts/local/draft_copies';
import {DraftForm} from '../../../ts/local/draft_form';
import {keepDraft} from '../../../ts/local/draft_keeping';
import {requestSave} from '../../../ts/local/draft_saving';
import {sessionKey, useSessionKey} from '../../../ts/local/moodle';
import {replacePage, untilLeft} from '../../../ts/local/navigation';
import type {DraftReceipt} from '../../../ts/types/services';
import {lastSent, sent} from '../core/ajax';
import {reported} from '../core/notification';
import {unwatched} from '../core_form/changechecker';
import {storage, stored} from '../idb_keyval';
import {type Opened, showDraftForm, textOf} from '../pages';
import {tinyEditor} from '../tinymce';

jest.mock('../../../ts/local/navigation');

let root: HTMLFormElement;

const pass = (time: number): Promise<void> => jest.advanceTimersByTimeAsync(time);

const open = async(opened: Opened = {}): Promise<void> => {
    root = showDraftForm(opened);
    keepDraft(root);
    await pass(300);
};

const type = (name: string, value: string): void => {
    const field = fieldOf(root, name);
    field.value = value;
    field.dispatchEvent(new Event('input', {bubbles: true}));
};

const receipt = (changes: Partial<DraftReceipt> = {}): DraftReceipt => ({
    proofid: 7, label: 'CG3-B', issaved: true, revision: 4, savedname: 'Saved on the server', savedtime: '10:42',
    editurl: 'http://localhost/mod/proofolio/edit.php?proofid=7', traces: [], ...changes,
});

const other = {revision: 8, baseversion: 1, name: 'Elsewhere', description: 'Other words', analysis: ''};

const overtaken = receipt({issaved: false, revision: 0, other});

const fieldsSent = (): Record<string, string> => {
    const {fields} = lastSent().args as {fields: {name: string; value: string}[]};
    return Object.fromEntries(fields.map(({name, value}) => [name, value]));
};

const state = (): string | undefined => find(root, 'draft-state').dataset.kind;

const asksBeforeLeaving = (): boolean => {
    const leaving = new Event('beforeunload', {cancelable: true});
    window.dispatchEvent(leaving);
    return leaving.defaultPrevented;
};

const press = (name: string): void => {
    root.querySelector<HTMLInputElement>(`input[type=submit][name=${name}]`)?.click();
};

const action = (name: string, at = 0): void => {
    actions(root, name)[at]?.click();
};

/** What the form's own page says to whoever asks for it. */
const page = (html: string): void => {
    Object.assign(globalThis, {fetch: jest.fn(() => Promise.resolve({text: () => Promise.resolve(html)}))});
};

const submitted = jest.fn((event: Event): void => {
    event.preventDefault();
});

beforeEach(async() => {
    await catchUp();
    jest.useFakeTimers();
    stored.clear();
    storage.isRefused = false;
    useSessionKey('abc123');
    submitted.mockClear();
    jest.mocked(replacePage).mockReset().mockResolvedValue(undefined);
    jest.mocked(untilLeft).mockReset().mockImplementation(() => new Promise((resolve) => {
        window.setTimeout(resolve, 1000);
    }));
    document.addEventListener('submit', submitted);
    window.history.replaceState(null, '', '/mod/proofolio/edit.php?proofid=7');
});

afterEach(async() => {
    // Whatever a test left under way must not go on in the next one.
    root.remove();
    lastOpen();
    await pass(100000);
    document.removeEventListener('submit', submitted);
    delete window.tinymce;
    expect(reported).toEqual([]);
    jest.useRealTimers();
});

const lastOpen = (): void => {
    if (sent().length > 0) {
        lastSent().answer(receipt());
    }
};

test('what is typed is kept in the browser at once, and saved on the server after a pause', async() => {
    await open();
    expect([sent().length, stored.size, asksBeforeLeaving()]).toEqual([0, 0, false]);
    type('name', 'Tracking sheets');
    await pass(300);
    expect([...stored.keys()]).toEqual(['5/proof7/window1']);
    expect([state(), sent().length, asksBeforeLeaving()]).toEqual(['here', 0, true]);
    await pass(1700);
    expect(lastSent()).toMatchObject({methodname: 'mod_proofolio_save_draft', args: {proofid: 7, cmid: 3}, leaves: false});
    expect(fieldsSent()).toMatchObject({name: 'Tracking sheets', formkey: 'window1', revision: '3'});
    lastSent().answer(receipt());
    await pass(0);
    expect([state(), stored.size, asksBeforeLeaving()]).toEqual(['saved', 0, false]);
    expect(textOf(root, 'draft-words')).toBe('[draftstatesaved "10:42"] 10:42');
    expect(fieldOf(root, 'revision').value).toBe('4');
    expect(unwatched.has(root)).toBe(true);
    await pass(60000);
    expect(sent()).toHaveLength(1);
});

test('who types without a pause is saved all the same', async() => {
    await open();
    for (let second = 0; second < 16; second++) {
        type('name', `Tracking ${String(second)}`);
        await pass(1000);
    }
    expect(sent()).toHaveLength(1);
});

test('what is typed while a save is under way is saved afterwards', async() => {
    await open();
    type('name', 'One');
    await pass(2000);
    type('name', 'Two');
    await pass(2000);
    expect(sent()).toHaveLength(1);
    lastSent().answer(receipt());
    await pass(2000);
    expect(sent()).toHaveLength(2);
    expect(fieldsSent()).toMatchObject({name: 'Two', revision: '4'});
    expect([...stored.values()]).toMatchObject([{fields: {name: 'Two'}}]);
    lastSent().answer(receipt({revision: 5}));
    await pass(2000);
    expect([sent().length, stored.size]).toEqual([2, 0]);
});

test('what is typed and taken back is not saved', async() => {
    await open();
    type('name', 'Oops');
    type('name', 'Tracking sheet');
    await pass(2000);
    expect([sent().length, stored.size, asksBeforeLeaving()]).toEqual([0, 0, false]);
});

test('what only the buttons take to the server stays in the browser', async() => {
    await open();
    type('newlink', 'https://exa');
    await pass(2000);
    lastSent().answer(receipt());
    await pass(0);
    expect([...stored.values()]).toMatchObject([{revision: 4, fields: {newlink: 'https://exa'}}]);
    type('newlink', '');
    await pass(2000);
    lastSent().answer(receipt({revision: 5}));
    await pass(0);
    expect(stored.size).toBe(0);
});

test('editors and files count as well', async() => {
    const editor = tinyEditor('<p>What I did</p>');
    window.tinymce = {get: (id) => (id === 'id_description' ? editor : null)};
    await open();
    editor.setContent('<p>In the editor</p>');
    editor.fire('input');
    await pass(2000);
    expect(fieldsSent()['description[text]']).toBe('<p>In the editor</p>');
    lastSent().answer(receipt());
    await pass(0);
    requestSave(root);
    await pass(2000);
    expect(sent()).toHaveLength(2);
    lastSent().answer(receipt());
    await pass(0);
    find(root, 'draft-state').dispatchEvent(new CustomEvent('core_form/uploadChanged', {bubbles: true}));
    await pass(2000);
    expect(sent()).toHaveLength(3);
});

test('an editor that comes later is noticed', async() => {
    await open();
    const editor = tinyEditor('<p>Late</p>');
    window.tinymce = {get: (id) => (id === 'id_analysis' ? editor : null)};
    fieldOf(root, 'analysis[text]').after(document.createElement('iframe'));
    await pass(0);
    editor.fire('change');
    await pass(2000);
    expect(fieldsSent()['analysis[text]']).toBe('<p>Late</p>');
});

test('a new proof is kept in the browser until it has a competency, then begun once', async() => {
    window.history.replaceState(null, '', '/mod/proofolio/edit.php?id=3');
    await open({proofid: 0, revision: 0, competencyid: ''});
    type('name', 'Begun');
    await pass(5000);
    expect([sent().length, state()]).toEqual([0, 'new']);
    expect([...stored.keys()]).toEqual(['5/new3/window1']);
    type('competencyid', '1');
    await pass(2000);
    expect(lastSent().args).toMatchObject({proofid: 0, cmid: 3});
    lastSent().answer(receipt({proofid: 9, revision: 1, editurl: 'http://localhost/mod/proofolio/edit.php?proofid=9'}));
    await pass(0);
    expect([window.location.search, stored.size]).toEqual(['?proofid=9', 0]);
    type('name', 'Gone on with');
    await pass(2000);
    expect(lastSent().args).toMatchObject({proofid: 9});
});

test('without network it is tried again, less and less often, and at once when the network is back', async() => {
    await open();
    type('name', 'In a tunnel');
    await pass(2000);
    lastSent().fail('');
    await pass(0);
    expect([state(), stored.size, asksBeforeLeaving()]).toEqual(['offline', 1, true]);
    await pass(3000);
    expect(sent()).toHaveLength(2);
    lastSent().fail(new Error('net'));
    await pass(5000);
    expect(sent()).toHaveLength(2);
    window.dispatchEvent(new Event('online'));
    await pass(0);
    expect(sent()).toHaveLength(3);
    lastSent().answer(receipt());
    await pass(0);
    expect([state(), stored.size]).toEqual(['saved', 0]);
    await pass(60000);
    expect(sent()).toHaveLength(3);
});

test('an answer that never comes counts as none', async() => {
    await open();
    type('name', 'Lost');
    await pass(2000 + 30000);
    expect(state()).toBe('offline');
});

test('only news is read out', async() => {
    await open();
    const announced: string[] = [];
    const note = (): void => {
        announced.push(textOf(root, 'draft-announcement'));
    };
    for (const name of ['One', 'Two', 'Three']) {
        type('name', name);
        await pass(2000);
        note();
        lastSent().answer(receipt());
        await pass(0);
        note();
    }
    expect(announced).toEqual(['', ...Array<string>(5).fill('[draftstatesaved "10:42"]')]);
    type('name', 'Four');
    await pass(2000);
    lastSent().fail('');
    await pass(0);
    note();
    expect(announced.at(-1)).toBe('[draftstateoffline ""]');
});

test('what the server refuses is told in its words', async() => {
    await open();
    type('name', 'Refused');
    await pass(2000);
    lastSent().fail({errorcode: 'errorclosed', message: 'This portfolio is closed.'});
    await pass(0);
    expect([state(), stored.size]).toEqual(['failed', 1]);
    expect(textOf(root, 'draft-words')).toContain('This portfolio is closed.');
    action('draft-try');
    await pass(0);
    expect(sent()).toHaveLength(2);
});

test('who is signed out is told, and goes on once signed in again in another tab', async() => {
    page('<html><body>Log in</body></html>');
    await open();
    type('name', 'Signed out');
    await pass(2000);
    lastSent().fail({errorcode: 'servicerequireslogin', message: ''});
    await pass(0);
    expect([state(), stored.size, find(root, 'draft-signin').hidden]).toEqual(['signedout', 1, false]);
    await pass(60000);
    expect(sent()).toHaveLength(1);
    page('<form data-region="edit" data-userid="5"><input type="hidden" name="sesskey" value="fresh"></form>');
    window.dispatchEvent(new Event('focus'));
    await pass(0);
    lastSent().fail({errorcode: 'invalidsesskey', message: ''});
    await pass(0);
    expect(sent()).toHaveLength(3);
    expect([sessionKey(), fieldOf(root, 'sesskey').value]).toEqual(['fresh', 'fresh']);
    lastSent().answer(receipt());
    await pass(0);
    expect([state(), stored.size, find(root, 'draft-signin').hidden]).toEqual(['saved', 0, true]);
});

test('nothing is saved for somebody else who has signed in meanwhile', async() => {
    page('<form data-region="edit" data-userid="6"><input type="hidden" name="sesskey" value="theirs"></form>');
    await open();
    type('name', 'Signed out');
    await pass(2000);
    lastSent().fail({errorcode: 'invalidsesskey', message: ''});
    await pass(0);
    expect([state(), sessionKey(), sent().length, stored.size]).toEqual(['other', 'abc123', 1, 1]);
});

test('who saves second chooses; with their own text they replace the other', async() => {
    await open();
    type('description[text]', '<p>My words</p>');
    await pass(2000);
    lastSent().answer(overtaken);
    await pass(0);
    expect([state(), stored.size, find(root, 'draft-choice').hidden]).toEqual(['conflict', 1, false]);
    expect(textOf(find(root, 'draft-mine'), 'description')).toBe('My words');
    expect(textOf(find(root, 'draft-other'), 'description')).toBe('Other words');
    expect(textOf(find(root, 'draft-other'), 'name')).toBe('Elsewhere');
    action('draft-compare');
    expect(document.activeElement).toBe(find(root, 'draft-choice-heading'));
    type('name', 'Typed on');
    await pass(20000);
    expect(sent()).toHaveLength(1);
    action('draft-choose', 0);
    await pass(0);
    expect(fieldsSent()).toMatchObject({revision: '8', baseversion: '1', name: 'Typed on'});
    expect(fieldsSent()['description[text]']).toBe('<p>My words</p>');
    expect(find(root, 'draft-choice').hidden).toBe(true);
});

test('with the other text the page opens anew', async() => {
    await open();
    type('description[text]', '<p>My words</p>');
    await pass(2000);
    lastSent().answer(overtaken);
    await pass(0);
    action('draft-choose', 1);
    await pass(0);
    expect(replacePage).toHaveBeenCalledWith(expect.stringMatching(/edit\.php\?proofid=7$/));
    expect([stored.size, asksBeforeLeaving(), sent().length]).toEqual([0, false, 1]);
});

const lost = (changes: Partial<DraftCopy> = {}): DraftCopy => ({
    userid: 5, place: 'proof7', key: 'lost', revision: 3, baseversion: 0, time: Date.now(),
    fields: {...new DraftForm(showDraftForm()).read(), 'analysis[text]': '<p>Only here</p>'}, ...changes,
});

test('what a lost window had kept is back, and saved', async() => {
    await keepCopy(lost());
    await open();
    expect(fieldOf(root, 'analysis[text]').value).toBe('<p>Only here</p>');
    expect(textOf(root, 'draft-announcement')).toBe('[draftstaterestored ""]');
    await pass(2000);
    expect(fieldsSent()).toMatchObject({'analysis[text]': '<p>Only here</p>', 'formkey': 'window1'});
    lastSent().answer(receipt());
    await pass(0);
    expect(stored.size).toBe(0);
});

test.each([['mine', 0, '<p>Only here</p>', 1], ['other', 1, '', 0]] as const)(
    'when both sides changed, both are kept until one chooses: %s', async(_, at, analysis, saves) => {
        await keepCopy(lost());
        await open({revision: 5, savedby: 'elsewhere'});
        expect([state(), stored.size, fieldOf(root, 'analysis[text]').value]).toEqual(['conflict', 1, '']);
        expect(textOf(find(root, 'draft-mine'), 'analysis')).toBe('Only here');
        expect(textOf(find(root, 'draft-other'), 'analysis')).toBe('');
        action('draft-choose', at);
        await pass(2000);
        expect(fieldOf(root, 'analysis[text]').value).toBe(analysis);
        expect(sent()).toHaveLength(saves);
    }
);

test('what the server has as well is forgotten', async() => {
    await keepCopy(lost({fields: new DraftForm(showDraftForm()).read()}));
    await open({revision: 6, savedby: 'elsewhere'});
    expect([stored.size, state()]).toEqual([0, undefined]);
});

test('what was sent and came back is saved', async() => {
    await open({sent: true});
    await pass(2000);
    expect(sent()).toHaveLength(1);
});

test('a browser that keeps nothing is told of, and the server is asked all the same', async() => {
    storage.isRefused = true;
    await open();
    type('name', 'Nowhere');
    await pass(300);
    expect(state()).toBe('lost');
    await pass(1700);
    expect(sent()).toHaveLength(1);
});

test('a button saves first, and sends the form once however often it is pressed', async() => {
    await open();
    type('name', 'Submitted');
    press('submitversion');
    press('submitversion');
    await pass(0);
    expect([sent().length, submitted.mock.calls.length]).toEqual([1, 0]);
    lastSent().answer(receipt());
    await pass(0);
    press('submitversion');
    await pass(0);
    expect(submitted).toHaveBeenCalledTimes(1);
    expect(submitted.mock.calls[0]?.[0]).toMatchObject({submitter: {name: 'submitversion'}});
    expect([stored.size, asksBeforeLeaving()]).toEqual([0, false]);
    await pass(1000);
    press('savedraft');
    await pass(0);
    expect(submitted).toHaveBeenCalledTimes(2);
});

test.each([
    ['what is refused is told by the form', {errorcode: 'errortoolong', message: 'Too long.'}, 1],
    ['without network nothing is sent into the dark', '', 0],
] as const)('%s', async(_, error, times) => {
    await open();
    type('name', 'Submitted');
    press('submitversion');
    await pass(0);
    lastSent().fail(error);
    await pass(0);
    expect([submitted.mock.calls.length, stored.size]).toEqual([times, 1]);
});

test('who has to choose is brought to the choice when they press a button', async() => {
    await open();
    type('name', 'Submitted');
    press('submitversion');
    await pass(0);
    lastSent().answer(overtaken);
    await pass(0);
    expect(submitted).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(find(root, 'draft-choice-heading'));
});

test('whoever looks away is saved at once', async() => {
    await open();
    type('name', 'Looking away');
    Object.defineProperty(document, 'visibilityState', {value: 'hidden', configurable: true});
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(0);
    Reflect.deleteProperty(document, 'visibilityState');
    expect(fieldsSent()).toMatchObject({name: 'Looking away'});
});
