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
 * Which windows are open: what was kept of one that is, is still being written there.
 *
 * @module     mod_proofolio/local/draft_windows
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** How long other windows have to answer, in milliseconds. */
const patience = 200;

const channelName = 'mod_proofolio/windows';

type Said = {asks: true} | {here: string};

/** This browser's windows, as far as they write proofs. */
export class DraftWindows {
    readonly #channel = 'BroadcastChannel' in window ? new BroadcastChannel(channelName) : undefined;

    #heard = new Set<string>();

    /**
     * Says from now on that a window is here, whenever another asks.
     *
     * @param key Tells the window's key
     */
    constructor(key: () => string) {
        this.#channel?.addEventListener('message', ({data}: MessageEvent<Said>) => {
            if ('here' in data) {
                this.#heard.add(data.here);
            } else {
                this.#say({here: key()});
            }
        });
    }

    /**
     * Asks which others are open.
     *
     * @returns their keys
     */
    async others(): Promise<ReadonlySet<string>> {
        this.#heard = new Set();
        if (this.#channel !== undefined) {
            this.#say({asks: true});
            await new Promise((resolve) => {
                window.setTimeout(resolve, patience);
            });
        }
        return this.#heard;
    }

    #say(said: Said): void {
        this.#channel?.postMessage(said);
    }
}
