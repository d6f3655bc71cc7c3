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
 * Bringing back what a window that was lost had kept in this browser.
 *
 * @module     mod_proofolio/local/draft_return
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {copiesOf, type DraftCopy, forgetCopy, keepCopy} from './draft_copies';
import {type DraftForm, type Fields, sayTheSame} from './draft_form';
import {replacePage} from './navigation';

/** What is to be done with a copy: forget it, bring it back, or let its writer choose. */
export type Verdict = 'forget' | 'bringback' | 'choose';

/** What a page shows of a draft, and who saved that. */
export interface Shown {
    readonly fields: Fields;
    readonly revision: number;
    readonly baseversion: number;
    readonly savedby: string;
}

/**
 * What is to be done with a copy.
 *
 * @param copy The copy
 * @param shown What the server has
 * @returns the verdict
 */
export const judge = (copy: DraftCopy, shown: Shown): Verdict => {
    if (sayTheSame(copy.fields, shown.fields)) {
        return 'forget';
    }
    const isSame = copy.revision === shown.revision && copy.baseversion === shown.baseversion;
    // The same window saved it last, and went on typing.
    const isOwn = copy.baseversion === shown.baseversion && shown.savedby !== '' && copy.key === shown.savedby;
    return isSame || isOwn ? 'bringback' : 'choose';
};

/**
 * What was kept of this form in a window that is open no more.
 *
 * @param form The form
 * @param open Tells the keys of the windows that are open
 * @returns the newest copy, nothing when there is none
 */
export const findLost = async(
    form: DraftForm,
    open: () => Promise<ReadonlySet<string>>
): Promise<DraftCopy | undefined> => {
    const copies = (await copiesOf(form.userid, form.place, Date.now())).filter(({key}) => key !== form.key);
    // What was sent and came back is newer than all that was kept.
    if (copies.length === 0 || form.isSentBack) {
        return undefined;
    }
    const others = await open();
    return copies.find(({key}) => !others.has(key));
};

/**
 * Brings a copy back: the page opens once more when there are files to bring along.
 *
 * @param form The form
 * @param copy The copy
 * @returns whether the form has been filled in
 */
export const bringBack = async(form: DraftForm, copy: DraftCopy): Promise<boolean> => {
    const address = form.addressWithFilesOf(copy.fields);
    if (address !== undefined) {
        // The copy is for what the server has now: its writer has seen that, or it is their own.
        await keepCopy({...copy, revision: form.revision, baseversion: form.baseversion});
        await replacePage(address);
        return false;
    }
    form.fill(copy.fields);
    if (form.proofid === 0) {
        form.takeOn(copy.key);
    } else {
        await forgetCopy(copy);
    }
    window.history.replaceState(null, '', new URL(form.address).search);
    return true;
};
