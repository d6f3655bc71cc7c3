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
 * Finding elements by what they are for, within a root.
 *
 * @module     mod_proofolio/local/dom
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** A template and its script no longer agree. */
export class MissingElement extends Error {
    override name = 'MissingElement';
}

/**
 * The element that a page's script works in.
 *
 * @param id The element's id, as the page's script was given it
 * @returns the element
 * @throws MissingElement
 */
export const rootOf = (id: string): HTMLElement => {
    const root = document.getElementById(id);
    if (root === null) {
        throw new MissingElement(`No element has the id "${id}".`);
    }
    return root;
};

/**
 * All regions of one name.
 *
 * @param root Where to look
 * @param region The value of data-region
 * @returns the elements, none when there are none
 */
export const regions = (root: ParentNode, region: string): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>(`[data-region="${region}"]`)];

/**
 * The region of that name.
 *
 * @param root Where to look
 * @param region The value of data-region
 * @returns the element
 * @throws MissingElement
 */
export const find = (root: ParentNode, region: string): HTMLElement => {
    const [element] = regions(root, region);
    if (element === undefined) {
        throw new MissingElement(`The region "${region}" is missing.`);
    }
    return element;
};

/**
 * The region of a name that an element is in.
 *
 * @param element What is in it, or the region itself
 * @param region The value of data-region
 * @returns the region
 * @throws MissingElement
 */
export const around = (element: Element, region: string): HTMLElement => {
    const found = element.closest<HTMLElement>(`[data-region="${region}"]`);
    if (found === null) {
        throw new MissingElement(`There is no region "${region}" around this.`);
    }
    return found;
};

/**
 * The form in a region of that name.
 *
 * @param root Where to look
 * @param region The value of data-region
 * @returns the form
 * @throws MissingElement
 */
export const findForm = (root: ParentNode, region: string): HTMLFormElement => {
    const element = find(root, region);
    if (!(element instanceof HTMLFormElement)) {
        throw new MissingElement(`The region "${region}" is no form.`);
    }
    return element;
};

/** What a person can type or choose in. */
export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * The field of that purpose, when there is one: by its data-field, or by its name in a Moodle form. Of several (a checkbox
 * and its hidden twin) the last counts, as in what is sent.
 *
 * @param root Where to look
 * @param purpose What the field is for
 * @returns the field, or nothing
 */
export const fieldIfAny = (root: ParentNode, purpose: string): Field | undefined =>
    [...root.querySelectorAll<Field>('input, select, textarea')]
        .filter((field) => (field.dataset.field ?? field.name) === purpose)
        .pop();

/**
 * The field of that purpose.
 *
 * @param root Where to look
 * @param purpose What the field is for
 * @returns the field
 * @throws MissingElement
 */
export const fieldOf = (root: ParentNode, purpose: string): Field => {
    const field = fieldIfAny(root, purpose);
    if (field === undefined) {
        throw new MissingElement(`The field "${purpose}" is missing.`);
    }
    return field;
};

/**
 * Lets an element describe a field, beside what describes it already.
 *
 * @param field The field
 * @param element What describes it
 * @param id The id that the element gets, should it have none
 */
export const describeBy = (field: Field, element: HTMLElement, id: string): void => {
    if (element.id === '') {
        element.id = id;
    }
    const described = field.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
    field.setAttribute('aria-describedby', [...new Set([...described, element.id])].join(' '));
};

/**
 * A number that an element carries.
 *
 * @param element The element
 * @param key The name of the data attribute, without "data-"
 * @returns the number
 * @throws MissingElement when it is not there
 */
export const numberOf = (element: HTMLElement, key: string): number => {
    const value = Number(element.dataset[key] ?? NaN);
    if (Number.isNaN(value)) {
        throw new MissingElement(`The attribute "data-${key}" is missing or is no number.`);
    }
    return value;
};

/**
 * All that carries an action.
 *
 * @param root Where to look
 * @param action The value of data-action
 * @returns the elements, none when there are none
 */
export const actions = (root: ParentNode, action: string): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>(`[data-action="${action}"]`)];

/**
 * Listens to clicks on what carries an action, also on what comes later.
 *
 * @param root Where to listen
 * @param action The value of data-action
 * @param act What to do with the element that was clicked on
 */
export const onAction = (root: HTMLElement, action: string, act: (element: HTMLElement) => void): void => {
    root.addEventListener('click', (event) => {
        const clicked = event.target instanceof Element ? event.target.closest<HTMLElement>(`[data-action="${action}"]`) : null;
        if (clicked !== null) {
            event.preventDefault();
            act(clicked);
        }
    });
};
