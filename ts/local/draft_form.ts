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
 * The form of a proof as something that can be read, kept, filled in again and taken further.
 *
 * @module     mod_proofolio/local/draft_form
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {DraftReceipt} from '../types/services';
import {fieldIfAny, fieldOf, numberOf} from './dom';
import {pageUrl, richEditor} from './moodle';

/** What stands in the form, by the names of its fields. */
export type Fields = Readonly<Record<string, string>>;

/** The draft areas that a window has for its files. */
const areas = {description: 'description[itemid]', analysis: 'analysis[itemid]', traces: 'traces'} as const;

/** What the server gets with the form's own buttons only: half of a link or of a name is none. */
const waiting = ['newexperience', 'newcontext', 'newlink', 'newlinkcaption'];

/** What belongs to the window rather than to the text. */
const technical = new Set<string>(['sesskey', 'formkey', 'revision', 'baseversion', 'fromversion', ...Object.values(areas)]);

const isTechnical = (name: string): boolean => technical.has(name) || name.startsWith('_qf__');

const textareasIn = (form: HTMLFormElement): HTMLTextAreaElement[] => [...form.querySelectorAll('textarea')];

/**
 * The addresses of files, which differ from window to window, made alike.
 *
 * @param text HTML
 * @param to The draft area that they should name
 * @returns HTML
 */
const readdressed = (text: string, to: string): string =>
    text.replace(/(\/draftfile\.php\/\d+\/user\/draft\/)\d+/g, `$1${to}`);

/**
 * What a text says, without markup: a line for each paragraph.
 *
 * @param html The text
 * @returns plain text
 */
export const plainText = (html: string): string => {
    const lines = html.replace(/<\/(?:p|div|li|h\d|tr|blockquote|pre)\s*>|<br\s*\/?>/gi, '$&\n');
    // A document that is parsed so runs no scripts and loads no pictures.
    return (new DOMParser().parseFromString(lines, 'text/html').body.textContent).trim();
};

/**
 * Whether two forms say the same, wherever they were opened.
 *
 * @param one What stands in one
 * @param other What stands in the other
 * @returns true when nothing would be lost with either
 */
export const sayTheSame = (one: Fields, other: Fields): boolean => {
    // What is missing on one side, such as the fields of a trace that has got its number since, says nothing.
    const names = Object.keys(one).filter((name) => name in other && !isTechnical(name));
    const said = (fields: Fields, name: string): string => readdressed(fields[name] ?? '', '0');
    return names.every((name) => said(one, name) === said(other, name));
};

/** The form, for those who keep its draft. */
export class DraftForm {
    /**
     * Takes a form.
     *
     * @param root The form
     */
    constructor(readonly root: HTMLFormElement) {
    }

    /** The proof, 0 for one that is not begun. */
    get proofid(): number {
        return numberOf(this.root, 'proofid');
    }

    /** The course module. */
    get cmid(): number {
        return numberOf(this.root, 'cmid');
    }

    /** Who writes. */
    get userid(): number {
        return numberOf(this.root, 'userid');
    }

    /** The key of this window. */
    get key(): string {
        return fieldOf(this.root, 'formkey').value;
    }

    /** The revision of the draft that this window knows, 0 for none. */
    get revision(): number {
        return Number(fieldOf(this.root, 'revision').value);
    }

    /** The newest version that this window knows, 0 for none. */
    get baseversion(): number {
        return Number(fieldOf(this.root, 'baseversion').value);
    }

    /** The key of the window that saved the draft last, as it was when the page was made. */
    get savedby(): string {
        return this.root.dataset.savedby ?? '';
    }

    /** Whether the page shows what was sent and could not be taken. */
    get isSentBack(): boolean {
        return this.root.dataset.sent === '1';
    }

    /** What drafts of this proof, or of new proofs in this activity, are kept under. */
    get place(): string {
        return this.proofid === 0 ? `new${String(this.cmid)}` : `proof${String(this.proofid)}`;
    }

    /** Where this form is opened. */
    get address(): string {
        const asked = this.proofid === 0 ? `id=${String(this.cmid)}` : `proofid=${String(this.proofid)}`;
        const base = new URL(window.location.href).searchParams.get('base');
        return pageUrl(`edit.php?${asked}${base === null ? '' : `&base=${base}`}`);
    }

    /** Whether there is enough for the server to keep a draft: a proof is one of a competency. */
    get canBeSaved(): boolean {
        return this.proofid !== 0 || Number(fieldIfAny(this.root, 'competencyid')?.value ?? 0) !== 0;
    }

