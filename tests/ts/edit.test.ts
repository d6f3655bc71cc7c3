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
 * Tests of the form of a proof: ts/edit.ts with the letter and the elements.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {afterEach, beforeEach, expect, jest, test} from '@jest/globals';
import {init} from '../../ts/edit';
import {actions, fieldOf, find, regions} from '../../ts/local/dom';
import {keepDraft} from '../../ts/local/draft_keeping';
import {lastSent, sent} from './core/ajax';
import {reported} from './core/notification';
import {atWork} from './core/pending';
import {showForm, textOf} from './pages';

// What keeps the draft has tests of its own.
jest.mock('../../ts/local/draft_keeping', () => ({keepDraft: jest.fn()}));

let form: HTMLElement;

const choose = (purpose: string, value: string): void => {
    const field = fieldOf(form, purpose);
    field.value = value;
    field.dispatchEvent(new Event('change', {bubbles: true}));
};

const pass = (time: number): Promise<void> => jest.advanceTimersByTimeAsync(time);

const taken = {isfree: false, usedby: 'Specification', proposed: 'B', message: 'CG3-A is already your proof “Specification”.'};
const free = {isfree: true, usedby: '', proposed: 'B', message: 'The proof will be CG3-B.'};

const offered = (): (boolean | undefined)[] =>
    [...form.querySelectorAll<HTMLElement>('[data-competencyid]')].map((element) => element.parentElement?.hidden === false);

beforeEach(async() => {
    jest.useFakeTimers();
    form = showForm();
    init(form.id);
    await pass(0);
});

afterEach(() => {
    expect([...atWork]).toEqual([]);
    expect(reported).toEqual([]);
    jest.useRealTimers();
});

test('the judgement describes the letter, beside what described it before', () => {
    expect(fieldOf(form, 'letter').getAttribute('aria-describedby')).toBe(`error ${find(form, 'letter-status').id}`);
    expect(find(form, 'letter-status').id).not.toBe('');
});

test('a letter is judged once it is chosen', async() => {
    choose('competencyid', '1');
    choose('letter', 'B');
    await pass(250);
    expect(sent()).toHaveLength(1);
    expect(lastSent()).toMatchObject({
        methodname: 'mod_proofolio_check_letter',
        args: {competencyid: 1, letter: 'B', proofid: 7},
    });
    lastSent().answer(free);
    await pass(0);
    expect(textOf(form, 'letter-status')).toBe('The proof will be CG3-B.');
    expect(actions(form, 'use-letter')).toHaveLength(0);
});

test('a taken letter names its proof and offers the next free one', async() => {
    choose('competencyid', '1');
    choose('letter', 'A');
    await pass(250);
    lastSent().answer(taken);
    await pass(0);
    expect(textOf(form, 'letter-status')).toContain('Specification');
    actions(form, 'use-letter')[0]?.click();
    expect(fieldOf(form, 'letter').value).toBe('B');
    expect(document.activeElement).toBe(fieldOf(form, 'letter'));
    await pass(250);
    expect(lastSent().args).toMatchObject({letter: 'B'});
    lastSent().answer(free);
    await pass(0);
    expect(textOf(form, 'letter-status')).toBe('The proof will be CG3-B.');
});

test('when no letter is left none is offered', async() => {
    choose('competencyid', '1');
    await pass(250);
    lastSent().answer({isfree: false, usedby: '', proposed: '', message: 'All letters are in use.'});
    await pass(0);
    expect(textOf(form, 'letter-status')).toBe('All letters are in use.');
    expect(actions(form, 'use-letter')).toHaveLength(0);
});

test('a judgement of a letter that is no longer chosen is not shown', async() => {
    choose('competencyid', '1');
    choose('letter', 'A');
    await pass(250);
    const slow = lastSent();
    choose('letter', 'B');
    await pass(250);
    lastSent().answer(free);
    await pass(0);
    slow.answer(taken);
    await pass(0);
    expect(textOf(form, 'letter-status')).toBe('The proof will be CG3-B.');
});

test('without a competency there is nothing to judge, nor anything left of a judgement under way', async() => {
    choose('competencyid', '1');
    await pass(250);
    const slow = lastSent();
    choose('competencyid', '');
    await pass(250);
    slow.answer(free);
    await pass(0);
    expect(sent()).toHaveLength(1);
    expect(textOf(form, 'letter-status')).toBe('');
});

test('when the letter cannot be judged nobody is sent away from the form', async() => {
    choose('competencyid', '1');
    await pass(250);
    lastSent().fail({errorcode: 'servicerequireslogin', message: ''});
    await pass(0);
    expect(textOf(form, 'letter-status')).toBe('[errorlettercheck]');
});

test('the elements of the chosen competency are offered, none while none is chosen', () => {
    expect(offered()).toEqual([false, false]);
    choose('competencyid', '2');
    expect(offered()).toEqual([false, true]);
    choose('competencyid', '1');
    expect(offered()).toEqual([true, false]);
    choose('competencyid', '');
    expect(offered()).toEqual([false, false]);
});

test('the letters in use are told of the chosen competency only', async() => {
    const told = (): boolean[] => regions(form, 'letters-of').map(({hidden}) => !hidden);
    expect(told()).toEqual([false, false]);
    choose('competencyid', '2');
    expect(told()).toEqual([false, true]);
    await pass(250);
    lastSent().answer(free);
    await pass(0);
});

test('a part that fails does not keep the others from working', async() => {
    find(form, 'trace-link').remove();
    form.classList.remove('proofolio-scripted');
    init(form.id);
    await pass(0);
    expect(reported.splice(0).map(String)).toEqual([expect.stringContaining('trace-link')]);
    expect(form.classList.contains('proofolio-scripted')).toBe(true);
});

test('once the label is settled the draft is kept all the same', async() => {
    fieldOf(form, 'letter').remove();
    fieldOf(form, 'competencyid').remove();
    jest.mocked(keepDraft).mockClear();
    init(form.id);
    await pass(0);
    expect(jest.mocked(keepDraft).mock.calls.map(([kept]) => kept === form)).toEqual([true]);
    expect(reported).toEqual([]);
});
