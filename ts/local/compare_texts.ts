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
import {find, MissingElement} from './dom';
import {markWords} from './mark_words';
import {changedWords, pairParagraphs, type Pair} from './text_difference';
import {unitsOf, type Unit} from './text_units';

const templateOf = (root: ParentNode, region: string): HTMLTemplateElement => {
    const template = find(root, region);
    if (!(template instanceof HTMLTemplateElement)) {
        throw new MissingElement(`The region "${region}" is no template.`);
    }
    return template;
};

// A new row with a place on either side.
const newRow = (template: HTMLTemplateElement): HTMLElement => {
    const row = (template.content.cloneNode(true) as DocumentFragment).firstElementChild;
    if (!(row instanceof HTMLElement)) {
        throw new MissingElement('The template of a row is empty.');
    }
    return row;
};

const makeStop = (mark: HTMLElement): void => {
    mark.dataset.region = 'difference';
    mark.tabIndex = -1;
};

// Marks what changed in a row, and makes each change a place that one can go to.
const markRow = async(
    root: ParentNode,
    row: HTMLElement,
    before: Unit | undefined,
    after: Unit | undefined,
    breathe: Breathe
): Promise<void> => {
    const changes = await changedWords(before?.text ?? '', after?.text ?? '', breathe);
    const removed = before === undefined
        ? []
        : await markWords(before, changes.map((change) => change.before), templateOf(root, 'removed-template'), breathe);
    const added = after === undefined
        ? []
        : await markWords(after, changes.map((change) => change.after), templateOf(root, 'added-template'), breathe);
    let isMarked = false;
    for (const place of changes.keys()) {
        const mark = added[place] ?? removed[place];
        if (mark !== undefined) {
            isMarked = true;
            makeStop(mark);
        }
    }
    if (!isMarked && changes.some(({before: gone, after: come}) => gone[1] - gone[0] !== come[1] - come[0])) {
        // A picture came or went, or a line was broken: there are no words to mark.
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
    const texts = (units: Unit[]): string[] => units.map(({text}) => text);
    const put = async({before: left, after: right, isSame}: Pair): Promise<void> => {
        const row = newRow(templateOf(root, 'row-template'));
        const [gone, come] = [left === undefined ? undefined : before[left], right === undefined ? undefined : after[right]];
        find(row, 'row-before').append(...gone?.nodes ?? []);
        find(row, 'row-after').append(...come?.nodes ?? []);
        if (isSame) {
            row.dataset.same = 'true';
        } else {
            await markRow(root, row, gone, come, breathe);
        }
        rows.append(row);
    };
    for (const belonging of await pairParagraphs(texts(before), texts(after), breathe)) {
        await put(belonging);
        await breathe();
    }
    pair.hidden = true;
};
