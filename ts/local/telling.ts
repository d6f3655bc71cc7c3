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
 * Acts that tell in a place of the page when they fail.
 *
 * @module     mod_proofolio/local/telling
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {whileBusy} from './busy';
import {messageOf} from './failure';
import {report, whilePending} from './moodle';

/**
 * Acts while a part of the page is busy, and says there what went wrong, if anything did.
 *
 * @param name What Moodle's tests wait for
 * @param part What is busy
 * @param failed Where a failure is told; what was told there before goes
 * @param work What to do
 */
export const telling = (name: string, part: HTMLElement, failed: HTMLElement, work: () => Promise<void>): void => {
    whilePending(name, () => whileBusy(part, async() => {
        failed.textContent = '';
        try {
            await work();
        } catch (error: unknown) {
            failed.textContent = await messageOf(error);
        }
    })).catch(report);
};
