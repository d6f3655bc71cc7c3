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
 * Tests of the page for many students: ts/students.ts with ts/local/pick_all.ts and ts/local/table_file.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {TextDecoder, TextEncoder} from 'node:util';
import {beforeEach, expect, test} from '@jest/globals';
import {actions, fieldOf, find, rootOf} from '../../ts/local/dom';
import {decode} from '../../ts/local/table_file';
import {init} from '../../ts/students';
import {showStudents} from './pages';
import {settle} from './settle';

// The browser of these tests has neither.
Object.assign(globalThis, {TextDecoder, TextEncoder});

let root: HTMLElement;

const boxes = (): HTMLInputElement[] => [...root.querySelectorAll<HTMLInputElement>('[data-field="student"]')];

const all = (): HTMLInputElement => actions(root, 'pick-all')[0] as HTMLInputElement;

const picked = (): boolean[] => boxes().map((box) => box.checked);

beforeEach(() => {
    root = rootOf(showStudents(['Ana Diaz', 'Luc Noir']).id);
    init(root.id);
});

test('one box picks all students, or none', () => {
    expect(find(root, 'pick-all').hidden).toBe(false);
    all().click();
    expect(picked()).toEqual([true, true]);
    all().click();
    expect(picked()).toEqual([false, false]);
});

test('the box tells when some are picked, and when all are', () => {
    boxes()[0]?.click();
    expect([all().checked, all().indeterminate]).toEqual([false, true]);
    boxes()[1]?.click();
    expect([all().checked, all().indeterminate]).toEqual([true, false]);
});

test('a file becomes the table, to be looked at before it is sent', async() => {
    expect(find(root, 'table-file').hidden).toBe(false);
    const input = actions(root, 'read-table')[0] as HTMLInputElement;
    const file = {arrayBuffer: () => Promise.resolve(new TextEncoder().encode('Étudiant;Jury').buffer)};
    Object.defineProperty(input, 'files', {value: [file]});
    input.dispatchEvent(new Event('change', {bubbles: true}));
    await settle();
    expect(fieldOf(root, 'table').value).toBe('Étudiant;Jury');
    expect(document.activeElement).toBe(fieldOf(root, 'table'));
});

test('what is not UTF-8 is read as spreadsheets in the west write it', () => {
    expect(decode(new Uint8Array([0xC9, 0x74, 0x75, 0x64, 0x2E]).buffer)).toBe('Étud.');
});
