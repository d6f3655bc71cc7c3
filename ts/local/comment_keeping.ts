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
 * A comment that is being written survives like a draft: it is kept in this browser, comes back, and is asked for before leaving.
 *
 * @module     mod_proofolio/local/comment_keeping
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {announce} from './announce';
import {type BegunComment, CommentStore} from './comment_store';
import {aimAgain, nameOf, targetOf, whenAimed} from './comment_target';
import {fieldIfAny, fieldOf, find} from './dom';
import {askBeforeLeaving} from './draft_leaving';
import {Latest} from './latest';
import {report, text, whilePending} from './moodle';

/** Keeps what is written in a comment box. */
export class CommentKeeping {
    readonly #root: HTMLElement;
    readonly #form: HTMLFormElement;
    readonly #content: HTMLTextAreaElement;
    readonly #store = new CommentStore();
    readonly #lookup = new Latest();

    /**
     * The keeping of a comment box.
     *
     * @param root The proof's element
     * @param form The comment box
     */
    constructor(root: HTMLElement, form: HTMLFormElement) {
        const content = fieldOf(form, 'content');
        if (!(content instanceof HTMLTextAreaElement)) {
            throw new TypeError('The comment box has no text field.');
        }
        this.#root = root;
        this.#form = form;
        this.#content = content;
    }

    /** Keeps what is written from now on, and brings back what was written before. */
    listen(): void {
        if (find(this.#form, 'comment-error').textContent.trim() !== '') {
            // What was sent and came back has not been posted.
            this.#content.defaultValue = '';
        }
        const keep = (): void => {
            whilePending('comment_keeping', () => this.#keep()).catch(report);
        };
        this.#form.addEventListener('input', keep);
        this.#form.addEventListener('change', keep);
        whenAimed(this.#form, () => {
            this.#askBeforeLeaving();
            whilePending('comment_keeping', () => this.#bringBackFor(this.#name)).catch(report);
        });
        whilePending('comment_keeping', () => this.#bringBack()).catch(report);
    }

    /**
     * Forgets what was written: it has been posted.
     */
    async forget(): Promise<void> {
        const posted = {shownid: this.#shownid, name: this.#name};
        this.#content.value = this.#content.defaultValue;
        this.#askBeforeLeaving();
        await this.#store.forget(posted);
    }

    get #shownid(): string {
        return fieldOf(this.#form, 'shownid').value;
    }

    get #name(): string {
        return nameOf(targetOf(this.#form));
    }

    get #hasWords(): boolean {
        return this.#content.value.trim() !== '' && this.#content.value !== this.#content.defaultValue;
    }

    #hasAny(): boolean {
        return this.#content.value !== '';
    }

    #askBeforeLeaving(): void {
        askBeforeLeaving(this.#form, this.#hasWords);
    }

    async #keep(): Promise<void> {
        this.#askBeforeLeaving();
        const comment: BegunComment = {
            shownid: this.#shownid,
            name: this.#name,
            target: targetOf(this.#form),
            kind: fieldIfAny(this.#form, 'kind')?.value ?? '',
            content: this.#content.value,
            time: Date.now(),
        };
        await (this.#hasWords ? this.#store.keep(comment) : this.#store.forget(comment));
    }

    // Whoever opens the page finds what they wrote last, whatever it was for; not when they come for something else.
    async #bringBack(): Promise<void> {
        if (this.#name !== 'whole' || this.#hasAny()) {
            await this.#bringBackFor(this.#name);
            return;
        }
        const [last] = await this.#store.begunBefore(this.#shownid, Date.now());
        if (last === undefined || this.#hasAny()) {
            return;
        }
        if (last.name === 'whole') {
            await this.#fill(last);
        } else {
            // Aiming brings its words along.
            aimAgain(this.#root, this.#form, last.target);
            if (this.#name !== last.name) {
                await this.#fill(last);
            }
        }
    }

    async #bringBackFor(name: string): Promise<void> {
        const begun = await this.#lookup.ask(() => this.#store.begunBefore(this.#shownid, Date.now()));
        const known = begun?.find((comment) => comment.name === name);
        // Words that are there already are newer.
        if (known !== undefined && this.#name === name && !this.#hasWords) {
            await this.#fill(known);
        }
    }

    async #fill({content, kind}: BegunComment): Promise<void> {
        this.#content.value = content;
        const choice = fieldIfAny(this.#form, 'kind');
        if (choice !== undefined && kind !== '') {
            choice.value = kind;
        }
        this.#askBeforeLeaving();
        announce(this.#root, await text('commentreturned'));
    }
}
