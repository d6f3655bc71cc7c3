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
 * Tests of the logbook: ts/logbook.ts with ts/local/proof_list.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {afterEach, beforeEach, expect, jest, test} from '@jest/globals';
import {actions, fieldOf, find, findForm} from '../../ts/local/dom';
import {init} from '../../ts/logbook';
import {lastSent, sent} from './core/ajax';
import {reported} from './core/notification';
import {atWork} from './core/pending';
import {list} from './examples';
import {showLogbook, textOf} from './pages';

let root: HTMLElement;
let form: HTMLFormElement;

const begin = async(shown = list(['Tracking sheet'])): Promise<void> => {
    root = showLogbook(shown);
    form = findForm(root, 'filter');
    init(root.id);
    await jest.advanceTimersByTimeAsync(0);
};

const type = (words: string): void => {
    const search = fieldOf(form, 'search');
    search.value = words;
    search.dispatchEvent(new Event('input', {bubbles: true}));
};

const choose = (purpose: string, value: string): void => {
    const field = fieldOf(form, purpose);
    field.value = value;
    field.dispatchEvent(new Event('input', {bubbles: true}));
};

const pass = (time: number): Promise<void> => jest.advanceTimersByTimeAsync(time);

beforeEach(async() => {
    jest.useFakeTimers();
    window.history.replaceState(null, '', '/mod/proofolio/view.php?id=3');
    await begin();
});

afterEach(() => {
    expect([...atWork]).toEqual([]);
    expect(reported).toEqual([]);
    jest.useRealTimers();
});

test('a search begins once, when typing has stopped', async() => {
    type('sh');
    await pass(299);
    type('sheet');
    await pass(299);
    expect(sent()).toHaveLength(0);
    await pass(1);
    expect(sent()).toHaveLength(1);
    expect(lastSent()).toMatchObject({
        methodname: 'mod_proofolio_list_proofs',
        args: {
            cmid: 3, scope: 'own', search: 'sheet', competencyid: 0, contextid: 0, state: '', unread: false, studentid: 0, page: 0,
        },
    });
    lastSent().answer(list([]));
    await pass(0);
});

test('Moodle knows that the page is at work from the first letter to the answer', async() => {
    type('sheet');
    await pass(100);
    expect(atWork.size).toBe(1);
    await pass(200);
    expect(atWork.size).toBe(1);
    lastSent().answer(list([]));
    await pass(0);
    expect(atWork.size).toBe(0);
});

test('what fits is shown, counted aloud, and is in the address', async() => {
    choose('state', 'approved');
    await pass(0);
    expect(find(root, 'list').getAttribute('aria-busy')).toBe('true');
    lastSent().answer(list(['Weekly minutes', 'Test plan']));
    await pass(0);
    expect(textOf(root, 'list')).toContain('Weekly minutes');
    expect(textOf(root, 'list')).not.toContain('Tracking sheet');
    expect(find(root, 'list').hasAttribute('aria-busy')).toBe(false);
    expect(textOf(root, 'status')).toBe('2 proofs');
    expect(window.location.search).toBe('?id=3&scope=own&state=approved');
});

test('an answer that comes too late is not shown', async() => {
    choose('competencyid', '1');
    await pass(0);
    const slow = lastSent();
    choose('competencyid', '2');
    await pass(0);
    lastSent().answer(list(['Of CG8']));
    await pass(0);
    slow.answer(list(['Of CG3']));
    await pass(0);
    expect(textOf(root, 'list')).toContain('Of CG8');
    expect(textOf(root, 'list')).not.toContain('Of CG3');
    expect(window.location.search).toContain('competencyid=2');
});

test('when the server fails the list stays and the reason is told, until the next answer', async() => {
    choose('state', 'draft');
    await pass(0);
    lastSent().fail({errorcode: 'servicerequireslogin', message: ''});
    await pass(0);
    expect(textOf(root, 'error')).toBe('[errorsessionended]');
    expect(textOf(root, 'list')).toContain('Tracking sheet');
    expect(find(root, 'list').hasAttribute('aria-busy')).toBe(false);
    expect(window.location.search).toBe('?id=3');
    choose('state', '');
    await pass(0);
    lastSent().answer(list([]));
    await pass(0);
    expect(textOf(root, 'error')).toBe('');
});

test('the button of the form searches at once and does not leave the page', async() => {
    fieldOf(form, 'search').value = 'sheet';
    const submit = new SubmitEvent('submit', {bubbles: true, cancelable: true});
    form.dispatchEvent(submit);
    await pass(0);
    expect(submit.defaultPrevented).toBe(true);
    expect(lastSent().args).toMatchObject({search: 'sheet'});
    lastSent().answer(list([]));
    await pass(0);
});

