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
 * Tests of the coordinator's page: ts/manage.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {actions, fieldOf, find, findForm, regions} from '../../ts/local/dom';
import {init} from '../../ts/manage';
import {competency, competencyList, element, showManage} from './competency_examples';
import {lastSent, sent} from './core/ajax';
import {reported} from './core/notification';
import {atWork} from './core/pending';
import {textOf} from './pages';
import {settle} from './settle';

const cg8 = competency({competencyid: 2, code: 'CG8', name: 'Cooperate', typedname: 'Cooperate', isused: false, elements: []});
const list = competencyList([competency(), cg8]);

let root: HTMLElement;

const itemOf = (id: number): HTMLElement => {
    const item = regions(root, 'competency').find((one) => one.dataset.competencyid === String(id));
    if (item === undefined) {
        throw new Error('No such competency');
    }
    return item;
};

const press = (within: ParentNode, action: string, index = 0): void => {
    actions(within, action)[index]?.click();
};

const open = (id: number): HTMLFormElement => {
    press(itemOf(id), 'edit-competency');
    return findForm(itemOf(id), 'competency-form');
};

const names = (form: HTMLElement): string[] => regions(form, 'element').map((row) => fieldOf(row, 'element').value);

const save = async(form: HTMLElement): Promise<void> => {
    press(form, 'save-competency');
    await settle();
};

const unloading = (): boolean => !window.dispatchEvent(new Event('beforeunload', {cancelable: true}));

beforeEach(async() => {
    root = showManage(list);
    init(root.id);
    await settle();
});

afterEach(() => {
    expect([...atWork]).toEqual([]);
    expect(reported).toEqual([]);
});

test('a form opens in place of what it changes, and is left as it was', () => {
    const form = open(1);
    expect([form.hidden, find(itemOf(1), 'competency-view').hidden]).toEqual([false, true]);
    expect(document.activeElement).toBe(fieldOf(form, 'code'));
    expect(unloading()).toBe(false);
    fieldOf(form, 'name').value = 'Never saved';
    expect(unloading()).toBe(true);
    press(form, 'cancel-competency');
    const closed = findForm(itemOf(1), 'competency-form');
    expect([closed.hidden, find(itemOf(1), 'competency-view').hidden]).toEqual([true, false]);
    expect(fieldOf(closed, 'name').value).toBe('Design');
    expect(document.activeElement).toBe(actions(itemOf(1), 'edit-competency')[0]);
    expect(unloading()).toBe(false);
    expect(sent()).toEqual([]);
});

test('what is saved is sent as a whole, in the order of the rows, and shown at once', async() => {
    const form = open(1);
    fieldOf(form, 'link').value = 'https://example.org/cg3';
    press(form, 'element-down');
    press(form, 'add-element');
    await settle();
    expect(document.activeElement).toBe(fieldOf(regions(form, 'element')[2] ?? form, 'element'));
    fieldOf(regions(form, 'element')[2] ?? form, 'element').value = 'Test';
    press(regions(form, 'element')[1] ?? form, 'element-remove');
    await settle();
    await save(form);
    expect(lastSent()).toMatchObject({methodname: 'mod_proofolio_update_competency', args: {
        competencyid: 1,
        code: 'CG3',
        name: 'Design',
        description: '',
        link: 'https://example.org/cg3',
        elements: [{elementid: 12, name: 'Build'}, {elementid: 11, name: ''}, {elementid: 0, name: 'Test'}],
    }});
    const after = competency({elements: [element(12, 'Build'), element(13, 'Test')]});
    lastSent().answer({competencyid: 1, saved: true, field: '', message: '', list: competencyList([after, cg8])});
    await settle();
    expect(names(itemOf(1))).toEqual(['Build', 'Test']);
    expect(document.activeElement).toBe(find(itemOf(1), 'competency-heading'));
    expect(textOf(root, 'status')).toBe('[competencysaved "CG3"]');
});

test('a new competency goes to the activity, and the form is empty again', async() => {
    press(root, 'add-competency');
    const form = findForm(find(root, 'new-competency'), 'competency-form');
    fieldOf(form, 'code').value = 'CG9';
    fieldOf(form, 'name').value = 'Speak';
    await save(form);
    expect(lastSent()).toMatchObject({methodname: 'mod_proofolio_add_competency', args: {cmid: 3, code: 'CG9', elements: []}});
    const added = competency({competencyid: 9, code: 'CG9'});
    lastSent().answer({competencyid: 9, saved: true, field: '', message: '', list: competencyList([competency(), cg8, added])});
    await settle();
    const empty = findForm(find(root, 'new-competency'), 'competency-form');
    expect([empty.hidden, fieldOf(empty, 'code').value]).toEqual([true, '']);
    expect(document.activeElement).toBe(find(itemOf(9), 'competency-heading'));
});

test.each([
    ['code', (form: HTMLElement) => fieldOf(form, 'code')],
    ['link', (form: HTMLElement) => fieldOf(form, 'link')],
    ['element12', (form: HTMLElement) => fieldOf(regions(form, 'element')[1] ?? form, 'element')],
    ['newelement0', (form: HTMLElement) => fieldOf(regions(form, 'element')[2] ?? form, 'element')],
])('what is wrong with %s is told there, and nothing typed is lost', async(field, place) => {
    const form = open(1);
    press(form, 'add-element');
    await settle();
    fieldOf(form, 'name').value = 'Typed';
    await save(form);
    lastSent().answer({competencyid: 1, saved: false, field, message: 'Not so.', list});
    await settle();
    const wrong = place(form);
    expect(document.activeElement).toBe(wrong);
    expect(wrong.getAttribute('aria-invalid')).toBe('true');
    expect(form.textContent).toContain('Not so.');
    expect([form.hidden, fieldOf(form, 'name').value]).toEqual([false, 'Typed']);
    await save(form);
    expect(form.textContent).not.toContain('Not so.');
    lastSent().answer({competencyid: 1, saved: true, field: '', message: '', list});
    await settle();
});

