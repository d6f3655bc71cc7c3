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
 * Going from one difference to the next, by button and by key.
 *
 * @module     mod_proofolio/local/difference_walk
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {announce} from './announce';
import {find, onAction, regions} from './dom';
import {report, text} from './moodle';

const isTyping = (target: EventTarget | null): boolean =>
    target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable="true"]') !== null;

// Which of some elements comes before or after where the reader is.
const nextOf = (stops: HTMLElement[], current: HTMLElement | undefined, step: number): number => {
    const place = current === undefined ? -1 : stops.indexOf(current);
    if (place < 0) {
        return step > 0 ? 0 : stops.length - 1;
    }
    return (place + step + stops.length) % stops.length;
};

/**
 * Tells how many differences there are, and leads from each to the next.
 *
 * @param root The comparison
 */
export const walkDifferences = async(root: HTMLElement): Promise<void> => {
    const stops = regions(root, 'difference');
    const bar = find(root, 'difference-bar');
    let current: HTMLElement | undefined;

    const go = async(step: number): Promise<void> => {
        const focused = stops.find((stop) => stop === document.activeElement);
        const place = nextOf(stops, focused ?? current, step);
        const stop = stops[place];
        if (stop === undefined) {
            return;
        }
        current?.removeAttribute('data-current');
        current = stop;
        stop.dataset.current = 'true';
        stop.focus({preventScroll: true});
        stop.scrollIntoView({block: 'center'});
        announce(root, await text('differenceplace', {place: place + 1, count: stops.length}));
    };

    const count = stops.length === 0
        ? await text('differencenone')
        : await text(stops.length === 1 ? 'differencecount' : 'differencecounts', stops.length);
    find(root, 'difference-count').textContent = count;
    bar.hidden = false;
    for (const [action, step] of [['next-difference', 1], ['previous-difference', -1]] as const) {
        onAction(root, action, () => {
            go(step).catch(report);
        });
    }
    document.addEventListener('keydown', (event) => {
        const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
        if (step !== undefined && event.altKey && !event.ctrlKey && !event.metaKey && !isTyping(event.target)) {
            event.preventDefault();
            go(step).catch(report);
        }
    });
};
