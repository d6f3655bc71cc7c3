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
 * A very long paragraph or list in several blocks that the browser lays out one after another, cut at ends of sentences or items.
 *
 * @module     mod_proofolio/local/cut_units
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {Breathe} from './breathe';
import type {Change} from './text_difference';
import {unitOf, type Unit} from './text_units';

/** Two units that stand side by side, or a part of them, and what changed in them. */
export interface Portion {
    before: Unit;
    after: Unit;
    changes: Change[];
}

/** About as many characters stand in one part. */
const partLength = 1500;

/** Elements that hold others, and can be continued by another of their kind. */
const holders = ['BLOCKQUOTE', 'DIV', 'OL', 'SECTION', 'UL'];

/** Elements of text that can be continued by another of their kind. */
const continued = ['B', 'EM', 'FONT', 'I', 'P', 'SMALL', 'SPAN', 'STRONG', 'U'];

/** A place where a unit can be cut: a character of its text, and the node there, which begins with it or has it inside. */
interface Place {
    offset: number;
    node: Node;
}

/** A place in the older text, and the one in the newer text that belongs to it. */
type Cut = [Place, Place];

const canContinue = (node: Node, nodes: Node[]): boolean => {
    const parent = node.parentNode;
    return nodes.includes(node) || parent instanceof Element && continued.includes(parent.tagName) && canContinue(parent, nodes);
};

// Where a unit can be cut: before an item of a list, behind a sentence.
const placesOf = ({nodes, places}: Unit): Place[] => {
    const [holder] = nodes;
    if (holder instanceof Element && holders.includes(holder.tagName)) {
        const firsts = new Map<Node, number>();
        for (const {node, start} of places) {
            let item: Node = node;
            while (item.parentNode !== null && item.parentNode !== holder) {
                item = item.parentNode;
            }
            if (item instanceof Element && ['LI', 'P'].includes(item.tagName) && !firsts.has(item)) {
                firsts.set(item, start);
            }
        }
        return [...firsts].map(([node, offset]) => ({offset, node})).slice(1);
    }
    return places.filter(({node}) => canContinue(node, nodes)).flatMap(({node, start}) =>
        [...node.data.matchAll(/[.!?…]["'’”»)]*\s+(?=\S)/g)].map((end) => ({offset: start + end.index + end[0].length, node})));
};

// The first place from a character up to another.
const placeWithin = (places: Place[], from: number, to: number): Place | undefined =>
    places.find(({offset}) => offset >= from && offset <= to);

// Where both texts can be cut so that what belongs together stays side by side.
const cutsOf = (before: Unit, after: Unit, changes: Change[]): Cut[] => {
    const [rows, columns] = [placesOf(before), placesOf(after)];
    const columnAt = new Map(columns.map((place) => [place.offset, place]));
    const cuts: Cut[] = [];
    let [left, right] = [0, 0];
    const add = (row: Place | undefined, column: Place | undefined): void => {
        const isFar = row !== undefined && column !== undefined && row.offset >= left && column.offset >= right
            && Math.max(row.offset - left, column.offset - right) >= partLength;
        if (isFar) {
            cuts.push([row, column]);
            [left, right] = [row.offset, column.offset];
        }
    };
    let [row, column] = [0, 0];
    for (const change of [...changes, {before: [before.text.length, 0], after: [after.text.length, 0]} satisfies Change]) {
        // What is the same in both is cut at the same places.
        const [from, shift] = [row, column - row];
        for (const place of rows.filter(({offset}) => offset > from && offset <= change.before[0])) {
            add(place, columnAt.get(place.offset + shift));
        }
        const [gone, come] = [change.before[1] - change.before[0], change.after[1] - change.after[0]];
        const parts = Math.ceil(Math.max(gone, come) / partLength);
        // What differs altogether is cut into as many parts on each side.
        for (let part = 1; part < parts; part++) {
            add(
                placeWithin(rows, change.before[0] + gone * part / parts, change.before[1]),
                placeWithin(columns, change.after[0] + come * part / parts, change.after[1])
            );
        }
        [row, column] = [change.before[1], change.after[1]];
    }
    return cuts;
};

// Takes away what stands before a place, as a unit of its own.
const takeBefore = (unit: Unit, {offset, node}: Place, from: number): Unit => {
    const [holder] = unit.nodes;
    if (holder === undefined || offset === from) {
        return unitOf([]);
    }
    const range = document.createRange();
    const isWhole = unit.nodes.length === 1 && holder instanceof Element;
    if (isWhole) {
        range.setStart(holder, 0);
    } else {
        range.setStartBefore(holder);
    }
    const place = node instanceof Text ? unit.places.find((text) => text.node === node) : undefined;
    if (place === undefined) {
        range.setEndBefore(node);
    } else {
        range.setEnd(node, offset - place.start);
        place.start = offset;
    }
    const taken = range.extractContents();
    if (!isWhole) {
        const top = unit.nodes.findIndex((each) => each.contains(node));
        unit.nodes.splice(0, top);
        return unitOf([...taken.childNodes]);
    }
    const part = holder.cloneNode(false);
    part.appendChild(taken);
    if (holder instanceof HTMLOListElement) {
        holder.start += [...part.childNodes].filter((item) => item instanceof HTMLLIElement).length;
    }
    return unitOf([part]);
};

// The changes between two cuts, by their places in the parts.
const changesWithin = (changes: Change[], starts: [number, number], part: Portion): Change[] => {
    const clip = ([from, to]: [number, number], start: number, {text}: Unit): [number, number] => {
        const within = (offset: number): number => Math.min(Math.max(offset - start, 0), text.length);
        return [within(from), within(to)];
    };
    return changes.map(({before, after}) => ({
        before: clip(before, starts[0], part.before),
        after: clip(after, starts[1], part.after),
    }));
};

/**
 * Cuts what is very long, on both sides at places that belong together.
 *
 * @param whole Two units and the changes between them; the nodes are moved into the parts
 * @param breathe Asked between two pieces of work
 * @returns the parts in the order of reading, each with all changes: one that is elsewhere is empty there
 */
export const cutUnits = async(whole: Portion, breathe: Breathe): Promise<Portion[]> => {
    const {before, after, changes} = whole;
    if (Math.max(before.text.length, after.text.length) < 2 * partLength) {
        return [whole];
    }
    const parts: Portion[] = [];
    let starts: [number, number] = [0, 0];
    const add = (gone: Unit, come: Unit): void => {
        const part = {before: gone, after: come, changes};
        parts.push({...part, changes: changesWithin(changes, starts, part)});
    };
    for (const [row, column] of cutsOf(before, after, changes)) {
        add(takeBefore(before, row, starts[0]), takeBefore(after, column, starts[1]));
        starts = [row.offset, column.offset];
        await breathe();
    }
    add(unitOf(before.nodes), unitOf(after.nodes));
    return parts;
};
