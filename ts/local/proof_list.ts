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
 * A logbook's list of proofs, following its filter form.
 *
 * @module     mod_proofolio/local/proof_list
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {announce} from './announce';
import {actions, fieldOf, find, findForm, numberOf, onAction} from './dom';
import {messageOf} from './failure';
import {addressOf, clearFilters, filtersOf, isFiltering} from './filter_form';
import {Latest} from './latest';
import {putInto, render, report, whilePending} from './moodle';
import {Pause} from './pause';
import {listProofs} from './repository';

/** How long a person may stop typing before the search begins, in milliseconds. */
const typingPause = 300;

/**
 * Makes the list follow the filter form and the links to its pages.
 *
 * @param root The logbook's element
 */
export const listenToFilters = (root: HTMLElement): void => {
    const form = findForm(root, 'filter');
    const list = find(root, 'list');
    const pause = new Pause();
    const latest = new Latest();

    const show = async(page: number): Promise<void> => {
        list.setAttribute('aria-busy', 'true');
        const query = {cmid: numberOf(root, 'cmid'), scope: root.dataset.scope ?? '', ...filtersOf(form), page};
        const shown = await latest.ask(async() => {
            const answer = await listProofs(query);
            return {rendered: await render('logbook_list', answer), message: answer.totalname};
        });
        if (shown === undefined) {
            return;
        }
        putInto(list, shown.rendered);
        list.removeAttribute('aria-busy');
        find(root, 'error').textContent = '';
        for (const link of actions(form, 'clear')) {
            link.hidden = !isFiltering(form);
        }
        window.history.replaceState(null, '', addressOf(form, page));
        announce(root, shown.message);
    };

    const fail = async(error: unknown): Promise<void> => {
        list.removeAttribute('aria-busy');
        find(root, 'error').textContent = await messageOf(error);
    };

    const showSoon = (page: number, delay: number): void => {
        whilePending('proof_list', async() => {
            if (await pause.wait(delay)) {
                await show(page).catch(fail);
            }
        }).catch(report);
    };

    form.addEventListener('input', (event) => {
        const istyping = event.target instanceof HTMLInputElement && event.target.type === 'search';
        showSoon(0, istyping ? typingPause : 0);
    });
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        showSoon(0, 0);
    });
    onAction(root, 'clear', () => {
        clearFilters(form);
        // What was clicked on is about to go.
        fieldOf(form, 'search').focus();
        showSoon(0, 0);
    });
    onAction(list, 'page', (link) => {
        list.tabIndex = -1;
        list.focus();
        showSoon(numberOf(link, 'page'), 0);
    });
};
