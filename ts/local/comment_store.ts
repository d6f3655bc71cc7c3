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
 * Comments that somebody has begun to write, in this browser: of each person and version, one for each thing that it is for.
 *
 * @module     mod_proofolio/local/comment_store
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {createStore, del, set, type UseStore, values} from 'idb-keyval';
import type {Target} from './comment_target';
import {siteAddress, userId} from './moodle';

/** For how long a comment is kept that nobody comes back to, in milliseconds. */
const lifetime = 60 * 24 * 60 * 60 * 1000;

/** A comment that has been begun. */
export interface BegunComment {
    /** The version that its writer had before them. */
    readonly shownid: string;
    /** A name for what it is for. */
    readonly name: string;
    readonly target: Target;
    readonly kind: string;
    readonly content: string;
    /** When it was last written in, in milliseconds. */
    readonly time: number;
}

const keyOf = ({shownid, name}: Pick<BegunComment, 'name' | 'shownid'>): string => `${shownid}/${name}`;

/** What has been begun. It belongs to the person who is signed in: each has a database of their own, which no other opens. */
export class CommentStore {
    readonly #store: UseStore;

    /** What was begun in this window: where the browser may store nothing, it is here alone. */
    readonly #held = new Map<string, BegunComment>();

    /** Finds the database of the person who is signed in. */
    constructor() {
        this.#store = createStore(`mod_proofolio/comments/${siteAddress()}/${String(userId())}`, 'begun');
    }

    /**
     * Keeps a comment, in place of what was begun for the same.
     *
     * @param comment The comment
     */
    async keep(comment: BegunComment): Promise<void> {
        this.#held.set(keyOf(comment), comment);
        try {
            await set(keyOf(comment), comment, this.#store);
        } catch {
            // This window still has it.
        }
    }

    /**
     * Forgets a comment: it was posted, or taken back.
     *
     * @param comment What it was for
     */
    async forget(comment: Pick<BegunComment, 'name' | 'shownid'>): Promise<void> {
        this.#held.delete(keyOf(comment));
        try {
            await del(keyOf(comment), this.#store);
        } catch {
            // Where nothing may be stored there is nothing to forget.
        }
    }

    /**
     * What was begun before a version, the newest first. What is too old is thrown away.
     *
     * @param shownid The version
     * @param now This moment, in milliseconds
     * @returns the comments
     */
    async begunBefore(shownid: string, now: number): Promise<BegunComment[]> {
        const known = new Map((await this.#stored()).map((comment) => [keyOf(comment), comment]));
        this.#held.forEach((comment, key) => known.set(key, comment));
        const begun = [...known.values()];
        const isOld = ({time}: BegunComment): boolean => now - time > lifetime;
        await Promise.all(begun.filter(isOld).map((comment) => this.forget(comment)));
        return begun
            .filter((comment) => comment.shownid === shownid && !isOld(comment))
            .sort((one, other) => other.time - one.time);
    }

    async #stored(): Promise<BegunComment[]> {
        try {
            return await values<BegunComment>(this.#store);
        } catch {
            return [];
        }
    }
}
