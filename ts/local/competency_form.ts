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
 * The form of a competency: opened in place, saved as a whole, or left as it was.
 *
 * @module     mod_proofolio/local/competency_form
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {announce} from './announce';
import {whileBusy} from './busy';
import {competencyOf, goToCompetency, showCompetencies} from './competency_list';
import {fieldOf, find, findForm, MissingElement, numberOf, onAction, regions} from './dom';
import {elementField, elementsIn} from './element_rows';
import {messageOf} from './failure';
import {clearError, showError} from './field_error';
import {report, text, whilePending} from './moodle';
import {addCompetency, updateCompetency} from './repository';

const fields = ['code', 'name', 'description', 'link'] as const;

/** Forms as they were before anything was typed. */
const untouched = new WeakMap<HTMLFormElement, Node>();

const formOf = (element: Element): HTMLFormElement => {
    const form = element.closest<HTMLFormElement>('[data-region="competency-form"]');
    if (form === null) {
        throw new MissingElement('This belongs to no form.');
    }
    return form;
};

// The competency of a form; nothing for a new one.
const shownWith = (form: HTMLFormElement): HTMLElement | null => form.closest<HTMLElement>('[data-region="competency"]');

const open = (form: HTMLFormElement): void => {
    if (form.hidden) {
        untouched.set(form, form.cloneNode(true));
        const view = shownWith(form)?.querySelector<HTMLElement>('[data-region="competency-view"]');
        if (view) {
            view.hidden = true;
        }
        form.hidden = false;
    }
    fieldOf(form, 'code').focus();
};

const close = (form: HTMLFormElement): void => {
    const view = shownWith(form)?.querySelector<HTMLElement>('[data-region="competency-view"]');
    if (view) {
        view.hidden = false;
    }
    const before = untouched.get(form);
    if (before !== undefined) {
        form.replaceWith(before);
    }
};

const cancel = (root: HTMLElement, form: HTMLFormElement): void => {
    const shown = shownWith(form);
    close(form);
    const next = (shown ?? root).querySelector<HTMLElement>(`[data-action="${shown ? 'edit' : 'add'}-competency"]`);
    next?.focus();
};

// The row that the server speaks of: "element12" has that id, "newelement0" is the first of the new ones.
const rowNamed = (form: HTMLFormElement, field: string): HTMLElement | undefined => {
    const [, isNew, place] = /^(new)?element(\d+)$/.exec(field) ?? [];
    const rows = regions(form, 'element');
    return isNew === undefined
        ? rows.find((row) => row.dataset.elementid === place)
        : rows.filter((row) => row.dataset.elementid === '0')[Number(place)];
};

const showProblem = (form: HTMLFormElement, field: string, message: string): void => {
    const row = rowNamed(form, field);
    const known = fields.find((one) => one === field);
    if (row !== undefined) {
        showError(elementField(row), find(row, 'element-error'), message);
    } else if (known === undefined) {
        find(form, 'error-elementsnote').textContent = message;
    } else {
        showError(fieldOf(form, known), find(form, `error-${known}`), message);
    }
};

const clearProblems = (form: HTMLFormElement): void => {
    for (const field of fields) {
        clearError(fieldOf(form, field), find(form, `error-${field}`));
    }
    for (const row of regions(form, 'element')) {
        clearError(elementField(row), find(row, 'element-error'));
    }
    find(form, 'error-elementsnote').textContent = '';
};

const save = async(root: HTMLElement, form: HTMLFormElement): Promise<void> => {
    clearProblems(form);
    const shown = shownWith(form);
    const said = {
        code: fieldOf(form, 'code').value,
        name: fieldOf(form, 'name').value,
        description: fieldOf(form, 'description').value,
        link: fieldOf(form, 'link').value,
        elements: elementsIn(form),
    };
    const {saved, competencyid, field, message, list} = shown
        ? await updateCompetency({competencyid: numberOf(shown, 'competencyid'), ...said})
        : await addCompetency({cmid: numberOf(root, 'cmid'), ...said});
    if (!saved) {
        showProblem(form, field, message);
        return;
    }
    close(form);
    await showCompetencies(root, list);
    goToCompetency(root, competencyid);
    announce(root, await text('competencysaved', said.code));
};

const isTouched = (form: HTMLFormElement): boolean => {
    const before = untouched.get(form);
    const said = (one: Node): string => one instanceof HTMLFormElement
        ? JSON.stringify([fields.map((field) => fieldOf(one, field).value), elementsIn(one)])
        : '';
    return !form.hidden && before !== undefined && said(before) !== said(form);
};

/**
 * Listens to what opens, saves and closes the forms of a page.
 *
 * @param root The page's element
 */
export const listenToCompetencyForms = (root: HTMLElement): void => {
    onAction(root, 'edit-competency', (link) => {
        open(findForm(competencyOf(link), 'competency-form'));
    });
    onAction(root, 'add-competency', () => {
        open(findForm(find(root, 'new-competency'), 'competency-form'));
    });
    onAction(root, 'cancel-competency', (button) => {
        cancel(root, formOf(button));
    });
    root.addEventListener('submit', (event) => {
        const form = event.target;
        if (!(form instanceof HTMLFormElement) || form.dataset.region !== 'competency-form') {
            return;
        }
        event.preventDefault();
        whilePending('competency_form', () => whileBusy(form, async() => {
            try {
                await save(root, form);
            } catch (error: unknown) {
                find(form, 'error-elementsnote').textContent = await messageOf(error);
            }
        })).catch(report);
    });
    window.addEventListener('beforeunload', (event) => {
        if (regions(root, 'competency-form').some((form) => form instanceof HTMLFormElement && isTouched(form))) {
            event.preventDefault();
        }
    });
};
