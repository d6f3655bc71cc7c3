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
 * Traces that wait in this browser until they are sent, files and all.
 *
 * @module     mod_proofolio/local/kept_store
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {createStore, del, set, type UseStore, values} from 'idb-keyval';
import {siteAddress, userId} from './moodle';

/** A trace that has not been sent yet. */
export interface WaitingTrace {
    /** What this browser calls it: the server keeps it once under this name. */
    key: string;
    cmid: number;
    caption: string;
    /** Day of the action, year-month-day. */
    day: string;
    link: string;
    shown: boolean;
    masked: boolean;
    file: File | null;
    /** When it was kept here, in milliseconds. */
    since: number;
    /** Why the server did not take it, nothing while it was not asked. */
    refusal: string;
}

/** What is waiting. It belongs to the person who is signed in: each has a database of their own, which no other opens. */
export class KeptStore {
    readonly #store: UseStore;

    /** What could not be stored: windows that may store nothing hold it themselves. */
    readonly #held = new Map<string, WaitingTrace>();

    /** Finds the database of the person who is signed in. */
    constructor() {
        this.#store = createStore(`mod_proofolio/kept/${siteAddress()}/${String(userId())}`, 'traces');
    }

    /**
     * Whether what is waiting outlives this window.
     *
     * @returns whether all of it is stored
     */
    isSafe(): boolean {
        return this.#held.size === 0;
    }

    /**
     * Stores a trace, in place of what has its key.
     *
     * @param trace The trace
     */
    async put(trace: WaitingTrace): Promise<void> {
        try {
            await set(trace.key, trace, this.#store);
            this.#held.delete(trace.key);
        } catch {
            this.#held.set(trace.key, trace);
        }
    }

    /**
     * Forgets a trace: it has been sent, or is not wanted any more.
     *
     * @param key The trace's key
     */
    async remove(key: string): Promise<void> {
        this.#held.delete(key);
        try {
            await del(key, this.#store);
        } catch {
            // Where nothing could be stored there is nothing to forget.
        }
    }

    /**
     * All that is waiting.
     *
     * @returns the traces, the longest waiting first
     */
    async all(): Promise<WaitingTrace[]> {
        const stored = await this.#stored();
        return [...stored, ...this.#held.values()].sort((a, b) => a.since - b.since);
    }

    async #stored(): Promise<WaitingTrace[]> {
        try {
            return await values<WaitingTrace>(this.#store);
        } catch {
            return [];
        }
    }
}
