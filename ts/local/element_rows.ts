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
 * The rows of elements in the form of a competency: added, put in order, taken out and kept after all.
 *
 * @module     mod_proofolio/local/element_rows
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {announce} from './announce';
import {actions, around, type Field, fieldOf, find, MissingElement, numberOf, onAction, regions} from './dom';
import {putAtEndOf, render, report, text, whilePending} from './moodle';

/** What is said of an element: without a name it is to be removed. */
export interface ElementSaid {
    elementid: number;
    name: string;
}

const rowOf = (element: Element): HTMLElement => around(element, 'element');

const listOf = (element: Element): HTMLElement => {
    const list = element.closest('form')?.querySelector<HTMLElement>('[data-region="elements"]');
    if (list === null || list === undefined) {
        throw new MissingElement('This belongs to no list of elements.');
    }
    return list;
};

const isGone = (row: HTMLElement): boolean => !find(row, 'element-gone').hidden;

/**
 * The field of a row.
 *
 * @param row The row
 * @returns where its name is typed
 */
export const elementField = (row: HTMLElement): Field => fieldOf(row, 'element');

/**
 * What the rows of a form say, in their order.
 *
 * @param form The form
 * @returns the elements; new ones have the id 0
 */
export const elementsIn = (form: HTMLElement): ElementSaid[] => regions(form, 'element').map((row) => ({
    elementid: numberOf(row, 'elementid'),
    name: isGone(row) ? '' : elementField(row).value,
}));

const number = async(list: HTMLElement): Promise<void> => {
    for (const [index, row] of regions(list, 'element').entries()) {
        elementField(row).setAttribute('aria-label', await text('elementnumber', index + 1));
    }
};

// Behind a row, or at the end.
const add = async(list: HTMLElement, name = '', before?: HTMLElement): Promise<HTMLElement> => {
    const count = regions(list, 'element').length + 1;
    putAtEndOf(list, await render('competency_element', {
        elementid: 0,
        elementname: name,
        typedelement: name,
        isusedelement: false,
        number: count,
    }));
    const row = regions(list, 'element').pop();
    if (row === undefined) {
        throw new MissingElement('The new element is missing.');
    }
    before?.after(row);
    await number(list);
    return row;
};

const addAndGoThere = (list: HTMLElement, before?: HTMLElement): void => {
    whilePending('element_rows', async() => {
        elementField(await add(list, '', before)).focus();
    }).catch(report);
};

// A list that is pasted becomes rows.
const spread = async(field: Field, names: readonly string[]): Promise<void> => {
    let row = rowOf(field);
    const [first = '', ...others] = names;
    field.value += first;
    for (const name of others) {
        row = await add(listOf(row), name, row);
    }
    elementField(row).focus();
};

const move = (root: HTMLElement, button: HTMLElement, by: 1 | -1): void => {
    const row = rowOf(button);
    const beside = by > 0 ? row.nextElementSibling : row.previousElementSibling;
    if (beside === null) {
        return;
    }
    if (by > 0) {
        beside.after(row);
    } else {
        beside.before(row);
    }
    // What is moved within a page loses the focus.
    button.focus();
    whilePending('element_rows', async() => {
        const list = listOf(row);
        await number(list);
        announce(root, await text('elementmoved', regions(list, 'element').indexOf(row) + 1));
    }).catch(report);
};

const setGone = (row: HTMLElement, gone: boolean): void => {
    find(row, 'element-gone').hidden = !gone;
    find(row, 'element-fields').hidden = gone;
    (gone ? actions(row, 'element-keep')[0] : elementField(row))?.focus();
};

const takeOut = (row: HTMLElement): void => {
    if (numberOf(row, 'elementid') > 0) {
        setGone(row, true);
        return;
    }
    // One that was never saved leaves nothing behind.
    const list = listOf(row);
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    const button = list.parentElement?.querySelector<HTMLElement>('[data-action="add-element"]');
    (next?.querySelector<HTMLElement>('input') ?? button)?.focus();
    whilePending('element_rows', () => number(list)).catch(report);
};

const linesOf = (pasted: string): string[] => pasted.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');

const isElementField = (target: EventTarget | null): target is HTMLInputElement =>
    target instanceof HTMLInputElement && target.dataset.field === 'element';

/**
 * Listens to what changes the rows of elements in all forms of a page.
 *
 * @param root The page's element
 */
export const listenToElementRows = (root: HTMLElement): void => {
    onAction(root, 'add-element', (button) => {
        addAndGoThere(listOf(button));
    });
    onAction(root, 'element-up', (button) => {
        move(root, button, -1);
    });
    onAction(root, 'element-down', (button) => {
        move(root, button, 1);
    });
    onAction(root, 'element-remove', (button) => {
        takeOut(rowOf(button));
    });
    onAction(root, 'element-keep', (button) => {
        setGone(rowOf(button), false);
    });
    root.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && !event.isComposing && isElementField(event.target)) {
            event.preventDefault();
            addAndGoThere(listOf(event.target), rowOf(event.target));
        }
    });
    root.addEventListener('paste', (event) => {
        const {target} = event;
        const lines = linesOf(event.clipboardData?.getData('text/plain') ?? '');
        if (isElementField(target) && lines.length > 1) {
            event.preventDefault();
            whilePending('element_rows', () => spread(target, lines)).catch(report);
        }
    });
};
