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
 * Putting a phrase into the comment: picked from a list, which typing two slashes opens as well.
 *
 * @module     mod_proofolio/local/phrase_picker
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {announce} from './announce';
import {actions, fieldOf, find, MissingElement, numberOf, onAction, regions} from './dom';
import {putInto, render, report, text, whilePending} from './moodle';
import {hasWords, requestBefore} from './phrase_search';
import {listPhrases} from './repository';

/** The list of phrases below the comment box. */
class PhrasePicker {
    readonly #root: HTMLElement;
    readonly #content: HTMLTextAreaElement;
    readonly #button: HTMLElement;
    readonly #panel: HTMLElement;
    readonly #search: HTMLInputElement;
    readonly #list: HTMLElement;

    /**
     * The picker of a comment box.
     *
     * @param root The proof's element
     * @param form The comment box
     */
    constructor(root: HTMLElement, form: HTMLElement) {
        const content = fieldOf(form, 'content');
        const search = fieldOf(form, 'phrasesearch');
        const [button] = actions(form, 'pick-phrase');
        if (!(content instanceof HTMLTextAreaElement) || !(search instanceof HTMLInputElement) || button === undefined) {
            throw new MissingElement('The comment box has no place for phrases.');
        }
        this.#root = root;
        this.#content = content;
        this.#search = search;
        this.#button = button;
        this.#panel = find(form, 'phrase-panel');
        this.#list = find(form, 'phrase-list');
    }

    /** Listens to the person. */
    listen(): void {
        this.#content.addEventListener('input', () => {
            this.#openWhenAsked();
        });
        this.#search.addEventListener('input', () => {
            this.#narrow();
        });
        this.#search.addEventListener('keydown', (event) => {
            this.#onKey(event);
        });
        this.#list.addEventListener('click', (event) => {
            const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-region="phrase"]') : null;
            if (option !== null) {
                this.#insert(option);
            }
        });
    }

    /** Opens the list, or closes it. */
    toggle(): void {
        if (this.#panel.hidden) {
            this.open();
        } else {
            this.close();
        }
    }

    /** Opens the list with all phrases. */
    open(): void {
        this.#panel.hidden = false;
        this.#button.setAttribute('aria-expanded', 'true');
        this.#search.value = '';
        this.#search.focus();
        whilePending('phrase_picker', () => this.#fill()).catch(report);
    }

    /** Closes the list, and brings the person back to the comment. */
    close(): void {
        this.#panel.hidden = true;
        this.#button.setAttribute('aria-expanded', 'false');
        this.#content.focus();
    }

    /** Fetches the phrases: those kept a moment ago are among them. */
    async #fill(): Promise<void> {
        const phrases = await listPhrases(numberOf(this.#root, 'cmid'));
        putInto(this.#list, await render('phrase_options', phrases));
        for (const [place, option] of this.#options().entries()) {
            option.id = `proofolio-phrase-option-${String(place)}`;
        }
        this.#narrow();
    }

    #options(): HTMLElement[] {
        return regions(this.#list, 'phrase');
    }

    #shown(): HTMLElement[] {
        return this.#options().filter((option) => !option.hidden);
    }

    #narrow(): void {
        for (const option of this.#options()) {
            option.hidden = !hasWords(option.textContent, this.#search.value);
        }
        find(this.#panel, 'no-phrase').hidden = this.#shown().length > 0;
        this.#point(this.#shown()[0]);
    }

    // Says which phrase Enter would put in.
    #point(chosen: HTMLElement | undefined): void {
        for (const option of this.#options()) {
            option.setAttribute('aria-selected', String(option === chosen));
        }
        if (chosen === undefined) {
            this.#search.removeAttribute('aria-activedescendant');
            return;
        }
        this.#search.setAttribute('aria-activedescendant', chosen.id);
        chosen.scrollIntoView({block: 'nearest'});
    }

    #onKey(event: KeyboardEvent): void {
        const shown = this.#shown();
        const place = shown.findIndex((option) => option.getAttribute('aria-selected') === 'true');
        const chosen = shown[place];
        switch (event.key) {
            case 'ArrowDown':
                this.#point(shown[(place + 1) % shown.length]);
                break;
            case 'ArrowUp':
                this.#point(shown[(place - 1 + shown.length) % shown.length]);
                break;
            case 'Enter':
                if (chosen !== undefined) {
                    this.#insert(chosen);
                }
                break;
            case 'Escape':
                this.close();
                break;
            default:
                return;
        }
        event.preventDefault();
        // Boost listens to every combobox of the page and takes it for one of its own making.
        event.stopPropagation();
    }

    #openWhenAsked(): void {
        const caret = this.#content.selectionStart;
        const start = requestBefore(this.#content.value, caret);
        if (start !== undefined) {
            this.#content.setRangeText('', start, caret, 'end');
            this.open();
        }
    }

    #insert(option: HTMLElement): void {
        const {selectionStart, selectionEnd} = this.#content;
        this.#content.setRangeText(option.textContent, selectionStart, selectionEnd, 'end');
        this.close();
        this.#content.dispatchEvent(new Event('input', {bubbles: true}));
        whilePending('phrase_picker', async() => {
            announce(this.#root, await text('phraseinserted'));
        }).catch(report);
    }
}

/**
 * Lets a person put phrases into their comment.
 *
 * @param root The proof's element
 * @param form The comment box
 */
export const listenToPhrases = (root: HTMLElement, form: HTMLElement): void => {
    // Students have no phrases.
    for (const place of regions(form, 'phrase-picker')) {
        const picker = new PhrasePicker(root, form);
        picker.listen();
        onAction(form, 'pick-phrase', () => {
            picker.toggle();
        });
        place.hidden = false;
    }
};
