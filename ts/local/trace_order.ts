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
 * Putting traces in order: by dragging them, or with buttons.
 *
 * @module     mod_proofolio/local/trace_order
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {announce} from './announce';
import {tellChanged} from './changed';
import {find, onAction, regions} from './dom';
import {report, text, whilePending} from './moodle';
import {tileField, tileOf, tilesIn} from './trace_tile';
import {numberPlaces} from './trace_tiles';

// One that is about to be drawn in gets its place when it is saved.
const movable = (root: ParentNode): HTMLElement[] => tilesIn(root).filter((tile) => tileField(tile, 'order') !== undefined);

/**
 * Listens to what puts traces in order.
 *
 * @param form The form of the proof
 */
export const listenToOrder = (form: HTMLElement): void => {
    const list = find(form, 'trace-tiles');
    let dragged: HTMLElement | undefined;

    const tell = async(tile: HTMLElement): Promise<void> => {
        const tiles = movable(list);
        const told = {trace: tile.dataset.title ?? '', place: tiles.indexOf(tile) + 1, count: tiles.length};
        announce(find(form, 'draft-traces'), await text('tracemoved', told));
    };

    const settle = (tile: HTMLElement): void => {
        numberPlaces(form);
        tellChanged(tileField(tile, 'order') ?? tile);
        whilePending('trace_order', () => tell(tile)).catch(report);
    };

    const put = (tile: HTMLElement, beside: HTMLElement, isAfter: boolean): void => {
        if (isAfter) {
            beside.after(tile);
        } else {
            beside.before(tile);
        }
    };

    onAction(list, 'move-trace', (button) => {
        const tile = tileOf(button);
        const tiles = movable(list);
        const by = Number(button.dataset.by);
        const beside = tiles[tiles.indexOf(tile) + by];
        if (beside !== undefined) {
            put(tile, beside, by > 0);
            // What is moved within a page loses the focus.
            button.focus();
            settle(tile);
        }
    });

    const grips = (): void => {
        for (const grip of regions(list, 'trace-grip')) {
            grip.draggable = true;
        }
    };
    list.addEventListener('pointerover', grips);

    list.addEventListener('dragstart', (event) => {
        dragged = event.target instanceof Element ? tileOf(event.target) : undefined;
        // Dropped into a text, it is cited there.
        event.dataTransfer?.setData('text/plain', dragged?.dataset.label ?? '');
    });
    list.addEventListener('dragover', (event) => {
        const over = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-region="trace-tile"]') : null;
        if (dragged !== undefined && over !== null && movable(list).includes(over)) {
            event.preventDefault();
            if (over !== dragged) {
                const tiles = movable(list);
                put(dragged, over, tiles.indexOf(dragged) < tiles.indexOf(over));
            }
        }
    });
    list.addEventListener('dragend', () => {
        if (dragged !== undefined) {
            settle(dragged);
            dragged = undefined;
        }
    });
};
