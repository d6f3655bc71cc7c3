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
 * One trace as a tile: what it is known by, and the fields in it.
 *
 * @module     mod_proofolio/local/trace_tile
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {around, regions} from './dom';

/** The kinds of field that a tile can have. */
export type TileField = 'caption' | 'link' | 'date' | 'masked' | 'order' | 'removed';

const kinds: readonly TileField[] = ['caption', 'link', 'date', 'masked', 'order', 'removed'];

/**
 * All tiles, in their order.
 *
 * @param root Where to look
 * @returns the tiles
 */
export const tilesIn = (root: ParentNode): HTMLElement[] => regions(root, 'trace-tile');

/**
 * The tile that something stands in.
 *
 * @param element For example one of its buttons
 * @returns the tile
 * @throws MissingElement
 */
export const tileOf = (element: Element): HTMLElement => around(element, 'trace-tile');

/**
 * A field of a tile. Of a checkbox and its hidden twin the checkbox counts.
 *
 * @param tile The tile
 * @param kind Which field
 * @returns the field, nothing where the tile has none of that kind
 */
export const tileField = (tile: ParentNode, kind: TileField): HTMLInputElement | undefined =>
    [...tile.querySelectorAll('input')].filter(({name}) => new RegExp(`^(?:trace|added)${kind}\\d+$`).test(name)).pop();

/**
 * The number by which texts cite the trace.
 *
 * @param tile The tile
 * @returns 0 while it has none
 */
export const numberOfTile = (tile: HTMLElement): number => Number(tile.dataset.number);

/**
 * The number that the fields of a trace that was just added end in.
 *
 * @param tile The tile
 * @returns 0 for a trace that has a number, and for one without fields
 */
export const addedKey = (tile: ParentNode): number =>
    Number(/^added\D+(\d+)$/.exec(tileField(tile, 'order')?.name ?? '')?.[1] ?? 0);

/**
 * Whether the trace is to go at the next save.
 *
 * @param tile The tile
 * @returns true when it is
 */
export const isRemoved = (tile: ParentNode): boolean => tileField(tile, 'removed')?.checked ?? false;

/**
 * Lets a trace go at the next save, or stay after all.
 *
 * @param tile The tile
 * @param removed Whether it is to go
 */
export const setRemoved = (tile: HTMLElement, removed: boolean): void => {
    const field = tileField(tile, 'removed');
    if (field !== undefined) {
        field.checked = removed;
    }
    tile.classList.toggle('proofolio-tile-removed', removed);
};

const isChanged = (field: HTMLInputElement): boolean =>
    field.type === 'checkbox' ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;

/**
 * Takes what somebody typed in a tile over into the tile that comes in its place, and the focus with it.
 *
 * @param from The tile that goes
 * @param to The tile that comes
 */
export const carryOver = (from: HTMLElement, to: HTMLElement): void => {
    for (const kind of kinds) {
        const old = tileField(from, kind);
        const field = tileField(to, kind);
        if (old !== undefined && field !== undefined && isChanged(old)) {
            field.value = old.value;
            field.checked = old.checked;
        }
        if (old !== undefined && old === document.activeElement) {
            from.replaceWith(to);
            field?.focus();
        }
    }
    setRemoved(to, isRemoved(to));
};
