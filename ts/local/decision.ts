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
 * A tutor's word on a version: changes wanted, or approved.
 *
 * @module     mod_proofolio/local/decision
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {showComment} from './comment_list';
import {text} from './moodle';
import {approveVersion, requestChanges} from './repository';
import {showProofState, showVersionState} from './state_badge';

const acts = {changes: requestChanges, approve: approveVersion};

/**
 * The act that takes a decision.
 *
 * @param outcome Which decision
 * @returns the act: given the version and what was typed, it asks the server; what it gives back shows what follows
 */
export const decide = (outcome: keyof typeof acts) => async(versionid: number, content: string) => {
    const answer = await acts[outcome](versionid, content);
    return async(root: HTMLElement): Promise<string> => {
        await showProofState(root, answer.state);
        await showVersionState(root, versionid, answer.versionstate);
        if (answer.comment !== undefined) {
            await showComment(root, answer.comment);
        }
        return text('decisiontaken', answer.state.name);
    };
};
