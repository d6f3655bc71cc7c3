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
 * Tests of ts/local/reminding.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {actions, find, regions} from '../../../ts/local/dom';
import {listenToReminders} from '../../../ts/local/reminding';
import type {ReminderButton} from '../../../ts/types/services';
import {lastSent, sent} from '../core/ajax';
import {reported} from '../core/notification';
import {atWork} from '../core/pending';
import {markupOf} from '../core/templates';
import {show, textOf} from '../pages';
import {settle} from '../settle';

const button = (more: Partial<ReminderButton> = {}): ReminderButton => ({
    cmid: 3,
    studentid: 5,
    studentname: 'Yann Trévidic',
    canremind: true,
    remindedtext: '',
    action: 'http://localhost/mod/proofolio/remind.php',
    sesskey: 'abc',
    back: '/mod/proofolio/view.php?id=3',
    ...more,
});

let root: HTMLElement;

beforeEach(() => {
    const shown = [button(), button({studentid: 6, studentname: 'Inès'})].map((data) => markupOf('reminder_button', data)).join('');
    root = show(`<div id="queue"><p data-region="status"></p>${shown}</div>`, 'queue');
    listenToReminders(root);
});

afterEach(() => {
    expect([...atWork]).toEqual([]);
    expect(reported).toEqual([]);
});

test('a click reminds this student, says so, and leaves the focus at what tells it', async() => {
    actions(root, 'remind')[1]?.click();
    expect(lastSent()).toMatchObject({methodname: 'mod_proofolio_remind_student', args: {cmid: 3, studentid: 6}});
    lastSent().answer(button({studentid: 6, studentname: 'Inès', canremind: false, remindedtext: 'Reminder sent on 12 March'}));
    await settle();
    const [other, reminded] = regions(root, 'reminder');
    if (other === undefined || reminded === undefined) {
        throw new Error('Two buttons were there');
    }
    expect(textOf(reminded, 'reminded')).toBe('Reminder sent on 12 March');
    expect([find(other, 'reminder-form').hidden, find(reminded, 'reminder-form').hidden]).toEqual([false, true]);
    expect(document.activeElement).toBe(find(reminded, 'reminded'));
    expect(textOf(root, 'status')).toBe('[remindernow "Inès"]');
});

test('two clicks in a row are one', () => {
    const [first] = actions(root, 'remind');
    first?.click();
    first?.click();
    expect(sent()).toHaveLength(1);
    atWork.clear();
});

test('why nobody was reminded is told beside the button, which stays', async() => {
    const [first] = regions(root, 'reminder');
    if (first === undefined) {
        throw new Error('No button');
    }
    actions(first, 'remind')[0]?.click();
    lastSent().fail({errorcode: 'errorremindedalready', message: 'A reminder was sent already, on Monday.'});
    await settle();
    expect(textOf(first, 'reminder-error')).toBe('A reminder was sent already, on Monday.');
    expect(find(first, 'reminder-form').hidden).toBe(false);
    actions(first, 'remind')[0]?.click();
    expect(textOf(first, 'reminder-error')).toBe('');
    lastSent().answer(button({canremind: false, remindedtext: 'Reminder sent'}));
    await settle();
});

test('without scripts the button sends a form', () => {
    const form = find(root, 'reminder-form') as HTMLFormElement;
    expect([form.method, form.action]).toEqual(['post', 'http://localhost/mod/proofolio/remind.php']);
    expect(Object.fromEntries(new FormData(form).entries()))
        .toEqual({sesskey: 'abc', id: '3', studentid: '5', back: '/mod/proofolio/view.php?id=3'});
    expect(actions(root, 'remind')[0]?.textContent).toContain('[remindwhom');
});
