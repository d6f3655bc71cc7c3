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
import {find} from './dom';
import {markWords} from './mark_words';
import {copyOf, templateOf} from './page_template';
import {changedWords, pairParagraphs, type Change, type Pair} from './text_difference';
import {unitsOf, type Unit} from './text_units';

/** How many rows are laid out together, once they come near. */
const groupSize = 30;

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

// Marks what changed in a row, and makes each change a place that one can go to.
const markRow = async(
    templates: Templates,
    row: HTMLElement,
    before: Unit | undefined,
    after: Unit | undefined,
    isAkin: boolean,
    breathe: Breathe
): Promise<void> => {
    const [was, is] = [before?.text ?? '', after?.text ?? ''];
    const whole: Change = {before: [0, was.length], after: [0, is.length]};
    const changes = isAkin ? await changedWords(was, is, breathe) : [whole];
    const removed = before === undefined
        ? []
        : await markWords(before, changes.map((change) => change.before), templates.removed, breathe);
    const added = after === undefined
        ? []
        : await markWords(after, changes.map((change) => change.after), templates.added, breathe);
    let isMarked = false;
    for (const place of changes.keys()) {
        const mark = added[place] ?? removed[place];
        if (mark !== undefined) {
            isMarked = true;
            makeStop(mark);
        }
    }
    if (!isMarked && changes.some(({before: gone, after: come}) => (was.slice(...gone) + is.slice(...come)).trim() !== '')) {
        // A picture came or went: there are no words to mark.
        makeStop(row);
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
    const after = unitsOf(find(section, 'after'));
    if (before.length === 0 && after.length === 0) {
        return;
    }
    const templates = templatesOf(root);
    // How lines are broken in the source is nothing that a reader sees.
    const texts = (units: Unit[]): string[] => units.map(({text}) => text.replace(/\s+/g, ' ').trim());
    const fill = async({before: left, after: right, kind}: Pair): Promise<HTMLElement> => {
        const row = copyOf(templates.row);
        const [gone, come] = [left === undefined ? undefined : before[left], right === undefined ? undefined : after[right]];
        find(row, 'row-before').append(...gone?.nodes ?? []);
        find(row, 'row-after').append(...come?.nodes ?? []);
        if (kind === 'same') {
            row.dataset.same = 'true';
        } else {
            await markRow(templates, row, gone, come, kind === 'akin', breathe);
        }
        return row;
    };
    const pairs = await pairParagraphs(texts(before), texts(after), breathe);
    // What is moved about is not laid out at every move.
    pair.hidden = true;
    for (let place = 0; place < pairs.length; place += groupSize) {
        const group = copyOf(templates.group);
        for (const belonging of pairs.slice(place, place + groupSize)) {
            group.append(await fill(belonging));
            await breathe();
        }
        rows.append(group);
    }
};
