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
 * The traces of a proof in its form.
 *
 * @module     mod_proofolio/local/trace_tiles
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {DraftTraceTile} from '../types/services';
import {fieldIfAny} from './dom';

/** A trace as the server tells of it. */
export type TraceTile = DraftTraceTile;

/**
 * Shows the traces as the server has them now: in the order that was asked for.
 *
 * @param form The form of the proof
 * @param traces All traces that have a number
 */
export const showTraces = (form: HTMLFormElement, traces: TraceTile[]): Promise<void> => {
    for (const {number, sortorder} of traces) {
        const field = fieldIfAny(form, `traceorder${String(number)}`);
        if (field !== undefined) {
            field.value = String(sortorder);
        }
    }
    return Promise.resolve();
};
