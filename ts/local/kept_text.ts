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
 * What was typed and could not be sent, kept in this window until it can.
 *
 * @module     mod_proofolio/local/kept_text
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {Field} from './dom';
import {userId} from './moodle';

/** A text of the person who is signed in: nobody else who uses this window gets to see it. */
export class KeptText {
    readonly #key: string;

    /**
     * Names the text.
     *
     * @param purpose What the text is for, with the id of what it belongs to
     */
    constructor(purpose: string) {
        this.#key = `mod_proofolio/${purpose}/${String(userId())}`;
    }

    /**
     * Keeps what stands in a field.
     *
     * @param field The field
     */
    keep(field: Field): void {
        try {
            window.sessionStorage.setItem(this.#key, field.value);
        } catch {
            // Some windows may store nothing: then the text is in its field, as it was.
        }
    }

    /**
     * Puts what was kept back into an empty field.
     *
     * @param field The field
     */
    restore(field: Field): void {
        if (field.value === '') {
            field.value = this.#read();
        }
    }

    /** Forgets it: it has been sent. */
    forget(): void {
        try {
            window.sessionStorage.removeItem(this.#key);
        } catch {
            // Where nothing may be stored there is nothing to forget.
        }
    }

    #read(): string {
        try {
            return window.sessionStorage.getItem(this.#key) ?? '';
        } catch {
            return '';
        }
    }
}
