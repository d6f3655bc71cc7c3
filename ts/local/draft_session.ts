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
 * Going on after the session has ended and somebody has signed in again in another window.
 *
 * @module     mod_proofolio/local/draft_session
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {fieldIfAny, fieldOf, regions} from './dom';
import type {DraftForm} from './draft_form';
import {useSessionKey} from './moodle';

/** What became of the session: it goes on, nobody is signed in, or somebody else is. */
export type Renewal = 'renewed' | 'signedout' | 'other';

/**
 * Takes the key of the session that there is now. The form's own page tells it, to whoever may write there.
 *
 * @param form The form
 * @returns whether it can be gone on with
 */
export const renewSession = async(form: DraftForm): Promise<Renewal> => {
    const response = await fetch(form.address, {credentials: 'same-origin'});
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const [fresh] = regions(page, 'edit');
    const key = fresh === undefined ? undefined : fieldIfAny(fresh, 'sesskey')?.value;
    if (fresh === undefined || key === undefined) {
        return 'signedout';
    }
    if (Number(fresh.dataset.userid) !== form.userid) {
        return 'other';
    }
    useSessionKey(key);
    fieldOf(form.root, 'sesskey').value = key;
    return 'renewed';
};
