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
 * The logbook's filter form: what it asks for, and the address that asks for the same.
 *
 * @module     mod_proofolio/local/filter_form
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {fieldIfAny} from './dom';

/** What a person asks to see. */
export interface Filters {
    search: string;
    competencyid: number;
    contextid: number;
    state: string;
    unread: boolean;
    studentid: number;
    archived: boolean;
    sort: string;
}

/** The fields of the form, by what they are for. */
const purposes = ['search', 'competencyid', 'contextid', 'state', 'unread', 'studentid', 'archived'];

const valueOf = (form: HTMLFormElement, purpose: string): string => fieldIfAny(form, purpose)?.value.trim() ?? '';

const isTicked = (form: HTMLFormElement, purpose: string): boolean => {
    const field = fieldIfAny(form, purpose);
    return field instanceof HTMLInputElement && field.checked;
};

// The usual order is offered first; it need not be asked for.
const isUsualOrder = (form: HTMLFormElement): boolean => {
    const field = fieldIfAny(form, 'sort');
    return field instanceof HTMLSelectElement && field.selectedIndex === 0;
};

/**
 * What the form asks for.
 *
 * @param form The form; a field that it lacks asks for nothing
 * @returns the filters
 */
export const filtersOf = (form: HTMLFormElement): Filters => ({
    search: valueOf(form, 'search'),
    competencyid: Number(valueOf(form, 'competencyid')),
    contextid: Number(valueOf(form, 'contextid')),
    state: valueOf(form, 'state'),
    unread: isTicked(form, 'unread'),
    studentid: Number(valueOf(form, 'studentid')),
    archived: isTicked(form, 'archived'),
    sort: isUsualOrder(form) ? '' : valueOf(form, 'sort'),
});

/**
 * Whether the form leaves anything out; an order leaves out nothing.
 *
 * @param form The form
 * @returns false when it asks for everything
 */
export const isFiltering = (form: HTMLFormElement): boolean =>
    Object.values({...filtersOf(form), sort: ''}).some((value) => value !== '' && value !== 0 && value !== false);

/**
 * The address of the page that shows the same without this script.
 *
 * @param form The form
 * @param page Which page of the list, from 0
 * @returns the address; what asks for nothing is left out
 */
export const addressOf = (form: HTMLFormElement, page: number): string => {
    const address = new URL(form.action);
    address.search = '';
    for (const [name, value] of new FormData(form)) {
        const isasked = name !== 'sort' || !isUsualOrder(form);
        if (isasked && typeof value === 'string' && value !== '' && value !== '0') {
            address.searchParams.set(name, value);
        }
    }
    if (page > 0) {
        address.searchParams.set('page', String(page));
    }
    return address.href;
};

const put = (form: HTMLFormElement, purpose: string, value: string): void => {
    const field = fieldIfAny(form, purpose);
    if (field instanceof HTMLInputElement && field.type === 'checkbox') {
        field.checked = value !== '' && value !== '0';
    } else if (field instanceof HTMLSelectElement) {
        const place = [...field.options].findIndex((option) => option.value === value);
        field.selectedIndex = Math.max(place, 0);
    } else if (field !== undefined) {
        field.value = value;
    }
};

/**
 * Makes the form ask for everything, in the order that there is.
 *
 * @param form The form
 */
export const clearFilters = (form: HTMLFormElement): void => {
    for (const purpose of purposes) {
        put(form, purpose, '');
    }
};

/**
 * Chooses an order.
 *
 * @param form The form
 * @param sort The order
 */
export const sortBy = (form: HTMLFormElement, sort: string): void => {
    put(form, 'sort', sort);
};

/**
 * Makes the form ask for what an address asks for; an address of another part of the page asks for everything here.
 *
 * @param form The form
 * @param address The address
 * @returns which page of the list, from 0
 */
export const fillFrom = (form: HTMLFormElement, address: URL): number => {
    const scope = address.searchParams.get('scope') ?? '';
    const asked = scope === '' || scope === fieldIfAny(form, 'scope')?.value ? address.searchParams : new URLSearchParams();
    for (const purpose of purposes) {
        put(form, purpose, asked.get(purpose) ?? '');
    }
    put(form, 'sort', asked.get('sort') ?? '');
    return Number(asked.get('page') ?? '0');
};
