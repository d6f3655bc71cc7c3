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
 * Advice before submitting: it never stands in the way, and is offered once when somebody submits.
 *
 * @module     mod_proofolio/local/advise
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {actions, find, numberOf, onAction, regions} from '../dom';
import {putAtEndOf, putInto, render, report, text, whilePending} from '../moodle';
import {Pause} from '../pause';
import {wordAdvice} from '../repository';
import {onEditorInput} from '../written_text';
import {goTo} from './place';
import {readWriting} from './read_writing';
import {rulesFor} from './rules';
import {situationsIn} from './situations';

/** How long somebody may stop writing before the advice is thought over, in milliseconds. */
const writingPause = 800;

const submitsVersion = (button: HTMLElement | null): button is HTMLButtonElement | HTMLInputElement =>
    (button instanceof HTMLButtonElement || button instanceof HTMLInputElement) && button.name === 'submitversion';

/** The advice on one form. */
class Advice {
    readonly #form: HTMLFormElement;

    readonly #place: HTMLElement;

    readonly #pause = new Pause();

    /** The rules that applied when the advice was looked at last, while nobody has looked: nothing. */
    #seen: string | undefined;

    /** What the writer pressed to submit, while that is being thought over. */
    #submitter: HTMLElement | null = null;

    #isopening = false;

    constructor(form: HTMLFormElement, place: HTMLElement) {
        this.#form = form;
        this.#place = place;
    }

    get #panel(): HTMLElement {
        return find(this.#place, 'advice');
    }

    get #codes(): string {
        return rulesFor(readWriting(this.#form)).map(({code}) => code).join(' ');
    }

    /** Puts the button in its place and begins to listen. */
    async begin(): Promise<void> {
        // Before what saves the draft: that takes a form which it lets go for sent.
        window.addEventListener('submit', this.#look, {capture: true});
        putAtEndOf(this.#place, await render('advice_button', {}));
        onAction(this.#place, 'advice', () => {
            this.#act(() => (this.#panel.hidden ? this.#open(null) : this.#close()));
        });
        onAction(this.#place, 'close-advice', () => {
            this.#act(() => this.#close());
        });
        onAction(this.#place, 'mend', (button) => {
            this.#mend(button.dataset.place ?? '');
        });
        onAction(this.#place, 'mend-first', () => {
            this.#mend(actions(this.#place, 'mend')[0]?.dataset.place ?? '');
        });
        onAction(this.#place, 'submit-anyway', () => {
            this.#submit();
        });
        this.#place.addEventListener('keydown', (event) => {
            if (event.key === 'Escape' && !this.#panel.hidden) {
                event.preventDefault();
                this.#act(() => this.#close());
            }
        });
        const follow = (): void => {
            this.#act(async() => {
                if (await this.#pause.wait(writingPause)) {
                    await this.#follow();
                }
            });
        };
        this.#form.addEventListener('input', follow);
        this.#form.addEventListener('change', follow);
        onEditorInput(this.#form, follow);
        await this.#count();
    }

    // Somebody submits: they get to see the advice first, unless they have seen it.
    readonly #look = (event: SubmitEvent): void => {
        if (event.target !== this.#form || !submitsVersion(event.submitter) || (this.#seen !== undefined && !this.#isopening)) {
            return;
        }
        event.preventDefault();
        event.stopImmediatePropagation();
        if (!this.#isopening) {
            const {submitter} = event;
            this.#isopening = true;
            whilePending('advice', () => this.#open(submitter)).catch(() => {
                // Where the advice cannot be had nobody waits for it.
                this.#seen = '';
                this.#submitter = submitter;
                this.#isopening = false;
                this.#submit();
            }).finally(() => {
                this.#isopening = false;
            });
        }
    };

    #act(act: () => Promise<void>): void {
        whilePending('advice', act).catch(report);
    }

    async #open(submitter: HTMLElement | null): Promise<void> {
        this.#submitter = submitter;
        await this.#show();
        this.#panel.hidden = false;
        this.#tellOpen(true);
        find(this.#panel, 'advice-heading').focus();
    }

    async #close(): Promise<void> {
        this.#panel.hidden = true;
        this.#submitter = null;
        this.#tellOpen(false);
        actions(this.#place, 'advice')[0]?.focus();
        await this.#count();
    }

    #tellOpen(isopen: boolean): void {
        actions(this.#place, 'advice')[0]?.setAttribute('aria-expanded', String(isopen));
    }

    /** Shows what applies now; what was unfolded stays so. */
    async #show(): Promise<void> {
        const writing = readWriting(this.#form);
        const found = rulesFor(writing).map(({code, ...rule}) => ({code, about: rule.about?.(writing) ?? ''}));
        const rendered = await render('advice_panel', await wordAdvice({
            cmid: numberOf(this.#form, 'cmid'),
            found,
            situations: situationsIn(writing),
            issubmitting: this.#submitter !== null,
        }));
        const unfolded = regions(this.#panel, 'advice-item').filter((item) => item.hasAttribute('open'));
        putInto(this.#panel, rendered);
        for (const item of regions(this.#panel, 'advice-item')) {
            item.toggleAttribute('open', unfolded.some(({dataset}) => dataset.code === item.dataset.code));
        }
        this.#seen = found.map(({code}) => code).join(' ');
        await this.#count();
    }

    /** What was written may have changed what applies. */
    async #follow(): Promise<void> {
        if (!this.#panel.hidden && this.#codes !== this.#seen && !this.#panel.contains(document.activeElement)) {
            await this.#show();
        } else {
            await this.#count();
        }
    }

    /** Says on the button how much is known to be missing. */
    async #count(): Promise<void> {
        const {length} = rulesFor(readWriting(this.#form)).filter(({isquestion}) => !isquestion);
        const label = length === 0 ? await text('advice') : await text('advicecount', length);
        find(this.#place, 'advice-label').textContent = label;
    }

    #mend(place: string): void {
        this.#panel.hidden = true;
        this.#submitter = null;
        this.#tellOpen(false);
        goTo(this.#form, place);
    }

    #submit(): void {
        const submitter = this.#submitter;
        this.#panel.hidden = true;
        this.#tellOpen(false);
        if (submitsVersion(submitter)) {
            this.#form.requestSubmit(submitter);
        }
    }
}

/**
 * Offers advice on the proof that is being written.
 *
 * @param form The form of the proof
 */
export const advise = (form: HTMLElement): void => {
    const [place] = regions(form, 'advice-button');
    if (form instanceof HTMLFormElement && place !== undefined) {
        whilePending('advice', () => new Advice(form, place).begin()).catch(report);
    }
};