    /** Whether something stands in it that only its buttons take to the server. */
    get isWaiting(): boolean {
        return waiting.some((name) => (fieldIfAny(this.root, name)?.value ?? '').trim() !== '');
    }

    /**
     * Reads the form, its editors too.
     *
     * @returns what stands in it now
     */
    read(): Fields {
        const fields: Record<string, string> = {};
        for (const [name, value] of new FormData(this.root)) {
            if (typeof value === 'string' && name !== 'sesskey') {
                fields[name] = value;
            }
        }
        for (const {id, name} of textareasIn(this.root)) {
            const editor = richEditor(id);
            if (editor?.initialized === true) {
                fields[name] = editor.getContent();
            }
        }
        return fields;
    }

    /**
     * Fills the form in. What belongs to this window stays.
     *
     * @param fields What was kept
     */
    fill(fields: Fields): void {
        const changed = [...this.root.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
            'input, select, textarea'
        )].filter((field) => this.#set(field, fields[field.name]));
        for (const field of changed) {
            field.dispatchEvent(new Event('change', {bubbles: true}));
        }
    }

    /**
     * The address at which the form opens with the files of another window.
     *
     * @param fields What was kept of that window
     * @returns the address; nothing when they are here already, or no more
     */
    addressWithFilesOf(fields: Fields): string | undefined {
        const address = new URL(this.address);
        const here = new URL(window.location.href).searchParams;
        for (const [name, field] of Object.entries(areas)) {
            const itemid = fields[field] ?? '0';
            // Asked for already: what is not here then is no more.
            if (itemid !== '0' && itemid !== fieldIfAny(this.root, field)?.value && here.get(`${name}area`) !== itemid) {
                for (const [each, its] of Object.entries(areas)) {
                    address.searchParams.set(`${each}area`, fields[its] ?? '0');
                }
                return address.href;
            }
        }
        return undefined;
    }

    /**
     * Takes on the key of a window that was lost, so that what that began is gone on with.
     *
     * @param key The key
     */
    takeOn(key: string): void {
        fieldOf(this.root, 'formkey').value = key;
    }

    /**
     * Knows another state of the draft from now on.
     *
     * @param revision The revision
     * @param baseversion The newest version
     */
    know(revision: number, baseversion: number): void {
        fieldOf(this.root, 'revision').value = String(revision);
        fieldOf(this.root, 'baseversion').value = String(baseversion);
    }

    /**
     * Knows that it was saved, and goes on with the proof that this began.
     *
     * @param receipt What the server said
     */
    settle({proofid, revision, editurl}: DraftReceipt): void {
        this.know(revision, this.baseversion);
        if (this.proofid === 0) {
            for (const element of [this.root, ...this.root.querySelectorAll<HTMLElement>('[data-proofid]')]) {
                element.dataset.proofid = String(proofid);
            }
            this.root.action = editurl;
            window.history.replaceState(null, '', new URL(editurl).search);
        }
        const drawn = fieldIfAny(this.root, 'keptids');
        if (drawn !== undefined) {
            drawn.value = '';
        }
    }

    #set(field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, value: string | undefined): boolean {
        if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type)) {
            const ischecked = field.value === value;
            const differs = value !== undefined && field.checked !== ischecked;
            field.checked = value === undefined ? field.checked : ischecked;
            return differs;
        }
        const isOwn = isTechnical(field.name) || this.#isTwin(field) || field.type === 'file';
        if (value === undefined || isOwn || field.value === value) {
            return false;
        }
        if (field instanceof HTMLTextAreaElement) {
            this.#write(field, value);
        } else {
            field.value = value;
        }
        return true;
    }

    // A checkbox has a hidden twin that says "no".
    #isTwin(field: Element & {name: string}): boolean {
        return field instanceof HTMLInputElement && field.type === 'hidden'
            && [...this.root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].some(({name}) => name === field.name);
    }

    #write(area: HTMLTextAreaElement, value: string): void {
        const itemid = fieldIfAny(this.root, area.name.replace('[text]', '[itemid]'))?.value ?? '0';
        const text = readdressed(value, itemid);
        area.value = text;
        const editor = richEditor(area.id);
        if (editor?.initialized === true) {
            editor.setContent(text);
        } else {
            // It may have read the field already, and not have shown it yet.
            editor?.on('init', () => {
                editor.setContent(text);
            });
        }
    }
}
