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
 * What differs between two texts: first which paragraphs belong together, then which words changed within them.
 *
 * @module     mod_proofolio/local/text_difference
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {diffArrays, diffWordsWithSpace} from 'diff';
import type {Breathe} from './breathe';

/**
 * Two paragraphs that stand side by side, by their places: the same, akin (two states of one), or one in the place of the other.
 * One of them alone was added or removed.
 */
export interface Pair {
    before: number | undefined;
    after: number | undefined;
    kind: 'same' | 'akin' | 'replaced';
}

/** Where words changed: from a character up to another, in the older and in the newer text. Empty where nothing was. */
export interface Change {
    before: [number, number];
    after: [number, number];
}

/** Beyond so many steps the search for the fewest differences would keep the page waiting. */
const steps = 250;

/** Longer texts than this, in characters, are compared sentence by sentence first. */
const longText = 3000;

/** How much two paragraphs must have in common to be two states of one, from 0 to 1. */
const kinship = 0.35;

/** The most paragraphs on either side of a gap that are compared each with each. */
const gap = 40;

/** Fewer letters than this between two changes make them one: the eye sees no more. */
const tooShort = 4;

/** A stretch of two lists that is the same in both, or different. */
interface Stretch {
    isSame: boolean;
    before: number;
    after: number;
}

// Like the library's list of changes, but what was removed and added at one place comes together.
const stretchesOf = (changes: {added?: boolean; removed?: boolean; count: number}[]): Stretch[] => {
    const stretches: Stretch[] = [];
    for (const {added = false, removed = false, count} of changes) {
        const last = stretches[stretches.length - 1];
        const isSame = !added && !removed;
        const stretch = last === undefined || last.isSame || isSame ? {isSame, before: 0, after: 0} : last;
        stretch.before += added ? 0 : count;
        stretch.after += removed ? 0 : count;
        if (stretch !== last) {
            stretches.push(stretch);
        }
    }
    return stretches;
};

// What two lists have in common at their beginning.
const commonStart = (before: string[], after: string[]): number => {
    let count = 0;
    while (count < before.length && count < after.length && before[count] === after[count]) {
        count++;
    }
    return count;
};

// The stretches of two lists; where they differ too much to be searched through, one long difference in the middle.
const searchLists = (before: string[], after: string[]): Stretch[] => {
    const changes = diffArrays(before, after, {maxEditLength: steps});
    if (changes !== undefined) {
        return stretchesOf(changes);
    }
    const start = commonStart(before, after);
    const end = commonStart(before.slice(start).reverse(), after.slice(start).reverse());
    return [
        {isSame: true, before: start, after: start},
        {isSame: false, before: before.length - start - end, after: after.length - start - end},
        {isSame: true, before: end, after: end},
    ].filter((stretch) => stretch.before + stretch.after > 0);
};

// Which members of a list are found in another one.
const placesIn = (list: string[], other: string[]): number[] => {
    const known = new Set(other);
    return [...list.keys()].filter((place) => known.has(list[place] ?? ''));
};

// The same, but only what occurs in both lists is searched through: the rest was added or removed in any case.
const compareLists = (before: string[], after: string[]): Stretch[] => {
    const [rows, columns] = [placesIn(before, after), placesIn(after, before)];
    const changes: {added?: boolean; removed?: boolean; count: number}[] = [];
    let [row, column] = [0, 0];
    const go = (toRow: number, toColumn: number): void => {
        changes.push({removed: true, count: toRow - row}, {added: true, count: toColumn - column});
        [row, column] = [toRow, toColumn];
    };
    let [left, right] = [0, 0];
    const pick = (list: string[], places: number[]): string[] => places.map((place) => list[place] ?? '');
    for (const stretch of searchLists(pick(before, rows), pick(after, columns))) {
        for (let place = 0; stretch.isSame && place < stretch.before; place++) {
            go(rows[left + place] ?? before.length, columns[right + place] ?? after.length);
            changes.push({count: 1});
            row++;
            column++;
        }
        left += stretch.before;
        right += stretch.after;
    }
    go(before.length, after.length);
    return stretchesOf(changes.filter(({count}) => count > 0));
};

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

