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
 * Stands for core/ajax: what was asked waits here until the test answers.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** A call that has been sent. */
export interface Sent {
    readonly methodname: string;
    readonly args: object;
    /** Whether Moodle would leave the page, were nobody signed in. */
    readonly leaves: boolean;
    answer(data: object): void;
    fail(error: unknown): void;
}

const calls: Sent[] = [];

/** Forgets all calls. */
export const hangUp = (): void => {
    calls.length = 0;
};

/** What has been asked so far. */
export const sent = (): readonly Sent[] => calls;

/** The call that was sent last. */
export const lastSent = (): Sent => {
    const call = calls.at(-1);
    if (call === undefined) {
        throw new Error('Nothing has been asked.');
    }
    return call;
};

const Ajax = {
    call: (
        requests: {methodname: string; args: object}[],
        async = true,
        loginrequired = true,
        nosessionupdate = false
    ): Promise<unknown>[] => requests.map(({methodname, args}) => new Promise((resolve, reject) => {
        calls.push({methodname, args, leaves: async && loginrequired && !nosessionupdate, answer: resolve, fail: reject});
    })),
};

export default Ajax;
