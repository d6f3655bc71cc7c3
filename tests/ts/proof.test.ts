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
 * Tests of the page of a proof: ts/proof.ts with the comment box, decisions and read state.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {actions, fieldOf, find, findForm, regions} from '../../ts/local/dom';
import {init} from '../../ts/proof';
import {lastSent, sent} from './core/ajax';
import {reported} from './core/notification';
import {atWork} from './core/pending';
import {change, decision, submitted} from './examples';
import {stored} from './idb_keyval';
import {showProof, textOf} from './pages';
import {settle} from './settle';

let root: HTMLElement;
let form: HTMLFormElement;

const begin = async(): Promise<void> => {
    root = showProof();
    form = findForm(root, 'comment-form');
    init(root.id);
    await settle();
};

const send = async(act: string, words: string): Promise<void> => {
    const content = fieldOf(form, 'content');
    content.value = words;
    content.dispatchEvent(new Event('input', {bubbles: true}));
    form.requestSubmit(form.querySelector<HTMLButtonElement>(`button[value="${act}"]`));
    await settle();
};

const statesShown = (): (string | undefined)[] =>
    [...regions(root, 'state'), ...regions(root, 'version-state')].map((place) => place.textContent.trim());

beforeEach(async() => {
    stored.clear();
    Element.prototype.scrollIntoView = (): void => undefined;
    await begin();
});

afterEach(() => {
    expect([...atWork]).toEqual([]);
});

test('a comment is sent, shown below the others and reached by keyboard and ear', async() => {
    await send('comment', 'Which steps led there?');
    expect(lastSent()).toMatchObject({
        methodname: 'mod_proofolio_add_comment',
        args: {versionid: 9, content: 'Which steps led there?', parentid: 0, kind: 'request', quote: '', shownid: 9},
    });
    lastSent().answer(change());
    await settle();
    expect(textOf(root, 'threads')).toContain('Which steps led there?');
    expect(find(root, 'no-comments').hidden).toBe(true);
    expect(document.activeElement).toBe(find(root, 'comment'));
    expect(textOf(root, 'status')).toBe('[commentadded]');
    expect(fieldOf(form, 'content').value).toBe('');
});

test('the page does not leave when the form is sent', async() => {
    const submit = new SubmitEvent('submit', {bubbles: true, cancelable: true});
    form.dispatchEvent(submit);
    expect(submit.defaultPrevented).toBe(true);
    lastSent().answer(change());
    await settle();
});

test('pressing twice comments once', async() => {
    await send('comment', 'Which steps led there?');
    await send('comment', 'Which steps led there?');
    expect(sent()).toHaveLength(1);
    lastSent().answer(change());
    await settle();
    await send('comment', 'And then?');
    expect(sent()).toHaveLength(2);
    lastSent().answer(change({commentid: 13}));
    await settle();
    expect(regions(root, 'comment')).toHaveLength(2);
});

test('a refused comment stays where it was typed, with the reason', async() => {
    await send('comment', '  ');
    lastSent().fail({errorcode: 'errorcommentempty', message: 'Write something first.'});
    await settle();
    const content = fieldOf(form, 'content');
    expect(content.value).toBe('  ');
    expect(textOf(form, 'comment-error')).toBe('Write something first.');
    expect(content.getAttribute('aria-invalid')).toBe('true');
    expect(content.getAttribute('aria-describedby')).toContain(find(form, 'comment-error').id);
    expect(document.activeElement).toBe(content);
    expect(regions(root, 'comment')).toHaveLength(0);
});

test('the reason goes as soon as the next one is sent', async() => {
    await send('comment', '');
    lastSent().fail({errorcode: 'errorcommentempty', message: 'Write something first.'});
    await settle();
    await send('comment', 'Which steps led there?');
    expect(textOf(form, 'comment-error')).toBe('');
    lastSent().answer(change());
    await settle();
});

test('a comment outlives the session, through signing in again', async() => {
    await send('comment', 'Which steps led there?');
    lastSent().fail({errorcode: 'servicerequireslogin', message: ''});
    await settle();
    expect(textOf(form, 'comment-error')).toBe('[errorsessionended]');
    expect(fieldOf(form, 'content').value).toBe('Which steps led there?');
    await begin();
    expect(fieldOf(form, 'content').value).toBe('Which steps led there?');
    await send('comment', 'Which steps led there?');
    lastSent().answer(change());
    await settle();
    await begin();
    expect(fieldOf(form, 'content').value).toBe('');
});

