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
 * The list of competencies: what is done to one of them shows at once.
 *
 * @module     mod_proofolio/local/competency_list
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {CompetencyList} from '../types/services';
import {announce} from './announce';
import {actions, around, find, numberOf, onAction, regions} from './dom';
import {putInto, render, text} from './moodle';
import {removeCompetency, restoreCompetency, restoreElement} from './repository';
import {telling} from './telling';

/**
 * The competency that something belongs to.
 *
 * @param element What belongs to it
 * @returns its element
 * @throws MissingElement
 */
export const competencyOf = (element: Element): HTMLElement => around(element, 'competency');

const competencyWith = (root: ParentNode, id: number): HTMLElement | undefined =>
    regions(root, 'competency').find((item) => item.dataset.competencyid === String(id));

/**
 * Brings the person to a competency, or to the heading above all when it is gone.
 *
 * @param root The page's element
 * @param id The competency
 */
export const goToCompetency = (root: HTMLElement, id: number): void => {
    const item = competencyWith(root, id);
    const isInSight = item !== undefined && item.closest('details')?.open !== false;
    (isInSight ? find(item, 'competency-heading') : find(root, 'competencies-heading')).focus();
};

/**
 * Shows the competencies as they are now. Forms that are being filled in stay as they are.
 *
 * @param root The page's element
 * @param list The competencies
 */
export const showCompetencies = async(root: HTMLElement, list: CompetencyList): Promise<void> => {
    const place = find(root, 'competencies');
    const rendered = await render('competency_list', list);
    const filledIn = regions(place, 'competency-form').filter((form) => !form.hidden);
    const unfolded = regions(place, 'archived-competencies').some((folded) => folded instanceof HTMLDetailsElement && folded.open);
    const old = filledIn.map((form) => ({form, id: numberOf(competencyOf(form), 'competencyid')}));
    putInto(place, rendered);
    for (const {form, id} of old) {
        const item = competencyWith(place, id);
        if (item !== undefined && regions(item, 'competency-form').length > 0) {
            find(item, 'competency-form').replaceWith(form);
            find(item, 'competency-view').hidden = true;
        }
    }
    for (const folded of regions(place, 'archived-competencies')) {
        folded.toggleAttribute('open', unfolded);
    }
};

const ask = (item: HTMLElement, asking: boolean): void => {
    const question = find(item, 'competency-question');
    question.hidden = !asking;
    actions(item, asking ? 'remove-not' : 'remove-competency')[0]?.focus();
};

/**
 * Lets the coordinator archive, delete and bring back.
 *
 * @param root The page's element
 */
export const listenToCompetencies = (root: HTMLElement): void => {
    const failed = find(root, 'error');

    const act = (work: () => Promise<void>): void => {
        telling('competency_list', find(root, 'competencies'), failed, work);
    };

    onAction(root, 'remove-competency', (link) => {
        ask(competencyOf(link), true);
    });
    onAction(root, 'remove-not', (button) => {
        ask(competencyOf(button), false);
    });
    onAction(root, 'remove-now', (button) => {
        const item = competencyOf(button);
        const id = numberOf(item, 'competencyid');
        const code = item.dataset.code ?? '';
        act(async() => {
            const list = await removeCompetency(id);
            await showCompetencies(root, list);
            const isArchived = list.archived.some(({competencyid}) => competencyid === id);
            find(root, 'competencies-heading').focus();
            announce(root, await text(isArchived ? 'competencyarchived' : 'competencydeleted', code));
        });
    });
    onAction(root, 'restore-competency', (button) => {
        const item = competencyOf(button);
        const id = numberOf(item, 'competencyid');
        act(async() => {
            await showCompetencies(root, await restoreCompetency(id));
            goToCompetency(root, id);
            announce(root, await text('broughtback', item.dataset.code ?? ''));
        });
    });
    onAction(root, 'restore-element', (button) => {
        const id = numberOf(competencyOf(button), 'competencyid');
        const element = around(button, 'archived-element');
        act(async() => {
            await showCompetencies(root, await restoreElement(numberOf(element, 'elementid')));
            goToCompetency(root, id);
            announce(root, await text('broughtback', element.dataset.name ?? ''));
        });
    });
};
