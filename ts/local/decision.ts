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
 * The tutor's word on a version: asking for changes, approving, taking an approval back.
 *
 * @module     mod_proofolio/local/decision
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {fieldOf, regions} from './dom';
import {text} from './moodle';
import {approveVersion, requestChanges, withdrawApproval} from './repository';
import {showProofState, showVersionState} from './state_badge';
import {goToComment, showThread} from './thread_list';

const acts = {changes: requestChanges, approve: approveVersion, withdraw: withdrawApproval};

/** A decision, as its button names it. */
export type Decision = keyof typeof acts;

/**
 * Whether a button takes a decision.
 *
 * @param value The button's value
 * @returns true when it does
 */
export const isDecision = (value: string): value is Decision => value in acts;

// An approved version can be taken back; any other can be approved.
const offer = (root: HTMLElement, isapproved: boolean): void => {
    for (const [region, isshown] of [['when-approved', isapproved], ['when-unapproved', !isapproved]] as const) {
        for (const element of regions(root, region)) {
            element.hidden = !isshown;
        }
    }
};

/**
 * Takes a decision.
 *
 * @param decision Which one
 * @returns what asks the server, and gives back what shows the answer and returns what to announce
 */
export const decide = (decision: Decision) => async(form: HTMLElement) => {
    const versionid = Number(fieldOf(form, 'versionid').value);
    const answer = await acts[decision](versionid, fieldOf(form, 'content').value);
    return async(root: HTMLElement): Promise<string> => {
        await showProofState(root, answer.state);
        await showVersionState(root, versionid, answer.versionstate);
        offer(root, answer.isapproved);
        if (answer.change !== undefined) {
            await showThread(root, answer.change);
            goToComment(root, answer.change.commentid);
        }
        const {name} = answer.state;
        return decision === 'withdraw' ? text('approvaltakenback', name) : text('decisiontaken', name);
    };
};