test('pages are turned in place, with the filters, and the reader is at the list', async() => {
    await begin(list(['Tracking sheet'], {haspages: true, hasnext: true, nextpage: 1, nexturl: '/x'}));
    fieldOf(form, 'state').value = 'draft';
    actions(root, 'page')[0]?.click();
    await pass(0);
    expect(lastSent().args).toMatchObject({page: 1, state: 'draft'});
    lastSent().answer(list(['Weekly minutes'], {page: 1}));
    await pass(0);
    expect(textOf(root, 'list')).toContain('Weekly minutes');
    expect(window.location.search).toContain('page=1');
    expect(document.activeElement).toBe(find(root, 'list'));
});

test('a new filter begins at the first page', async() => {
    await begin(list(['Tracking sheet'], {haspages: true, hasnext: true, nextpage: 1, nexturl: '/x'}));
    actions(root, 'page')[0]?.click();
    await pass(0);
    lastSent().answer(list(['Weekly minutes'], {page: 1}));
    await pass(0);
    choose('state', 'draft');
    await pass(0);
    expect(lastSent().args).toMatchObject({page: 0, state: 'draft'});
    lastSent().answer(list([]));
    await pass(0);
    expect(window.location.search).not.toContain('page');
});

test('a column sorts the list from its first page on, and keeps the focus', async() => {
    actions(root, 'sort').find(({dataset}) => dataset.column === 'date')?.focus();
    actions(root, 'sort').find(({dataset}) => dataset.column === 'date')?.click();
    await pass(0);
    expect(lastSent().args).toMatchObject({sort: 'datedown', page: 0});
    lastSent().answer(list(['Weekly minutes']));
    await pass(0);
    expect(window.location.search).toBe('?id=3&scope=own&sort=datedown');
    expect(document.activeElement).toBe(actions(root, 'sort').find(({dataset}) => dataset.column === 'date'));
    expect(actions(form, 'clear')[0]?.hidden).toBe(true);
    choose('sort', 'label');
    await pass(0);
    expect(lastSent().args).toMatchObject({sort: ''});
    lastSent().answer(list(['Weekly minutes']));
    await pass(0);
    expect(window.location.search).toBe('?id=3&scope=own');
});

test('each choice is a place to come back to, a word that is typed is one', async() => {
    const before = window.history.length;
    choose('state', 'draft');
    await pass(0);
    lastSent().answer(list([]));
    await pass(0);
    for (const words of ['sh', 'sheet']) {
        type(words);
        await pass(300);
        lastSent().answer(list([]));
        await pass(0);
    }
    expect(window.history.length).toBe(before + 2);
    expect(window.location.search).toBe('?id=3&scope=own&search=sheet&state=draft');
});

test('the way back fills the form from the address and lists that, without another step', async() => {
    choose('state', 'draft');
    await pass(0);
    lastSent().answer(list([]));
    await pass(0);
    const steps = window.history.length;
    window.history.replaceState(null, '', '/mod/proofolio/view.php?id=3&scope=own&search=sheet&archived=1&sort=date&page=1');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await pass(0);
    expect(lastSent().args).toMatchObject({search: 'sheet', state: '', archived: true, sort: 'date', page: 1});
    sent().forEach((call) => {
        call.answer(list(['Tracking sheet']));
    });
    await pass(0);
    expect([fieldOf(form, 'search').value, fieldOf(form, 'state').value]).toEqual(['sheet', '']);
    expect(window.history.length).toBe(steps);

    window.history.replaceState(null, '', '/mod/proofolio/view.php?id=3&scope=students&search=sheet');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await pass(0);
    expect(lastSent().args).toMatchObject({search: '', sort: '', page: 0});
    sent().forEach((call) => {
        call.answer(list(['Tracking sheet']));
    });
    await pass(0);
});

test('the button that filters is not needed any more', () => {
    expect(actions(form, 'filter')[0]?.hidden).toBe(true);
});

test('filters can be cleared once there are some', async() => {
    const [clear] = actions(form, 'clear');
    expect(clear?.hidden).toBe(true);
    choose('state', 'draft');
    await pass(0);
    lastSent().answer(list([], {isfiltered: true}));
    await pass(0);
    expect(clear?.hidden).toBe(false);
    clear?.click();
    await pass(0);
    expect(lastSent().args).toMatchObject({state: '', search: ''});
    lastSent().answer(list(['Tracking sheet']));
    await pass(0);
    expect(clear?.hidden).toBe(true);
    expect(document.activeElement).toBe(fieldOf(form, 'search'));
});

test('a logbook without filters is left alone', async() => {
    findForm(root, 'filter').remove();
    init(root.id);
    await pass(0);
    expect(reported).toEqual([]);
});
