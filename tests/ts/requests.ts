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
 * Stands for XMLHttpRequest: what was sent waits here until the test answers.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

type Listener = (event: {loaded: number; total: number}) => void;

/** A request that has been sent. */
export class FakeRequest {
    static sent: FakeRequest[] = [];

    status = 0;

    responseText = '';

    address = '';

    data = new FormData();

    readonly upload = {
        addEventListener: (...[, listener]: [string, Listener]): void => {
            this.#progress.push(listener);
        },
    };

    readonly #progress: Listener[] = [];

    readonly #ended: (() => void)[] = [];

    /** Remembers the address. */
    open(...[, address]: [string, string]): void {
        this.address = address;
    }

    /** Listens for the end. */
    addEventListener(...[, listener]: [string, () => void]): void {
        this.#ended.push(listener);
    }

    /** Sends. */
    send(data: FormData): void {
        this.data = data;
        FakeRequest.sent.push(this);
    }

    /** Ends without an answer. */
    abort(): void {
        this.answer(0, '');
    }

    /** Tells how much has been sent. */
    progress(loaded: number, total: number): void {
        this.#progress.forEach((listener) => {
            listener({loaded, total});
        });
    }

    /** Answers; status 0 is what is left when the network failed. */
    answer(status: number, body: string): void {
        this.status = status;
        this.responseText = body;
        this.#ended.forEach((listener) => {
            listener();
        });
    }
}

/** Takes the place of the browser's requests. */
export const catchRequests = (): void => {
    FakeRequest.sent = [];
    Object.assign(window, {XMLHttpRequest: FakeRequest});
};

/** The request that was sent last. */
export const lastRequest = (): FakeRequest => {
    const request = FakeRequest.sent.at(-1);
    if (request === undefined) {
        throw new Error('Nothing has been sent.');
    }
    return request;
};

/** Takes the network away, or brings it back. */
export const setOnline = (online: boolean): void => {
    Object.defineProperty(navigator, 'onLine', {value: online, configurable: true});
    window.dispatchEvent(new Event(online ? 'online' : 'offline'));
};