test('a comment that was accepted is not asked for again when it cannot be shown', async() => {
    await send('comment', 'Which steps led there?');
    find(root, 'threads').remove();
    lastSent().answer(change());
    await settle();
    expect(reported).toHaveLength(1);
    expect(fieldOf(form, 'content').value).toBe('');
    expect(textOf(form, 'comment-error')).toBe('');
});

test('asking for changes shows the remark and the new state, wherever the state is shown', async() => {
    const changes = {code: 'changes', name: 'To improve', icon: 'fa-arrow-up'};
    await send('changes', 'Which steps led there?');
    expect(lastSent()).toMatchObject({
        methodname: 'mod_proofolio_request_changes',
        args: {versionid: 9, content: 'Which steps led there?'},
    });
    lastSent().answer(decision({hascomment: true, change: change(), state: changes, versionstate: changes, isapproved: false}));
    await settle();
    expect(statesShown()).toEqual(['To improve', 'Submitted', 'To improve']);
    expect(regions(root, 'comment')).toHaveLength(1);
    expect(textOf(root, 'status')).toBe('[decisiontaken "To improve"]');
});

test('approving needs no word', async() => {
    await send('approve', '');
    expect(lastSent()).toMatchObject({methodname: 'mod_proofolio_approve_version', args: {versionid: 9, content: ''}});
    lastSent().answer(decision());
    await settle();
    expect(statesShown()).toEqual(['Approved', 'Submitted', 'Approved']);
    expect(regions(root, 'comment')).toHaveLength(0);
    expect(reported).toEqual([]);
});

test('an approval is taken back with a reason, and only what is possible is offered', async() => {
    const offered = (): boolean[] => ['approve', 'withdraw'].map((act) =>
        form.querySelector<HTMLButtonElement>(`button[value="${act}"]`)?.hidden === false);
    expect(offered()).toEqual([true, false]);
    await send('approve', '');
    lastSent().answer(decision());
    await settle();
    expect(offered()).toEqual([false, true]);
    await send('withdraw', 'The figures are not yours.');
    expect(lastSent()).toMatchObject({
        methodname: 'mod_proofolio_withdraw_approval',
        args: {versionid: 9, content: 'The figures are not yours.'},
    });
    lastSent().answer(decision({
        hascomment: true,
        change: change(),
        state: submitted,
        versionstate: submitted,
        isapproved: false,
    }));
    await settle();
    expect(offered()).toEqual([true, false]);
    expect(statesShown()).toEqual(['Submitted', 'Submitted', 'Submitted']);
    expect(textOf(root, 'status')).toBe('[approvaltakenback "Submitted"]');
});

test('a refused decision changes no state', async() => {
    await send('changes', '');
    lastSent().fail({errorcode: 'errorchangesneedwords', message: 'Say what to improve.'});
    await settle();
    expect(statesShown()).toEqual(['Submitted', 'Submitted', 'Submitted']);
    expect(textOf(form, 'comment-error')).toBe('Say what to improve.');
});

test('a proof can be kept as unread, and no longer', async() => {
    const [button] = actions(root, 'mark-unread');
    expect(button?.hidden).toBe(false);
    button?.click();
    expect(lastSent()).toMatchObject({methodname: 'mod_proofolio_mark_unread', args: {proofid: 7}});
    lastSent().answer({unread: true});
    await settle();
    expect(button?.getAttribute('aria-pressed')).toBe('true');
    expect(textOf(root, 'status')).toBe('[keptunread]');
    button?.click();
    expect(lastSent()).toMatchObject({methodname: 'mod_proofolio_mark_read', args: {proofid: 7}});
    lastSent().answer({unread: false});
    await settle();
    expect(button?.getAttribute('aria-pressed')).toBe('false');
    expect(textOf(root, 'status')).toBe('[markedread]');
});

test('when it cannot be kept as unread the reason is told', async() => {
    const [button] = actions(root, 'mark-unread');
    button?.click();
    lastSent().fail('');
    await settle();
    expect(button?.getAttribute('aria-pressed')).toBe('false');
    expect(textOf(root, 'status')).toBe('[errornoanswer]');
});

test('who may not comment has no comment box, and that is no fault', async() => {
    root = showProof();
    find(root, 'comment-form').remove();
    init(root.id);
    await settle();
    expect(reported).toEqual([]);
});
