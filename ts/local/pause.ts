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
 * Waiting until someone has stopped typing.
 *
 * @module     mod_proofolio/local/pause
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** A wait that starts over whenever it is asked for again. */
export class Pause {
    #timer: number | undefined;

    #giveWay: (() => void) | undefined;

    /** Ends the wait, should there be one: nothing follows. */
    cancel(): void {
        window.clearTimeout(this.#timer);
        this.#giveWay?.();
    }

    /**
     * Waits.
     *
     * @param time How long, in milliseconds
     * @returns true after that time, false as soon as a later wait takes this one's place
     */
    wait(time: number): Promise<boolean> {
        this.cancel();
        const {promise, resolve} = Promise.withResolvers<boolean>();
        this.#giveWay = (): void => {
            resolve(false);
        };
        this.#timer = window.setTimeout(resolve, time, true);
        return promise;
    }
}
