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
 * A proof whose passages are commented on, made of the real templates.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {setTimeout as sleep} from 'node:timers/promises';
import {find, regions} from '../../ts/local/dom';
import type {Thread} from '../../ts/types/services';
import {atWork} from './core/pending';
import {markupOf} from './core/templates';
import {thread} from './examples';
import {showProof} from './pages';
import {settle} from './settle';

/** A thread about a passage, as the page gets it. */
export const threadAbout = (commentid: number, passage: string, changes: Partial<Thread> = {}): string =>
    markupOf('thread', thread({
        commentid,
        haspassage: true,
        level: 'description',
        passage,
        stands: true,
        passagename: 'In the description',
        passageurl: '#proofolio-text-description',
        passageurlname: 'Show in the text',
        ...changes,
    }));

/** Puts threads into a group of a page, beside those that are there. */
export const addThreads = async(root: HTMLElement, threads: string[], group = 'open'): Promise<void> => {
    const list = regions(root, 'thread-group').find((section) => section.dataset.group === group);
    if (list !== undefined) {
        find(list, 'thread-list').insertAdjacentHTML('beforeend', threads.join(''));
    }
    // The page hears of it by and by, and does long work in short pieces.
    await settle();
    while (atWork.size > 0) {
        await sleep(5);
    }
};

/** The page of a proof with these texts. */
export const showTexts = (descriptionhtml: string, analysishtml = ''): HTMLElement => {
    // What jsdom lacks: it lays nothing out, so that everything is nowhere.
    HTMLElement.prototype.scrollIntoView = (): void => undefined;
    Range.prototype.getClientRects = (): DOMRectList => [] as unknown as DOMRectList;
    Element.prototype.scrollBy = (): void => undefined;
    window.matchMedia = (): MediaQueryList => ({matches: false}) as MediaQueryList;
    return showProof([], {descriptionhtml, hasanalysis: analysishtml !== '', analysishtml});
};

/** The text of a level. */
export const levelOf = (root: HTMLElement, level: string): HTMLElement => {
    const element = regions(root, 'text').find(({dataset}) => dataset.level === level);
    if (element === undefined) {
        throw new Error(`There is no ${level}.`);
    }
    return element;
};

/** The words that are marked for a comment. */
export const markedFor = (root: HTMLElement, id: number): string =>
    [...root.querySelectorAll(`mark[data-passage~="${String(id)}"]`)].map((mark) => mark.textContent).join('|');
