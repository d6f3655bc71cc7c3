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
 * Kept traces as the server tells of them.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {Services} from '../../ts/types/services';

/** A timeline. */
export type KeptTimeline = Services['mod_proofolio_list_kept_traces']['result'];

/** A trace in it. */
export type KeptTrace = Services['mod_proofolio_show_kept_trace']['result'];

/** A kept trace, with what a test wants to be different. */
export const keptTrace = (different: Partial<KeptTrace> = {}): KeptTrace => ({
    traceid: 11,
    elementid: 'proofolio-trace-11',
    title: 'Board',
    caption: 'Board',
    day: '2026-03-10',
    dayname: '10 March 2026',
    ismasked: false,
    isshown: false,
    islocked: false,
    haslink: false,
    link: '',
    linkname: '',
    hasuses: false,
    uses: [],
    canwrite: true,
    canchange: true,
    editurl: 'http://localhost/traces.php?id=3&edit=11',
    deleteurl: 'http://localhost/trace_delete.php?traceid=11',
    thumburl: '',
    isimage: false,
    isvideo: false,
    isaudio: false,
    isother: true,
    url: 'http://localhost/pluginfile.php/1/board.txt',
    filename: 'board.txt',
    filesize: '1 kB',
    ...different,
});

/** A timeline of these traces, all in one month. */
export const keptTimeline = (traces: KeptTrace[]): KeptTimeline => ({
    isempty: traces.length === 0,
    emptytext: 'Nothing kept yet.',
    hastraces: traces.length > 0,
    page: 0,
    months: traces.length > 0 ? [{name: 'March 2026', traces}] : [],
    hasnewer: false,
    newerurl: '',
    hasolder: false,
    olderurl: '',
});