// How much of their words two texts share, from 0 to 1.
const likeness = (before: Set<string>, after: Set<string>): number => {
    let shared = 0;
    for (const word of before) {
        shared += after.has(word) ? 1 : 0;
    }
    return before.size + after.size === 0 ? 0 : 2 * shared / (before.size + after.size);
};

// What came in the place of something else stands beside it.
const standTogether = (pairs: Pair[]): Pair[] => {
    const together: Pair[] = [];
    let waiting: Pair[] = [];
    for (const pair of pairs) {
        const partner = pair.before === undefined ? waiting.shift() : undefined;
        if (partner !== undefined) {
            partner.after = pair.after;
            continue;
        }
        if (pair.before !== undefined && pair.after === undefined) {
            waiting.push(pair);
        } else {
            waiting = [];
        }
        together.push(pair);
    }
    return together;
};

// Which paragraphs of a gap belong together, in their order, so that they share as much as they can.
const marry = async(before: string[], after: string[], breathe: Breathe): Promise<Pair[]> => {
    const rows = before.slice(0, gap).map(wordsOf);
    const columns = after.slice(0, gap).map(wordsOf);
    const width = columns.length + 1;
    const best = new Float64Array((rows.length + 1) * width);
    const shared = new Float64Array((rows.length + 1) * width);
    const at = (list: Float64Array, row: number, column: number): number => list[row * width + column] ?? 0;
    for (let row = rows.length - 1; row >= 0; row--) {
        for (let column = columns.length - 1; column >= 0; column--) {
            const like = likeness(rows[row] ?? new Set(), columns[column] ?? new Set());
            const together = like >= kinship ? like + at(best, row + 1, column + 1) : 0;
            shared[row * width + column] = like >= kinship ? like : 0;
            best[row * width + column] = Math.max(together, at(best, row + 1, column), at(best, row, column + 1));
        }
        await breathe();
    }
    const pairs: Pair[] = [];
    let [row, column] = [0, 0];
    while (row < before.length || column < after.length) {
        const here = at(best, row, column);
        const isPair = at(shared, row, column) > 0 && here === at(shared, row, column) + at(best, row + 1, column + 1);
        if (row < rows.length && column < columns.length && isPair) {
            pairs.push({before: row++, after: column++, kind: 'akin'});
        } else if (row < before.length && (column >= after.length || here === at(best, row + 1, column))) {
            pairs.push({before: row++, after: undefined, kind: 'replaced'});
        } else {
            pairs.push({before: undefined, after: column++, kind: 'replaced'});
        }
    }
    return standTogether(pairs);
};

/**
 * Which paragraphs of two texts belong together.
 *
 * @param before The older text's paragraphs
 * @param after The newer text's paragraphs
 * @param breathe Asked between two pieces of work
 * @returns the pairs in the order of reading
 */
export const pairParagraphs = async(before: string[], after: string[], breathe: Breathe): Promise<Pair[]> => {
    const pairs: Pair[] = [];
    let [row, column] = [0, 0];
    const stretches = compareLists(before, after);
    await breathe();
    for (const stretch of stretches) {
        if (stretch.isSame) {
            for (let place = 0; place < stretch.before; place++) {
                pairs.push({before: row + place, after: column + place, kind: 'same'});
            }
        } else {
            const gone = before.slice(row, row + stretch.before);
            const come = after.slice(column, column + stretch.after);
            for (const pair of await marry(gone, come, breathe)) {
                pairs.push({
                    before: pair.before === undefined ? undefined : row + pair.before,
                    after: pair.after === undefined ? undefined : column + pair.after,
                    kind: pair.kind,
                });
            }
        }
        row += stretch.before;
        column += stretch.after;
        await breathe();
    }
    return pairs;
};

