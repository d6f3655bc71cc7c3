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
 * Answers may overtake each other: only the one to the newest question counts.
 *
 * @module     mod_proofolio/local/latest
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** Knows which of several questions is the newest. */
export class Latest {
    #newest = 0;

    /**
     * Asks the answer to a new question.
     *
     * @param question What gives the answer
     * @returns the answer, or nothing when a newer question has been asked meanwhile, even if this one failed
     */
    async ask<Answer>(question: () => Promise<Answer>): Promise<Answer | undefined> {
        this.#newest++;
        const mine = this.#newest;
        try {
            const answer = await question();
            return mine === this.#newest ? answer : undefined;
        } catch (error: unknown) {
            if (mine === this.#newest) {
                throw error;
            }
            return undefined;
        }
    }
}
