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
import {addressOf, clearFilters, fillFrom, filtersOf, isFiltering, sortBy} from './filter_form';
import {Latest} from './latest';
import {putInto, render, report, whilePending} from './moodle';
import {Pause} from './pause';
import {listProofs} from './repository';

/** How long a person may stop typing before the search begins, in milliseconds. */
const typingPause = 300;

/** What led to a new list: typing, a choice, or the way back to an address. */
type Step = 'typing' | 'choice' | 'back';

/**
 * Makes the list follow the filter form, the links that sort it, the links to its pages and the way back.
 *
 * @param root The logbook's element
 */
export const listenToFilters = (root: HTMLElement): void => {
    const form = findForm(root, 'filter');
    const list = find(root, 'list');
    const pause = new Pause();
    const latest = new Latest();
    let wastyping = false;

    const tell = (step: Step, page: number): void => {
        for (const link of actions(form, 'clear')) {
            link.hidden = !isFiltering(form);
        }
        if (step === 'typing' && wastyping) {
            // Nobody wants to go back through a word letter by letter.
            window.history.replaceState(null, '', addressOf(form, page));
        } else if (step !== 'back') {
            window.history.pushState(null, '', addressOf(form, page));
        }
        wastyping = step === 'typing';
    };

    const show = async(page: number, step: Step): Promise<void> => {
        list.setAttribute('aria-busy', 'true');
        const query = {cmid: numberOf(root, 'cmid'), scope: root.dataset.scope ?? '', ...filtersOf(form), page};
        const shown = await latest.ask(async() => {
            const answer = await listProofs(query);
            return {rendered: await render('logbook_list', answer), message: answer.totalname};
        });
        if (shown === undefined) {
            return;
        }
        const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.column : undefined;
        putInto(list, shown.rendered);
        // The link that sorted the list has been made anew.
        actions(list, 'sort').find((link) => link.dataset.column === focused)?.focus();
        list.removeAttribute('aria-busy');
        find(root, 'error').textContent = '';
        tell(step, page);
        announce(root, shown.message);
    };

    const fail = async(error: unknown): Promise<void> => {
        list.removeAttribute('aria-busy');
        find(root, 'error').textContent = await messageOf(error);
    };

    const showSoon = (page: number, step: Step, delay = 0): void => {
        whilePending('proof_list', async() => {
            if (await pause.wait(delay)) {
                await show(page, step).catch(fail);
            }
        }).catch(report);
    };

    // The list follows the fields by itself.
    for (const button of actions(form, 'filter')) {
        button.hidden = true;
    }
    form.addEventListener('input', (event) => {
        if (event.target instanceof HTMLInputElement && event.target.type === 'search') {
            showSoon(0, 'typing', typingPause);
        } else {
            showSoon(0, 'choice');
        }
    });
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        showSoon(0, 'choice');
    });
    onAction(root, 'clear', () => {
        clearFilters(form);
        // What was clicked on is about to go.
        fieldOf(form, 'search').focus();
        showSoon(0, 'choice');
    });
    onAction(list, 'sort', (link) => {
        sortBy(form, link.dataset.sort ?? '');
        showSoon(0, 'choice');
    });
    onAction(list, 'page', (link) => {
        list.tabIndex = -1;
        list.focus();
        showSoon(numberOf(link, 'page'), 'choice');
    });
    window.addEventListener('popstate', () => {
        showSoon(fillFrom(form, new URL(window.location.href)), 'back');
    });
};
