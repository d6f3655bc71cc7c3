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
 * The traces of a proof as tiles: shown anew without losing what is being typed, and kept in order.
 *
 * @module     mod_proofolio/local/trace_tiles
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {DraftTraceTile} from '../types/services';
import {find} from './dom';
import {putAtEndOf, render} from './moodle';
import {addedKey, carryOver, isRemoved, numberOfTile, tileField, tilesIn} from './trace_tile';

/** A trace as the server tells of it. */
export type TraceTile = DraftTraceTile;

/**
 * Says in each tile at which place it stands, and above them what there is to say.
 *
 * @param form The form of the proof
 */
export const numberPlaces = (form: ParentNode): void => {
    const tiles = tilesIn(form);
    tiles.forEach((tile, index) => {
        const field = tileField(tile, 'order');
        if (field !== undefined) {
            field.value = String(index + 1);
        }
    });
    find(form, 'traces-some').hidden = tiles.length === 0;
    find(form, 'traces-none').hidden = tiles.length > 0;
};

const make = async(list: HTMLElement, trace: TraceTile): Promise<HTMLElement> => {
    const rendered = await render('trace_tile', trace);
    putAtEndOf(list, rendered);
    const tile = tilesIn(list).pop();
    if (tile === undefined) {
        throw new Error('The template trace_tile shows no tile.');
    }
    return tile;
};

/**
 * Adds tiles of traces that have no number yet.
 *
 * @param form The form of the proof
 * @param traces The traces
 * @returns the tiles
 */
export const addTiles = async(form: ParentNode, traces: TraceTile[]): Promise<HTMLElement[]> => {
    const list = find(form, 'trace-tiles');
    const added: HTMLElement[] = [];
    for (const trace of traces) {
        const key = Math.max(0, ...tilesIn(list).map(addedKey)) + 1;
        added.push(await make(list, {...trace, key}));
    }
    numberPlaces(form);
    return added;
};

// A tile shows a trace also when that has got its number only now.
const shows = (tile: HTMLElement, trace: TraceTile): boolean => {
    const number = numberOfTile(tile);
    if (number > 0) {
        return number === trace.number;
    }
    if (tile.dataset.keptid !== '0') {
        return Number(tile.dataset.keptid) === trace.keptid;
    }
    const filename = tile.dataset.filename ?? '';
    return filename === '' ? tileField(tile, 'link')?.value.trim() === trace.link : filename === trace.filename;
};

/**
 * Shows the traces as the server has them now, and keeps what is being typed, the order on the page, and what the server has
 * not got yet.
 *
 * @param form The form of the proof
 * @param traces All traces that have a number
 */
export const showTraces = async(form: HTMLFormElement, traces: TraceTile[]): Promise<void> => {
    const list = find(form, 'trace-tiles');
    const before = tilesIn(list);
    const stay = new Set<HTMLElement>();
    for (const trace of traces) {
        const old = before.find((tile) => shows(tile, trace));
        if (old?.dataset.label === trace.label) {
            stay.add(old);
        } else {
            const tile = await make(list, trace);
            stay.add(tile);
            if (old !== undefined) {
                carryOver(old, tile);
                old.before(tile);
                old.remove();
            }
        }
    }
    for (const tile of tilesIn(list)) {
        // What has a number and was not told of is gone; what has none is still to be saved, unless it is to go.
        if (!stay.has(tile) && (numberOfTile(tile) > 0 || isRemoved(tile))) {
            tile.remove();
        }
    }
    numberPlaces(form);
};
