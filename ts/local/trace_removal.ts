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
 * Taking traces out of a proof, and putting them back before it is saved.
 *
 * @module     mod_proofolio/local/trace_removal
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {announce} from './announce';
import {tellChanged} from './changed';
import {actions, fieldOf, find, onAction} from './dom';
import {report, text, whilePending} from './moodle';
import {numberOfTile, setRemoved, tileField, tileOf} from './trace_tile';
import {numberPlaces} from './trace_tiles';

/**
 * Listens to the buttons that take traces out.
 *
 * @param form The form of the proof
 */
export const listenToRemoval = (form: HTMLElement): void => {
    const list = find(form, 'trace-tiles');
    const area = find(form, 'draft-traces');

    const tell = (key: string, tile: HTMLElement): void => {
        const title = tile.dataset.title ?? '';
        whilePending('trace_removal', async() => {
            announce(area, await text(key, title));
        }).catch(report);
    };

    const drop = (tile: HTMLElement): void => {
        const next = tile.nextElementSibling ?? tile.previousElementSibling;
        tile.remove();
        numberPlaces(form);
        (next?.querySelector<HTMLElement>('input:not([type=hidden]), button') ?? find(form, 'trace-files')).focus();
        tellChanged(area);
    };

    const mark = (tile: HTMLElement, removed: boolean): void => {
        setRemoved(tile, removed);
        actions(tile, removed ? 'put-back-trace' : 'remove-trace')[0]?.focus();
        tellChanged(tileField(tile, 'removed') ?? tile);
        tell(removed ? 'traceisremoved' : 'traceisback', tile);
    };

    onAction(list, 'remove-trace', (button) => {
        const tile = tileOf(button);
        // A link that was never saved leaves nothing behind.
        if (numberOfTile(tile) === 0 && tile.dataset.filename === '') {
            tell('traceisremoved', tile);
            drop(tile);
        } else {
            mark(tile, true);
        }
    });
    onAction(list, 'put-back-trace', (button) => {
        mark(tileOf(button), false);
    });
    onAction(list, 'leave-kept', (button) => {
        const tile = tileOf(button);
        const field = fieldOf(form, 'keptids');
        field.value = field.value.split(',').filter((id) => id !== tile.dataset.keptid).join(',');
        tell('tracekeptleft', tile);
        drop(tile);
    });
};
