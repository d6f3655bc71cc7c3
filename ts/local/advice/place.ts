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
 * Takes a writer to the place in the form that a remark is about.
 *
 * @module     mod_proofolio/local/place
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {regions} from '../dom';
import {focusText} from '../written_text';

const focusable = 'input:not([type="hidden"]):not([hidden]), button, a[href], select, textarea, summary';

// Opens what a place is folded away in.
const unfold = (element: Element): void => {
    for (let around = element.parentElement; around !== null; around = around.parentElement) {
        if (around instanceof HTMLDetailsElement) {
            around.open = true;
        } else if (around.id !== '') {
            const {id} = around;
            [...document.querySelectorAll<HTMLElement>('[aria-expanded="false"]')]
                .find((button) => button.getAttribute('aria-controls') === id)?.click();
        }
    }
};

const isShown = (element: HTMLElement): boolean => element.closest('[hidden]') === null;

const fieldsNamed = (form: ParentNode, name: RegExp): HTMLElement[] =>
    [...form.querySelectorAll<HTMLInputElement>('input:not([type="hidden"])')].filter((field) => name.test(field.name));

/** Where each place begins; what is hidden is passed over. */
const candidates: Partial<Record<string, (form: ParentNode) => HTMLElement[]>> = {
    traces: (form) => [
        ...regions(form, 'trace-adding').flatMap((area) => [...area.querySelectorAll<HTMLElement>(focusable)]),
        ...regions(form, 'trace-files'),
        ...fieldsNamed(form, /^newlink$/),
    ],
    elements: (form) => fieldsNamed(form, /^element\d+$/),
    source: (form) => [...fieldsNamed(form, /^sourceconfirmed$/), ...fieldsNamed(form, /^sourcelink$/)],
};

/**
 * Takes the writer there.
 *
 * @param form The form of the proof
 * @param place Where to: traces, description, analysis, elements or source
 */
export const goTo = (form: ParentNode, place: string): void => {
    if (place === 'description' || place === 'analysis') {
        focusText(form, place);
        return;
    }
    const [there] = candidates[place]?.(form).filter(isShown) ?? [];
    if (there !== undefined) {
        unfold(there);
        there.scrollIntoView({block: 'center'});
        there.focus();
    }
};
