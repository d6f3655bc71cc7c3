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
 * The sheet in which a student keeps a trace, or changes what they say of one.
 *
 * @module     mod_proofolio/local/keep_sheet
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {whileBusy} from './busy';
import {ChosenFiles} from './chosen_files';
import {actions, fieldOf, find, findForm, MissingElement, numberOf, onAction, regions} from './dom';
import {messageOf} from './failure';
import type {WaitingTrace} from './kept_store';
import {report, text, whilePending} from './moodle';

/** What is said of a trace. */
export interface Said {
    caption: string;
    day: string;
    link: string;
    shown: boolean;
    masked: boolean;
}

/** What becomes of what stands in the sheet. */
export interface Handlers {
    keep(traces: WaitingTrace[]): Promise<void>;
    change(traceid: number, said: Said): Promise<void>;
}

const newKey = (): string => {
    const bytes = window.crypto.getRandomValues(new Uint8Array(16));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

const looksLikeLink = (words: string): boolean => /^https?:\/\/\S+$/i.test(words);

/** The sheet. What stands in it stays when it is closed, until it is kept. */
export class KeepSheet {
    readonly #root: HTMLElement;

    readonly #dialog: HTMLDialogElement;

    readonly #form: HTMLFormElement;

    readonly #files: ChosenFiles;

    readonly #handlers: Handlers;

    /** The trace that is changed, 0 while others are kept. */
    #traceid = 0;

    /**
     * The sheet of a page.
     *
     * @param root The element that holds the button and the sheet
     * @param handlers What becomes of what stands in it
     */
    constructor(root: HTMLElement, handlers: Handlers) {
        const dialog = find(root, 'keep-sheet');
        const template = find(root, 'keep-file-item');
        if (!(dialog instanceof HTMLDialogElement) || !(template instanceof HTMLTemplateElement)) {
            throw new MissingElement('The sheet is no dialog, or has no template for files.');
        }
        this.#root = root;
        this.#dialog = dialog;
        this.#form = findForm(dialog, 'keep-form');
        this.#handlers = handlers;
        this.#files = new ChosenFiles(find(dialog, 'keep-files'), template, {
            maxbytes: numberOf(this.#form, 'maxbytes'),
            maxsize: this.#form.dataset['maxsize'] ?? '',
            shrinks: this.#form.dataset['shrinks'] === '1',
        });
        this.#listen();
    }

    /** Opens the sheet to keep a trace. */
    async open(): Promise<void> {
        if (this.#traceid !== 0) {
            this.#reset();
        }
        await this.#prepare(0);
        this.#dialog.showModal();
        const [photo] = actions(this.#dialog, 'take-photo');
        photo?.focus();
    }

    /**
     * Opens the sheet to change what is said of a trace.
     *
     * @param traceid The trace
     * @param said What is said of it now
     */
    async change(traceid: number, said: Said): Promise<void> {
        this.#reset();
        await this.#prepare(traceid);
        fieldOf(this.#form, 'caption').value = said.caption;
        fieldOf(this.#form, 'day').value = said.day;
        fieldOf(this.#form, 'link').value = said.link;
        this.#box('shown').checked = said.shown;
        this.#box('masked').checked = said.masked;
        this.#dialog.showModal();
        fieldOf(this.#form, 'caption').focus();
    }

    #listen(): void {
        const file = this.#input('file');
        const photo = this.#input('photo');
        file.multiple = true;
        file.hidden = true;
        find(this.#dialog, 'keep-plain-file').hidden = true;
        find(this.#dialog, 'keep-sources').hidden = false;
        find(this.#dialog, 'keep-hint').hidden = false;
        onAction(this.#dialog, 'take-photo', () => {
            photo.click();
        });
        onAction(this.#dialog, 'choose-file', () => {
            file.click();
        });
        onAction(this.#dialog, 'give-link', () => {
            this.#showLink(true);
            fieldOf(this.#form, 'link').focus();
        });
        onAction(this.#dialog, 'close-sheet', () => {
            this.#dialog.close();
        });
        [file, photo].forEach((input) => {
            input.addEventListener('change', () => {
                this.#take([...input.files ?? []]);
                // The same file can be chosen again.
                input.value = '';
            });
        });
        this.#dialog.addEventListener('click', (event) => {
            // What surrounds the sheet counts as the dialog itself.
            if (event.target === this.#dialog) {
                this.#dialog.close();
            }
        });
        this.#dialog.addEventListener('paste', (event) => {
            this.#paste(event);
        });
        this.#listenToDrops();
        this.#form.addEventListener('submit', (event) => {
            event.preventDefault();
            whilePending('keep_sheet', () => whileBusy(this.#form, () => this.#submit())).catch(report);
        });
    }

    #listenToDrops(): void {
        const isOver = (over: boolean): void => {
            this.#dialog.toggleAttribute('data-dropping', over);
        };
        this.#dialog.addEventListener('dragover', (event) => {
            event.preventDefault();
            isOver(true);
        });
        this.#dialog.addEventListener('dragleave', () => {
            isOver(false);
        });
        this.#dialog.addEventListener('drop', (event) => {
            event.preventDefault();
            isOver(false);
            this.#take([...event.dataTransfer?.files ?? []]);
        });
    }

    #paste(event: ClipboardEvent): void {
        const files = [...event.clipboardData?.files ?? []];
        const words = event.clipboardData?.getData('text/plain').trim() ?? '';
        const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'text';
        if (files.length > 0) {
            event.preventDefault();
            this.#take(files);
        } else if (!isTyping && looksLikeLink(words)) {
            event.preventDefault();
            this.#showLink(true);
            fieldOf(this.#form, 'link').value = words;
        }
    }

    #take(files: File[]): void {
        whilePending('keep_files', () => whileBusy(this.#form, async() => {
            this.#complain(await this.#files.add(files));
        })).catch(report);
        fieldOf(this.#form, 'caption').focus();
    }

    async #submit(): Promise<void> {
        this.#complain('');
        const said = this.#said();
        const problem = await this.#problemOf(said);
        if (problem !== '') {
            this.#complain(problem);
            return;
        }
        try {
            await (this.#traceid === 0 ? this.#handlers.keep(this.#traces(said)) : this.#handlers.change(this.#traceid, said));
        } catch (error: unknown) {
            this.#complain(await messageOf(error));
            return;
        }
        this.#dialog.close();
        this.#reset();
    }

    async #problemOf({link}: Said): Promise<string> {
        if (link !== '' && !looksLikeLink(link)) {
            return text('errorlinknotacceptable');
        }
        return this.#traceid === 0 && link === '' && this.#files.files().length === 0 ? text('errornothingtokeep') : '';
    }

    #said(): Said {
        return {
            caption: fieldOf(this.#form, 'caption').value.trim(),
            day: fieldOf(this.#form, 'day').value,
            link: fieldOf(this.#form, 'link').value.trim(),
            shown: this.#box('shown').checked,
            masked: this.#box('masked').checked,
        };
    }

    /**
     * Each file is a trace of its own; the link goes with the first.
     *
     * @param said What is said of them
     * @returns the traces, the link alone without files
     */
    #traces(said: Said): WaitingTrace[] {
        const files = this.#files.files();
        const now = Date.now();
        return (files.length === 0 ? [null] : files).map((file, index) => ({
            ...said,
            link: index === 0 ? said.link : '',
            key: newKey(),
            cmid: numberOf(this.#root, 'cmid'),
            file,
            since: now + index,
            refusal: '',
        }));
    }

    async #prepare(traceid: number): Promise<void> {
        const [heading, button] = await Promise.all(traceid === 0
            ? [text('keeptrace'), text('keepnow')]
            : [text('editkepttrace'), text('keepchanges')]);
        this.#traceid = traceid;
        find(this.#dialog, 'keep-heading').textContent = heading;
        actions(this.#dialog, 'keep-now').forEach((element) => {
            element.textContent = button;
        });
        regions(this.#dialog, 'keep-sources').concat(regions(this.#dialog, 'keep-hint')).forEach((element) => {
            element.hidden = traceid !== 0;
        });
        this.#showLink(traceid !== 0 || fieldOf(this.#form, 'link').value !== '');
        this.#complain('');
    }

    #reset(): void {
        this.#form.reset();
        this.#files.clear();
        this.#complain('');
        this.#showLink(false);
    }

    #showLink(visible: boolean): void {
        find(this.#dialog, 'keep-link').hidden = !visible;
        actions(this.#dialog, 'give-link').forEach((button) => {
            button.setAttribute('aria-expanded', String(visible));
        });
    }

    #complain(problem: string): void {
        find(this.#dialog, 'keep-error').textContent = problem;
    }

    #input(purpose: string): HTMLInputElement {
        const field = fieldOf(this.#form, purpose);
        if (!(field instanceof HTMLInputElement)) {
            throw new MissingElement(`The field "${purpose}" is no input.`);
        }
        return field;
    }

    #box(purpose: string): HTMLInputElement {
        return this.#input(purpose);
    }
}
