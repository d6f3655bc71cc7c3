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
 * The states of a proof and of its versions, wherever the page shows them.
 *
 * @module     mod_proofolio/local/state_badge
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {ProofState} from '../types/services';
import {regions} from './dom';
import {putInto, render} from './moodle';

/**
 * Shows a state in each of some places.
 *
 * @param places The elements that hold a badge
 * @param state The state, as the template proof_state shows it
 */
const showIn = async(places: HTMLElement[], state: ProofState): Promise<void> => {
    const badge = await render('proof_state', state);
    for (const place of places) {
        putInto(place, badge);
    }
};

/**
 * Shows the state that a proof has come to.
 *
 * @param root The proof's element
 * @param state The state
 */
export const showProofState = (root: ParentNode, state: ProofState): Promise<void> => showIn(regions(root, 'state'), state);

/**
 * Shows the state that one version has come to.
 *
 * @param root The proof's element
 * @param versionid The version
 * @param state The state
 */
export const showVersionState = (root: ParentNode, versionid: number, state: ProofState): Promise<void> =>
    showIn(regions(root, 'version-state').filter((place) => place.dataset.versionid === String(versionid)), state);
