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
 * Long work in short pieces, so that the page answers in between.
 *
 * @module     mod_proofolio/local/breathe
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** How long a piece of work may take before the page gets its turn, in milliseconds. */
const turn = 8;

// Waits until the page has had its turn.
const rest = (): Promise<undefined> => {
    const {promise, resolve} = Promise.withResolvers<undefined>();
    setTimeout(resolve, 0);
    return promise;
};

/** Asked between two small pieces of work: waits when the page has been kept busy for long enough. */
export type Breathe = () => Promise<void>;

/**
 * Begins long work.
 *
 * @returns what to ask between two small pieces of it
 */
export const breather = (): Breathe => {
    let begun = performance.now();
    return async() => {
        if (performance.now() - begun < turn) {
            return;
        }
        await rest();
        begun = performance.now();
    };
};
