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
 * Sending kept traces one by one: at once, when the network is back, or from the next page.
 *
 * @module     mod_proofolio/local/kept_queue
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {isSignedOut, isUnanswered, messageOf} from './failure';
import type {KeptStore, WaitingTrace} from './kept_store';
import {keepTrace} from './repository';
import {uploadFile, UploadRefused} from './upload';

/** How things stand. */
export interface Standing {
    /** How many traces wait or are being sent. */
    waiting: number;
    /** Whether they are being sent now. */
    isSending: boolean;
    /** Whether they outlive this window. */
    isSafe: boolean;
    /** What stands in the way, where it is not the network: in the reader's words. */
    obstacle: string;
    /** Those that the server did not take. */
    refused: WaitingTrace[];
    /** The ids of those that were kept since the last time that there was nothing to do. */
    kept: number[];
}

/** How long to wait before trying anew when the network fails, in milliseconds. */
const later = 20000;

/** The server has had too many files at once; it takes more in a while. */
const passing = ['erroruploadstoofast'];

const isPassing = (error: unknown): boolean => error instanceof UploadRefused && passing.includes(error.errorcode);

const send = async(trace: WaitingTrace): Promise<number> => {
    const itemid = trace.file === null ? 0 : (await uploadFile(trace.cmid, 0, trace.file)).itemid;
    const {traceid} = await keepTrace({
        cmid: trace.cmid,
        clientkey: trace.key,
        caption: trace.caption,
        day: trace.day,
        link: trace.link,
        itemid,
        shown: trace.shown,
        masked: trace.masked,
    });
    return traceid;
};

/** Traces on their way. */
export class KeptQueue {
    readonly #store: KeptStore;

    readonly #tell: (standing: Standing) => void;

    #isAtWork = false;

    #timer = 0;

    #obstacle = '';

    #kept: number[] = [];

    /**
     * A queue over what is stored.
     *
     * @param store What is waiting
     * @param tell Told whenever something has changed
     */
    constructor(store: KeptStore, tell: (standing: Standing) => void) {
        this.#store = store;
        this.#tell = tell;
    }

    /**
     * Keeps traces here, and begins to send them.
     *
     * @param traces The traces
     */
    async add(traces: WaitingTrace[]): Promise<void> {
        await Promise.all(traces.map((trace) => this.#store.put(trace)));
        await this.report();
        void this.flush();
    }

    /**
     * Sends again what the server did not take.
     *
     * @param key The trace's key
     */
    async again(key: string): Promise<void> {
        const trace = (await this.#store.all()).find((one) => one.key === key);
        if (trace !== undefined) {
            await this.#store.put({...trace, refusal: ''});
        }
        await this.flush();
    }

    /**
     * Gives up what the server did not take.
     *
     * @param key The trace's key
     */
    async discard(key: string): Promise<void> {
        await this.#store.remove(key);
        await this.report();
    }

    /**
     * Sends what is waiting. While it is at work it finds by itself what comes later.
     *
     * @returns when there is nothing to do, or nothing can be done
     */
    async flush(): Promise<void> {
        if (this.#isAtWork) {
            return;
        }
        this.#isAtWork = true;
        try {
            await this.#run();
        } finally {
            this.#isAtWork = false;
        }
        await this.report();
    }

    /** Tells how things stand. */
    async report(): Promise<void> {
        const traces = await this.#store.all();
        const waiting = traces.filter(({refusal}) => refusal === '').length;
        this.#tell({
            waiting,
            isSending: this.#isAtWork && navigator.onLine && this.#obstacle === '',
            isSafe: this.#store.isSafe(),
            obstacle: this.#obstacle,
            refused: traces.filter(({refusal}) => refusal !== ''),
            kept: waiting === 0 ? this.#kept : [],
        });
        if (waiting === 0) {
            this.#kept = [];
        }
    }

    async #run(): Promise<void> {
        window.clearTimeout(this.#timer);
        this.#obstacle = '';
        // Without a network there is nothing to do but to say so; the event "online" brings us back.
        while (navigator.onLine) {
            const [next] = (await this.#store.all()).filter(({refusal}) => refusal === '');
            if (next === undefined) {
                break;
            }
            await this.report();
            if (!await this.#sendOne(next)) {
                this.#timer = window.setTimeout(() => void this.flush(), later);
                break;
            }
        }
    }

    /**
     * Sends one trace.
     *
     * @param trace The trace
     * @returns whether it makes sense to go on with the next one
     */
    async #sendOne(trace: WaitingTrace): Promise<boolean> {
        try {
            this.#kept.push(await send(trace));
            await this.#store.remove(trace.key);
            return true;
        } catch (error: unknown) {
            if (isUnanswered(error)) {
                return false;
            }
            const reason = await messageOf(error);
            if (isSignedOut(error) || isPassing(error)) {
                this.#obstacle = reason;
                return false;
            }
            await this.#store.put({...trace, refusal: reason});
            return true;
        }
    }
}
