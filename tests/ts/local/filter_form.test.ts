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
 * Tests of ts/local/filter_form.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {beforeEach, expect, test} from '@jest/globals';
import {fieldOf, findForm} from '../../../ts/local/dom';
import {addressOf, clearFilters, filtersOf, isFiltering} from '../../../ts/local/filter_form';
import {showLogbook} from '../pages';

let form: HTMLFormElement;

const tick = (): void => {
    const box = fieldOf(form, 'unread');
    if (box instanceof HTMLInputElement) {
        box.checked = true;
    }
};

const page = 'http://localhost/mod/proofolio/view.php?id=3&scope=own';

beforeEach(() => {
    form = findForm(showLogbook(), 'filter');
});

test('an untouched form asks for everything', () => {
    expect(filtersOf(form)).toEqual({
        search: '', competencyid: 0, contextid: 0, state: '', unread: false, studentid: 0, archived: false, sort: '',
    });
    expect(isFiltering(form)).toBe(false);
    expect(addressOf(form, 0)).toBe(page);
});

test('what is chosen is asked for, and is in the address under the names that the page knows', () => {
    fieldOf(form, 'search').value = ' sheet & drive ';
    fieldOf(form, 'competencyid').value = '2';
    fieldOf(form, 'state').value = 'approved';
    tick();
    expect(filtersOf(form)).toEqual(
        {
            search: 'sheet & drive', competencyid: 2, contextid: 0, state: 'approved', unread: true, studentid: 0, archived: false,
            sort: '',
        }
    );
    const address = new URL(addressOf(form, 1)).searchParams;
    expect(Object.fromEntries(address)).toEqual(
        {id: '3', scope: 'own', search: ' sheet & drive ', competencyid: '2', state: 'approved', unread: '1', page: '1'}
    );
});

test('each filter alone is a filter', () => {
    tick();
    expect(isFiltering(form)).toBe(true);
    clearFilters(form);
    expect(isFiltering(form)).toBe(false);
    fieldOf(form, 'competencyid').value = '1';
    expect(isFiltering(form)).toBe(true);
});

test('clearing leaves nothing asked for', () => {
    fieldOf(form, 'search').value = 'sheet';
    fieldOf(form, 'competencyid').value = '2';
    fieldOf(form, 'state').value = 'draft';
    tick();
    clearFilters(form);
    expect(addressOf(form, 0)).toBe(page);
});
