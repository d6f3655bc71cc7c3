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
 * Stands for the channel by which a browser's windows talk.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** A channel between windows; whoever posts does not hear it. */
export class FakeChannel {
    static #open = new Set<FakeChannel>();

    readonly #listeners: ((event: {data: unknown}) => void)[] = [];

    constructor(readonly name: string) {
        FakeChannel.#open.add(this);
    }

    /** Closes all windows. */
    static closeAll(): void {
        FakeChannel.#open.clear();
    }

    addEventListener(_type: string, act: (event: {data: unknown}) => void): void {
        this.#listeners.push(act);
    }

    postMessage(data: unknown): void {
        for (const channel of FakeChannel.#open) {
            if (channel !== this && channel.name === this.name) {
                channel.#listeners.forEach((act) => {
                    act({data});
                });
            }
        }
    }
}