// Changes so close to each other that one reads them as one become one.
const join = (changes: Change[], before: string): Change[] => {
    const joined: Change[] = [];
    for (const change of changes) {
        const last = joined[joined.length - 1];
        const between = last === undefined ? '' : before.slice(last.before[1], change.before[0]);
        if (last !== undefined && between.replace(/[^\p{L}\p{N}]/gu, '').length < tooShort && !/[.!?\n]/.test(between)) {
            last.before[1] = change.before[1];
            last.after[1] = change.after[1];
        } else {
            joined.push({before: [...change.before], after: [...change.after]});
        }
    }
    return joined;
};

// The changes in a short text.
const compareWords = (before: string, after: string, left: number, right: number): Change[] => {
    const whole: Change = {before: [left, left + before.length], after: [right, right + after.length]};
    if (before === '' || after === '') {
        return before === after ? [] : [whole];
    }
    const found = diffWordsWithSpace(before, after, {maxEditLength: steps});
    if (found === undefined) {
        return [whole];
    }
    const changes: Change[] = [];
    let [row, column] = [left, right];
    for (const {added = false, removed = false, value} of found) {
        const last = changes[changes.length - 1];
        const rowEnd = row + (added ? 0 : value.length);
        const columnEnd = column + (removed ? 0 : value.length);
        if (added || removed) {
            if (last !== undefined && last.before[1] === row && last.after[1] === column) {
                last.before[1] = rowEnd;
                last.after[1] = columnEnd;
            } else {
                changes.push({before: [row, rowEnd], after: [column, columnEnd]});
            }
        }
        [row, column] = [rowEnd, columnEnd];
    }
    return changes;
};

const sentencesOf = (text: string): string[] => text.match(/[^.!?\n]*[.!?\n]+\s*|[^.!?\n]+$/g) ?? [];

const lengthOf = (texts: string[]): number => texts.reduce((length, text) => length + text.length, 0);

// The changes in a stretch of sentences, portion by portion.
const comparePortions = async(
    before: string,
    after: string,
    left: number,
    right: number,
    breathe: Breathe
): Promise<Change[]> => {
    const changes: Change[] = [];
    const rows = sentencesOf(before);
    const columns = sentencesOf(after);
    const parts = Math.max(1, Math.ceil(Math.max(before.length, after.length) / (longText / 2)));
    let [row, column] = [left, right];
    for (let part = 0; part < parts; part++) {
        const share = (list: string[]): string =>
            list.slice(Math.floor(list.length * part / parts), Math.floor(list.length * (part + 1) / parts)).join('');
        const [gone, come] = [share(rows), share(columns)];
        const isShort = Math.max(gone.length, come.length) <= 2 * longText;
        changes.push(...isShort
            ? compareWords(gone, come, row, column)
            : [{before: [row, row + gone.length], after: [column, column + come.length]} satisfies Change]);
        row += gone.length;
        column += come.length;
        await breathe();
    }
    return changes;
};

/**
 * Which words of a text changed.
 *
 * @param before The older text
 * @param after The newer text
 * @param breathe Asked between two pieces of work
 * @returns the changes in their order
 */
export const changedWords = async(before: string, after: string, breathe: Breathe): Promise<Change[]> => {
    if (Math.max(before.length, after.length) <= longText) {
        return join(compareWords(before, after, 0, 0), before);
    }
    const rows = sentencesOf(before);
    const columns = sentencesOf(after);
    const changes: Change[] = [];
    let [row, column] = [0, 0];
    let [left, right] = [0, 0];
    for (const stretch of compareLists(rows, columns)) {
        const gone = rows.slice(row, row + stretch.before);
        const come = columns.slice(column, column + stretch.after);
        if (!stretch.isSame) {
            changes.push(...await comparePortions(gone.join(''), come.join(''), left, right, breathe));
        }
        row += stretch.before;
        column += stretch.after;
        left += lengthOf(gone);
        right += lengthOf(come);
        await breathe();
    }
    return join(changes, before);
};
