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
 * Choosing by keyboard, or by buttons: from sentence to sentence, longer and shorter.
 *
 * @module     mod_proofolio/local/chooser
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {announce} from '../announce';
import {actions, find, onAction, regions} from '../dom';
import {Latest} from '../latest';
import {report, text, whilePending} from '../moodle';
import {type Choice, commentOn, problemOf, wordsOf} from './choice';
import {stepOfKey, stepOfName} from './keys';
import {rangeOf} from './place';
import {readText, type Span} from './plain_text';
import {showChosen} from './sight';
import {type Parts, partsOfText, type Step, take} from './steps';

/** What is said of a choice: the string's name, and the words in it. */
type Said = [string, string];

// What is said of a choice after a step: all of it, or what came or went at one of its ends.
const changeOf = (words: string, [oldstart, oldend]: Span, [start, end]: Span): Said => {
    if (start === oldstart && end !== oldend) {
        return end > oldend ? ['passageadded', words.slice(oldend, end)] : ['passageleftout', words.slice(end, oldend)];
    }
    if (end === oldend && start !== oldstart) {
        return start < oldstart ? ['passageadded', words.slice(start, oldstart)] : ['passageleftout', words.slice(oldstart, start)];
    }
    return ['passagechosen', words.slice(start, end)];
};

/** The panel in which a passage is chosen. */
class Chooser {
    readonly #root: HTMLElement;
    readonly #panel: HTMLElement;
    readonly #stage: HTMLElement;
    readonly #latest = new Latest();
    #parts: Parts = {lines: [], sentences: [], words: []};
    #choice: Choice | undefined;
    #begun: HTMLElement | undefined;

    /**
     * The panel of a page.
     *
     * @param root The proof's element
     */
    constructor(root: HTMLElement) {
        this.#root = root;
        this.#panel = find(root, 'passage-chooser');
        this.#stage = find(this.#panel, 'passage-stage');
    }

    /** Listens to the person. */
    listen(): void {
        for (const button of actions(this.#root, 'choose-passage')) {
            button.hidden = false;
        }
        onAction(this.#root, 'choose-passage', (button) => {
            this.#begin(button);
        });
        onAction(this.#panel, 'passage-step', (button) => {
            const step = stepOfName(button.dataset.step);
            if (step !== undefined) {
                this.#go(step);
            }
        });
        onAction(this.#panel, 'take-passage', () => {
            this.#take();
        });
        onAction(this.#panel, 'leave-passage', () => {
            this.#leave();
        });
        this.#panel.addEventListener('keydown', (event) => {
            if (this.#acts(event)) {
                event.preventDefault();
                event.stopPropagation();
            }
        });
    }

    #begin(button: HTMLElement): void {
        const container = regions(this.#root, 'text').find(({dataset: {level}}) => level === button.dataset.level);
        if (container === undefined) {
            return;
        }
        const read = readText(container);
        this.#parts = partsOfText(read);
        const [span] = this.#parts.sentences;
        if (span === undefined) {
            this.#say(text('passagenone'));
            return;
        }
        this.#begun = button;
        this.#panel.hidden = false;
        this.#stage.focus({preventScroll: true});
        this.#show({container, read, span}, ['passagechosen', read.text.slice(...span)]);
    }

    // Does what a key stands for, if it stands for anything.
    #acts(event: KeyboardEvent): boolean {
        const step = stepOfKey(event);
        if (step !== undefined) {
            this.#go(step);
        } else if (event.key === 'Escape') {
            this.#leave();
        } else if (event.key === 'Enter' && event.target === this.#stage) {
            this.#take();
        } else {
            return false;
        }
        return true;
    }

    #go(step: Step): void {
        if (this.#choice !== undefined) {
            const {container, span: old} = this.#choice;
            const span = take(this.#parts, old, step);
            // The words are the same, but marks may have come among their nodes.
            const read = readText(container);
            this.#show({container, read, span}, changeOf(read.text, old, span));
        }
    }

    #show(choice: Choice, [key, words]: Said): void {
        this.#choice = choice;
        find(this.#panel, 'passage-words').textContent = wordsOf(choice);
        showChosen(choice.container, rangeOf(choice.read, choice.span));
        whilePending('passage_chooser', async() => {
            const problem = await this.#latest.ask(() => problemOf(choice));
            if (problem !== undefined) {
                find(this.#panel, 'passage-problem').textContent = problem;
                this.#say(problem === '' ? text(key, words.trim()) : Promise.resolve(problem));
            }
        }).catch(report);
    }

    #say(message: Promise<string>): void {
        whilePending('passage_chooser', async() => {
            announce(this.#root, await message);
        }).catch(report);
    }

    #take(): void {
        const choice = this.#choice;
        whilePending('passage_chooser', async() => {
            if (choice === undefined) {
                return;
            }
            const problem = await problemOf(choice);
            if (problem !== '') {
                announce(this.#root, problem);
                return;
            }
            this.#close();
            commentOn(this.#root, choice);
        }).catch(report);
    }

    #leave(): void {
        this.#close();
        document.getSelection()?.removeAllRanges();
        this.#begun?.focus();
    }

    #close(): void {
        this.#panel.hidden = true;
        this.#choice = undefined;
    }
}

/**
 * Lets passages be chosen by keyboard.
 *
 * @param root The proof's element
 */
export const listenToChooser = (root: HTMLElement): void => {
    new Chooser(root).listen();
};
