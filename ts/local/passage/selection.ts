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
 * Choosing by mouse or finger: what is selected in one text can be commented on by a button beside it.
 *
 * @module     mod_proofolio/local/selection
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {find, onAction, regions} from '../dom';
import {Latest} from '../latest';
import {report, whilePending} from '../moodle';
import {Pause} from '../pause';
import {type Choice, commentOn, problemOf} from './choice';
import {spanOf} from './place';
import {readText} from './plain_text';

/** How long a selection must stay as it is, in milliseconds. */
const restTime = 200;

/** How far the button stands from the words, and from the edge of the page, in pixels. */
const distance = 8;

// What is selected, when it is in one text.
const selectedIn = (root: HTMLElement): Choice | undefined => {
    const selection = document.getSelection();
    if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) {
        return undefined;
    }
    const range = selection.getRangeAt(0);
    const choices = regions(root, 'text')
        .filter((container) => range.intersectsNode(container))
        .flatMap((container): Choice[] => {
            const read = readText(container);
            const span = spanOf(read, range);
            return span === undefined ? [] : [{container, read, span}];
        });
    return choices.length === 1 ? choices[0] : undefined;
};

// Below the last of the selected words; above the first where the window ends.
const placeBeside = (offer: HTMLElement, range: Range): void => {
    const rects = [...range.getClientRects()];
    const [first, last] = [rects[0], rects[rects.length - 1]];
    const around = (offer.offsetParent ?? document.body).getBoundingClientRect();
    if (first === undefined || last === undefined) {
        return;
    }
    const {offsetWidth: width, offsetHeight: height} = offer;
    const isBelow = last.bottom + distance + height <= window.innerHeight;
    const top = isBelow ? last.bottom + distance : first.top - distance - height;
    const left = Math.max(0, Math.min(last.right - width, around.right - width) - around.left);
    offer.style.setProperty('--mod-proofolio-offer-top', `${String(top - around.top)}px`);
    offer.style.setProperty('--mod-proofolio-offer-left', `${String(left)}px`);
};

/** The button beside what is selected. */
class Offer {
    readonly #root: HTMLElement;
    readonly #offer: HTMLElement;
    readonly #pause = new Pause();
    readonly #latest = new Latest();
    #choice: Choice | undefined;
    #isPressing = false;
    #isTaking = false;

    /**
     * The button of a page.
     *
     * @param root The proof's element
     */
    constructor(root: HTMLElement) {
        this.#root = root;
        this.#offer = find(root, 'passage-offer');
    }

    /** Listens to the person. */
    listen(): void {
        document.addEventListener('selectionchange', () => {
            this.#follow();
        });
        document.addEventListener('pointerdown', (event) => {
            this.#press(event);
        });
        for (const end of ['pointerup', 'pointercancel']) {
            document.addEventListener(end, () => {
                this.#isPressing = false;
                this.#isTaking = false;
                this.#follow();
            });
        }
        // The selection stays while its button is pressed.
        this.#offer.addEventListener('mousedown', (event) => {
            event.preventDefault();
        });
        onAction(this.#offer, 'comment-passage', () => {
            this.#take();
        });
    }

    #press(event: PointerEvent): void {
        this.#isTaking = event.target instanceof Node && this.#offer.contains(event.target);
        this.#isPressing = !this.#isTaking && event.pointerType !== 'touch';
        if (!this.#isTaking) {
            // On a phone the words have a menu of the phone's own beside them.
            this.#offer.dataset.pointer = event.pointerType;
        }
    }

    #follow(): void {
        if (this.#offer.hidden && document.getSelection()?.isCollapsed !== false) {
            return;
        }
        whilePending('passage_offer', async() => {
            if (await this.#pause.wait(restTime) && !this.#isTaking) {
                await this.#update();
            }
        }).catch(report);
    }

    async #update(): Promise<void> {
        const isWalking = !find(this.#root, 'passage-chooser').hidden;
        const choice = this.#isPressing || isWalking ? undefined : selectedIn(this.#root);
        const problem = choice === undefined ? '' : await this.#latest.ask(() => problemOf(choice));
        if (problem !== undefined) {
            this.#show(choice, problem);
        }
    }

    #show(choice: Choice | undefined, problem: string): void {
        const range = document.getSelection();
        this.#choice = problem === '' ? choice : undefined;
        this.#offer.hidden = choice === undefined;
        find(this.#offer, 'passage-offer-button').hidden = problem !== '';
        find(this.#offer, 'passage-problem').textContent = problem;
        if (choice !== undefined && range !== null && range.rangeCount > 0) {
            placeBeside(this.#offer, range.getRangeAt(0));
        }
    }

    #take(): void {
        const choice = this.#choice;
        this.#show(undefined, '');
        if (choice !== undefined) {
            commentOn(this.#root, choice);
        }
    }
}

/**
 * Lets passages be chosen by mouse and by finger.
 *
 * @param root The proof's element
 */
export const listenToSelection = (root: HTMLElement): void => {
    new Offer(root).listen();
};
