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
 * Marks the passages that threads are about, and does so again whenever the threads change.
 *
 * @module     mod_proofolio/local/marking
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {breather} from '../breathe';
import {find, regions} from '../dom';
import {report, text, whilePending} from '../moodle';
import {templateOf} from '../page_template';
import {type Looks, markPassages, type Marked, signOf, unmark} from './marks';
import {readText} from './plain_text';
import {placeOf} from './quote';
import {type Thread, threadsOf} from './threads';

/** So much of a passage is enough to know it by, in characters. */
const enough = 80;

const nameOf = ({author, quote}: Thread): Promise<string> => {
    const begin = Array.from(quote).slice(0, enough).join('');
    return text('passagecommented', {author, quote: begin === quote ? quote : `${begin.trim()}…`});
};

// What the marks depend on.
const stateOf = (threads: Thread[]): string =>
    JSON.stringify(threads.map((thread) => ({...thread, element: undefined})));

/** Keeps the marks in step with the threads. */
class Marking {
    readonly #root: HTMLElement;
    readonly #looks: Looks;
    #state = '';
    #isAsked = false;
    #isBusy = false;

    /**
     * The marks of a page.
     *
     * @param root The proof's element
     */
    constructor(root: HTMLElement) {
        this.#root = root;
        this.#looks = {mark: templateOf(root, 'passage-mark-look'), sign: templateOf(root, 'passage-sign-look')};
    }

    /** Marks what the threads of this moment are about. Asked while it is at work, it looks once more afterwards. */
    async refresh(): Promise<void> {
        this.#isAsked = true;
        if (this.#isBusy) {
            return;
        }
        this.#isBusy = true;
        try {
            while (this.#isAsked) {
                this.#isAsked = false;
                await this.#follow();
            }
        } finally {
            this.#isBusy = false;
        }
    }

    async #follow(): Promise<void> {
        const threads = threadsOf(this.#root);
        const state = stateOf(threads);
        if (state !== this.#state) {
            this.#state = state;
            await this.#show(threads);
        }
    }

    async #show(threads: Thread[]): Promise<void> {
        const names = new Map(await Promise.all(threads.map(async(thread) => [thread.id, await nameOf(thread)] as const)));
        const focused = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
        const left = focused?.dataset.region === 'passage-sign' ? focused.dataset.passage : undefined;
        for (const container of regions(this.#root, 'text')) {
            unmark(container);
            const about = threads.filter(({level}) => level === container.dataset.level);
            if (about.length > 0) {
                await this.#mark(container, about, names);
            }
        }
        // Meanwhile the person may have gone elsewhere.
        if (left !== undefined && document.activeElement === document.body) {
            signOf(this.#root, left)?.focus({preventScroll: true});
        }
    }

    async #mark(container: HTMLElement, threads: Thread[], names: Map<string, string>): Promise<void> {
        const breathe = breather();
        const read = readText(container);
        const passages = threads.flatMap((thread): Marked[] => {
            const span = placeOf(read.text, thread);
            return span === undefined ? [] : [{id: thread.id, span, isQuiet: thread.isResolved}];
        });
        await breathe();
        for (const [id, sign] of await markPassages(container, read, passages, this.#looks, breathe)) {
            find(sign, 'passage-sign-name').textContent = names.get(id) ?? '';
        }
    }
}

/**
 * Marks the passages that the page's threads are about, from now on.
 *
 * @param root The proof's element
 */
export const keepMarked = (root: HTMLElement): void => {
    const marking = new Marking(root);
    const refresh = (): void => {
        whilePending('passages', () => marking.refresh()).catch(report);
    };
    const threads = find(root, 'threads');
    new MutationObserver(refresh).observe(threads, {childList: true, subtree: true});
    refresh();
};
