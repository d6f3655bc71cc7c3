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
 * The timeline of kept traces: what is done to one of them shows at once.
 *
 * @module     mod_proofolio/local/kept_timeline
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {announce} from './announce';
import {around, find, numberOf, onAction, regions} from './dom';
import {tellChoice} from './kept_choice';
import {onKept, wishToChange} from './kept_events';
import {putInto, render, text} from './moodle';
import {deleteKeptTrace, listKeptTraces, showKeptTrace} from './repository';
import {telling} from './telling';

const itemOf = (element: HTMLElement): HTMLElement => around(element, 'kept-trace');

const pageOf = (timeline: HTMLElement): number => Number(timeline.querySelector<HTMLElement>('[data-page]')?.dataset['page'] ?? 0);

const chosenIn = (root: HTMLElement): string[] =>
    [...root.querySelectorAll<HTMLInputElement>('[data-field="kept"]')].filter(({checked}) => checked).map(({value}) => value);

const choose = (root: HTMLElement, ids: readonly string[]): void => {
    root.querySelectorAll<HTMLInputElement>('[data-field="kept"]').forEach((box) => {
        box.checked = ids.includes(box.value);
    });
};

// What was chosen stays chosen.
const refresh = async(root: HTMLElement): Promise<void> => {
    const timeline = find(root, 'timeline');
    const data = await listKeptTraces(numberOf(root, 'cmid'), numberOf(root, 'studentid'), pageOf(timeline));
    const rendered = await render('kept_timeline', data);
    const chosen = chosenIn(root);
    putInto(timeline, rendered);
    choose(root, chosen);
    await tellChoice(root);
};

// The timeline was shown anew: the focus goes on where it was, or to the heading.
const focusOn = (root: HTMLElement, traceid: number, action: string): void => {
    const item = regions(root, 'kept-trace').find((one) => one.dataset['traceid'] === String(traceid));
    const target = item?.querySelector<HTMLElement>(`[data-action="${action}"]`) ?? find(root, 'traces-heading');
    target.focus();
};

const act = (root: HTMLElement, work: () => Promise<void>): void => {
    telling('kept_timeline', find(root, 'timeline'), find(root, 'error'), work);
};

const isSet = (item: HTMLElement, key: string): boolean => item.dataset[key] === '1';

const askBeforeDeleting = (item: HTMLElement, asking: boolean): void => {
    find(item, 'kept-acts').hidden = asking;
    const question = find(item, 'kept-question');
    question.hidden = !asking;
    const next = asking
        ? question.querySelector<HTMLElement>('[data-action="delete-not"]')
        : item.querySelector<HTMLElement>('[data-action="delete-trace"]');
    next?.focus();
};

/**
 * Makes the timeline act at once.
 *
 * @param root The page's element
 */
export const listenToTimeline = (root: HTMLElement): void => {
    const timeline = find(root, 'timeline');
    onAction(timeline, 'show-trace', (button) => {
        const item = itemOf(button);
        const traceid = numberOf(item, 'traceid');
        const shown = !isSet(item, 'shown');
        act(root, async() => {
            await showKeptTrace(traceid, shown);
            await refresh(root);
            focusOn(root, traceid, 'show-trace');
            announce(root, await text(shown ? 'keptshown' : 'kepthidden'));
        });
    });
    onAction(timeline, 'edit-trace', (link) => {
        const item = itemOf(link);
        wishToChange({
            traceid: numberOf(item, 'traceid'),
            said: {
                caption: item.dataset['caption'] ?? '',
                day: item.dataset['day'] ?? '',
                link: item.dataset['link'] ?? '',
                shown: isSet(item, 'shown'),
                masked: isSet(item, 'masked'),
            },
        });
    });
    onAction(timeline, 'delete-trace', (link) => {
        askBeforeDeleting(itemOf(link), true);
    });
    onAction(timeline, 'delete-not', (button) => {
        askBeforeDeleting(itemOf(button), false);
    });
    onAction(timeline, 'delete-now', (button) => {
        const traceid = numberOf(itemOf(button), 'traceid');
        act(root, async() => {
            await deleteKeptTrace(traceid);
            await refresh(root);
            focusOn(root, traceid, 'delete-trace');
            announce(root, await text('kepttracedeleted'));
        });
    });
    onKept(() => {
        act(root, () => refresh(root));
    });
};
