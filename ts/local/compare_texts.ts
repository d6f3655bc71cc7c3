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
 * Two texts side by side: what belongs together stands together, and the words that differ are marked.
 *
 * @module     mod_proofolio/local/compare_texts
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {Breathe} from './breathe';
import {cutUnits, type Portion} from './cut_units';
import {find} from './dom';
import {markWords} from './mark_words';
import {copyOf, templateOf} from './page_template';
import {changedWords, pairParagraphs, type Change, type Pair} from './text_difference';
import {unitOf, unitsOf, type Unit} from './text_units';

/** How many rows are laid out together, once they come near. */
const groupSize = 30;

/** After how many characters of both versions a group is full all the same. */
const groupLength = 6000;

/** What the page offers to build with. */
interface Templates {
    group: HTMLTemplateElement;
    row: HTMLTemplateElement;
    removed: HTMLTemplateElement;
    added: HTMLTemplateElement;
}

const templatesOf = (root: ParentNode): Templates => ({
    group: templateOf(root, 'group-template'),
    row: templateOf(root, 'row-template'),
    removed: templateOf(root, 'removed-template'),
    added: templateOf(root, 'added-template'),
});

const makeStop = (mark: HTMLElement): void => {
    mark.dataset.region = 'difference';
    mark.tabIndex = -1;
};

const isSeen = ({before: gone, after: come}: Change, {before, after}: Portion): boolean =>
    (before.text.slice(...gone) + after.text.slice(...come)).trim() !== '';

// Marks what changed in the rows of a pair, and makes each change a place that one can go to.
const markRows = async(templates: Templates, rows: HTMLElement[], portions: Portion[], breathe: Breathe): Promise<void> => {
    const marked = new Set<number>();
    for (const {before, after, changes} of portions) {
        const removed = await markWords(before, changes.map((change) => change.before), templates.removed, breathe);
        const added = await markWords(after, changes.map((change) => change.after), templates.added, breathe);
        for (const place of changes.keys()) {
            const mark = added[place] ?? removed[place];
            if (mark !== undefined && !marked.has(place)) {
                marked.add(place);
                makeStop(mark);
            }
        }
    }
    const stop = rows[portions.findIndex((portion) => portion.changes.some((change) => isSeen(change, portion)))];
    if (marked.size === 0 && stop !== undefined) {
        // A picture came or went: there are no words to mark.
        makeStop(stop);
    }
};

/**
 * Puts the paragraphs of a text that belong together side by side, and marks the words that differ.
 *
 * @param root The comparison, which holds the templates
 * @param section The region of one text, with both versions of it
 * @param breathe Asked between two pieces of work
 */
export const compareTexts = async(root: ParentNode, section: ParentNode, breathe: Breathe): Promise<void> => {
    const rows = find(section, 'compared-rows');
    const pair = find(section, 'compared-pair');
    const before = unitsOf(find(section, 'before'));
    await breathe();
    const after = unitsOf(find(section, 'after'));
    await breathe();
    if (before.length === 0 && after.length === 0) {
        return;
    }
    const templates = templatesOf(root);
    // How lines are broken in the source is nothing that a reader sees.
    const texts = (units: Unit[]): string[] => units.map(({text}) => text.replace(/\s+/g, ' ').trim());
    const changesOf = async(gone: Unit, come: Unit, kind: Pair['kind']): Promise<Change[]> => {
        if (kind === 'replaced') {
            return [{before: [0, gone.text.length], after: [0, come.text.length]}];
        }
        return gone.text === come.text ? [] : changedWords(gone.text, come.text, breathe);
    };
    const fill = async({before: left, after: right, kind}: Pair): Promise<HTMLElement[]> => {
        const gone = before[left ?? -1] ?? unitOf([]);
        const come = after[right ?? -1] ?? unitOf([]);
        const portions = await cutUnits({before: gone, after: come, changes: await changesOf(gone, come, kind)}, breathe);
        const filled = portions.map((portion) => {
            const row = copyOf(templates.row);
            find(row, 'row-before').append(...portion.before.nodes);
            find(row, 'row-after').append(...portion.after.nodes);
            return row;
        });
        filled.slice(1).forEach((row) => {
            row.dataset.continued = 'true';
        });
        filled.slice(0, -1).forEach((row) => {
            row.dataset.continues = 'true';
        });
        if (kind === 'same') {
            filled.forEach((row) => {
                row.dataset.same = 'true';
            });
        } else {
            await markRows(templates, filled, portions, breathe);
        }
        return filled;
    };
    const pairs = await pairParagraphs(texts(before), texts(after), breathe);
    // What is moved about is not laid out at every move.
    pair.hidden = true;
    let group = copyOf(templates.group);
    let length = 0;
    for (const belonging of pairs) {
        for (const row of await fill(belonging)) {
            if (group.childElementCount === groupSize || length > groupLength) {
                group = copyOf(templates.group);
                length = 0;
            }
            length += row.textContent.length;
            group.append(row);
            if (group.parentNode === null) {
                rows.append(group);
            }
        }
        await breathe();
    }
};