test('what is wrong with nothing in particular, and what the server refuses, is told in the form', async() => {
    const form = open(1);
    await save(form);
    lastSent().answer({competencyid: 1, saved: false, field: 'elementsnote', message: 'Not of this activity.', list});
    await settle();
    expect(textOf(form, 'error-elementsnote')).toBe('Not of this activity.');
    await save(form);
    lastSent().fail({errorcode: 'errorcannotmanage', message: 'You cannot.'});
    await settle();
    expect(textOf(form, 'error-elementsnote')).toBe('You cannot.');
});

test('rows: kept after all, taken out for good when new, added with Enter, numbered, and moved with the focus', async() => {
    const form = open(1);
    const [first] = regions(form, 'element');
    if (first === undefined) {
        throw new Error('No element');
    }
    press(first, 'element-remove');
    expect(find(first, 'element-fields').hidden).toBe(true);
    expect(document.activeElement).toBe(actions(first, 'element-keep')[0]);
    press(first, 'element-keep');
    expect(document.activeElement).toBe(fieldOf(first, 'element'));

    fieldOf(first, 'element').dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, cancelable: true}));
    await settle();
    expect(names(form)).toEqual(['Plan', '', 'Build']);
    expect(regions(form, 'element').map((row) => fieldOf(row, 'element').getAttribute('aria-label')))
        .toEqual(['[elementnumber 1]', '[elementnumber 2]', '[elementnumber 3]']);
    press(form, 'element-remove', 1);
    await settle();
    expect(names(form)).toEqual(['Plan', 'Build']);

    press(form, 'element-up', 0);
    press(form, 'element-up', 1);
    await settle();
    expect(names(form)).toEqual(['Build', 'Plan']);
    expect(document.activeElement).toBe(actions(form, 'element-up')[0]);
    expect(textOf(root, 'status')).toBe('[elementmoved 1]');
});

test('a list that is pasted becomes rows', async() => {
    const form = open(1);
    const [first] = regions(form, 'element');
    const field = fieldOf(first ?? form, 'element');
    field.value = '';
    const event = Object.assign(new Event('paste', {bubbles: true, cancelable: true}), {
        clipboardData: {getData: () => 'One\r\n\n Two \nThree'},
    });
    field.dispatchEvent(event);
    await settle();
    expect(event.defaultPrevented).toBe(true);
    expect(names(form)).toEqual(['One', 'Two', 'Three', 'Build']);
});

test('a competency in use is archived after one more question, and comes back with one click', async() => {
    press(itemOf(1), 'remove-competency');
    expect(find(itemOf(1), 'competency-question').hidden).toBe(false);
    expect(document.activeElement).toBe(actions(itemOf(1), 'remove-not')[0]);
    press(itemOf(1), 'remove-not');
    expect([find(itemOf(1), 'competency-question').hidden, sent().length]).toEqual([true, 0]);
    press(itemOf(1), 'remove-competency');
    press(itemOf(1), 'remove-now');
    expect(lastSent()).toMatchObject({methodname: 'mod_proofolio_remove_competency', args: {competencyid: 1}});
    lastSent().answer(competencyList([cg8], [competency()]));
    await settle();
    expect(textOf(root, 'status')).toBe('[competencyarchived "CG3"]');
    expect(document.activeElement).toBe(find(root, 'competencies-heading'));

    press(itemOf(1), 'restore-competency');
    expect(lastSent()).toMatchObject({methodname: 'mod_proofolio_restore_competency', args: {competencyid: 1}});
    lastSent().answer(list);
    await settle();
    expect(textOf(root, 'status')).toBe('[broughtback "CG3"]');
    expect(document.activeElement).toBe(find(itemOf(1), 'competency-heading'));
});

test('one that is not in use is deleted', async() => {
    press(itemOf(2), 'remove-competency');
    press(itemOf(2), 'remove-now');
    lastSent().answer(competencyList([competency()]));
    await settle();
    expect(textOf(root, 'status')).toBe('[competencydeleted "CG8"]');
    expect(regions(root, 'competency')).toHaveLength(1);
});

test('an archived element comes back; a form that is being filled in stays as it is', async() => {
    root = showManage(competencyList([competency({hasarchivedelements: true, archivedelements: [element(14, 'Old', true)]}), cg8]));
    init(root.id);
    await settle();
    const form = open(2);
    fieldOf(form, 'name').value = 'Half typed';
    press(itemOf(1), 'restore-element');
    expect(lastSent()).toMatchObject({methodname: 'mod_proofolio_restore_element', args: {elementid: 14}});
    lastSent().answer(list);
    await settle();
    expect(textOf(root, 'status')).toBe('[broughtback "Old"]');
    expect(findForm(itemOf(2), 'competency-form')).toBe(form);
    expect([form.hidden, fieldOf(form, 'name').value]).toEqual([false, 'Half typed']);
    expect(find(itemOf(2), 'competency-view').hidden).toBe(true);
});

test('what is refused is told above the list', async() => {
    press(itemOf(1), 'remove-competency');
    press(itemOf(1), 'remove-now');
    lastSent().fail({errorcode: 'errorcannotmanage', message: 'You cannot.'});
    await settle();
    expect(textOf(root, 'error')).toBe('You cannot.');
    expect(regions(root, 'competency')).toHaveLength(2);
});
