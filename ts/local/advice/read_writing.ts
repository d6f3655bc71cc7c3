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
 * Reads the form of a proof for those who give advice.
 *
 * @module     mod_proofolio/local/read_writing
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {fieldIfAny, regions} from '../dom';
import {htmlOf, plainTextOf} from '../written_text';
import type {Writing} from './writing';

const isTicked = (field: unknown): boolean =>
    field instanceof HTMLInputElement && field.type === 'checkbox' && field.checked;

// A trace is to go when the box in its tile says so.
const isGoing = (tile: HTMLElement): boolean =>
    [...tile.querySelectorAll('input')].some((field) => /removed\d+$/.test(field.name) && isTicked(field));

const competencyOf = (form: ParentNode): string => {
    const field = fieldIfAny(form, 'competencyid');
    if (field instanceof HTMLSelectElement) {
        return field.value === '' ? '' : field.selectedOptions[0]?.text.trim() ?? '';
    }
    return '';
};

// The elements of the competency that is chosen; all that are offered once it is settled.
const elementsOf = (form: ParentNode): Element[] => {
    const competency = fieldIfAny(form, 'competencyid');
    return [...form.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
        .filter(({name}) => /^element\d+$/.test(name))
        .filter(({dataset}) => competency === undefined || dataset.competencyid === competency.value);
};

/**
 * The proof as it stands in the form.
 *
 * @param form The form of the proof
 * @returns the proof as plain values
 */
export const readWriting = (form: ParentNode): Writing => {
    const tiles = regions(form, 'trace-tile');
    const labels = (wanted: HTMLElement[]): string[] => wanted.map(({dataset}) => dataset.label ?? '');
    const elements = elementsOf(form);
    const confirmed = fieldIfAny(form, 'sourceconfirmed');
    return {
        competency: competencyOf(form),
        description: plainTextOf(htmlOf(form, 'description')),
        analysis: plainTextOf(htmlOf(form, 'analysis')),
        traces: labels(tiles.filter((tile) => !isGoing(tile))),
        removed: labels(tiles.filter(isGoing)),
        elements: {offered: elements.length, chosen: elements.filter(isTicked).length},
        sourcelink: fieldIfAny(form, 'sourcelink')?.value ?? '',
        // What cannot be confirmed needs no confirmation.
        sourceconfirmed: confirmed === undefined || isTicked(confirmed),
    };
};
