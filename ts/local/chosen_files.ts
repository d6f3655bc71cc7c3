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
 * The files that were chosen in the sheet: made smaller, listed with a preview, and taken out again.
 *
 * @module     mod_proofolio/local/chosen_files
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {find, onAction} from './dom';
import {text} from './moodle';
import {shrink} from './photo';

/** The kinds of files that a picture can be shown of. */
const pictures = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

/** One of the chosen files. */
interface Chosen {
    file: File;
    item: Element;
    address: string;
}

/** What the sheet allows. */
interface Limits {
    /** The largest file, in bytes. */
    maxbytes: number;
    /** The same in words. */
    maxsize: string;
    shrinks: boolean;
}

const sizeOf = (bytes: number): string => {
    const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
    const language = document.documentElement.lang;
    return new Intl.NumberFormat(language === '' ? undefined : language, {
        style: 'unit',
        unit,
        maximumFractionDigits: 1,
    }).format(value);
};

/** The chosen files, in the order in which they were chosen. */
export class ChosenFiles {
    readonly #list: HTMLElement;

    readonly #template: HTMLTemplateElement;

    readonly #limits: Limits;

    #chosen: Chosen[] = [];

    /**
     * The list of them.
     *
     * @param list Where they are listed
     * @param template What shows one
     * @param limits What the sheet allows
     */
    constructor(list: HTMLElement, template: HTMLTemplateElement, limits: Limits) {
        this.#list = list;
        this.#template = template;
        this.#limits = limits;
        onAction(list, 'drop-file', (button) => {
            this.#drop(button);
        });
    }

    /**
     * The files themselves.
     *
     * @returns the files, as they are to be sent
     */
    files(): File[] {
        return this.#chosen.map(({file}) => file);
    }

    /**
     * Takes files in.
     *
     * @param files The files, as they were chosen
     * @returns why some were not taken, in the reader's words; nothing when all were
     */
    async add(files: Iterable<File>): Promise<string> {
        const smaller = await Promise.all([...files].map((file) => (this.#limits.shrinks ? shrink(file) : Promise.resolve(file))));
        const tooLarge = smaller.filter(({size}) => size > this.#limits.maxbytes);
        const taken = smaller.filter((file) => !tooLarge.includes(file));
        await Promise.all(taken.map((file) => this.#show(file)));
        this.#list.hidden = this.#chosen.length === 0;
        const [first] = tooLarge;
        return first === undefined ? '' : text('errorfiletoolarge', {filename: first.name, limit: this.#limits.maxsize});
    }

    /** Forgets all of them. */
    clear(): void {
        this.#chosen.forEach(({address}) => {
            URL.revokeObjectURL(address);
        });
        this.#chosen = [];
        this.#list.replaceChildren();
        this.#list.hidden = true;
    }

    async #show(file: File): Promise<void> {
        const label = await text('keepdrop', file.name);
        const fragment = document.importNode(this.#template.content, true);
        const item = fragment.firstElementChild;
        if (item === null) {
            return;
        }
        const isPicture = pictures.includes(file.type);
        const address = isPicture ? URL.createObjectURL(file) : '';
        const picture = find(item, 'picture');
        if (picture instanceof HTMLImageElement && isPicture) {
            picture.src = address;
            picture.hidden = false;
            find(item, 'icon').hidden = true;
        }
        find(item, 'name').textContent = file.name;
        find(item, 'size').textContent = sizeOf(file.size);
        item.querySelector('[data-action="drop-file"]')?.setAttribute('aria-label', label);
        this.#chosen.push({file, item, address});
        this.#list.append(item);
    }

    #drop(button: HTMLElement): void {
        const gone = this.#chosen.find(({item}) => item.contains(button));
        if (gone === undefined) {
            return;
        }
        const next = gone.item.nextElementSibling ?? gone.item.previousElementSibling;
        URL.revokeObjectURL(gone.address);
        gone.item.remove();
        this.#chosen = this.#chosen.filter((one) => one !== gone);
        this.#list.hidden = this.#chosen.length === 0;
        next?.querySelector<HTMLElement>('[data-action="drop-file"]')?.focus();
    }
}
