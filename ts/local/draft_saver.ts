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
 * Saving a draft on the server: soon after a pause, again when that fails, one save at a time.
 *
 * @module     mod_proofolio/local/draft_saver
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {DraftOther, DraftReceipt} from '../types/services';
import {type DraftForm, type Fields} from './draft_form';
import {renewSession} from './draft_session';
import {isSignedOut, isUnanswered, messageOf} from './failure';
import {saveDraft} from './repository';

/** How long an answer may take, in milliseconds. When a page is about to be left, Moodle's own calls never end. */
const patience = 30000;

/** How an attempt to save ended. */
export type Outcome =
    | {kind: 'saved'; receipt: DraftReceipt}
    | {kind: 'conflict'; other: DraftOther}
    | {kind: 'new' | 'offline' | 'signedout' | 'other'}
    | {kind: 'failed'; message: string};

const inTime = <Result>(act: Promise<Result>): Promise<Result> => Promise.race([
    act,
    new Promise<never>((_resolve, reject) => {
        window.setTimeout(() => {
            reject(new Error('The server takes too long.'));
        }, patience);
    }),
]);

const ask = async(form: DraftForm, fields: Fields): Promise<Outcome> => {
    const receipt = await inTime(saveDraft(form.proofid, form.cmid, fields));
    return receipt.issaved || receipt.other === undefined
        ? {kind: 'saved', receipt}
        : {kind: 'conflict', other: receipt.other};
};

const explain = async(error: unknown): Promise<Outcome> =>
    isUnanswered(error) ? {kind: 'offline'} : {kind: 'failed', message: await messageOf(error)};

/**
 * Saves once. A session that was begun anew in another window is gone on with.
 *
 * @param form The form
 * @param fields What stands in it
 * @returns how it ended
 */
export const saveOnce = async(form: DraftForm, fields: Fields): Promise<Outcome> => {
    if (!form.canBeSaved) {
        return {kind: 'new'};
    }
    try {
        return await ask(form, fields);
    } catch (error: unknown) {
        if (!isSignedOut(error)) {
            return explain(error);
        }
    }
    try {
        const renewal = await inTime(renewSession(form));
        return renewal === 'renewed' ? await ask(form, fields) : {kind: renewal};
    } catch (error: unknown) {
        return isSignedOut(error) ? {kind: 'signedout'} : explain(error);
    }
};
