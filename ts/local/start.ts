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
 * What every page needs before its script can begin.
 *
 * @module     mod_proofolio/local/start
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {catchUp} from './catch_up';
import {prepareForFailure} from './failure';
import {report, whilePending} from './moodle';

/**
 * Starts a page's script.
 *
 * @param page The page's name
 * @param begin What to begin with
 */
export const start = (page: string, begin: () => void): void => {
    whilePending(page, async() => {
        await catchUp();
        begin();
        await prepareForFailure();
    }).catch(report);
};
