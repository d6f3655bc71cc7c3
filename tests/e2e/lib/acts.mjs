/**
 * What several journeys begin with.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {Logbook} from '../pages/logbook.mjs';
import {Proof} from '../pages/proof.mjs';
import {ProofForm} from '../pages/proof_form.mjs';

/**
 * A name that no other proof has.
 *
 * @param {string} about What it is about
 * @returns {string} the name
 */
export const newName = (about) => `${about} ${Date.now().toString(36)}`;

/**
 * A student submits a proof of CG3.
 *
 * @param {import('./stage.mjs').Actor} student Who
 * @param {string} name The proof's name
 * @param {object} values What else to fill in
 * @returns {Promise<Proof>} its page
 */
export const submitProof = async(student, name, values = {}) => {
    const logbook = await new Logbook(student).enter();
    await logbook.begin();
    const form = await new ProofForm(student).atRest();
    await form.fill({name, competency: 'CG3', description: `What I did: ${name}.`, ...values});
    await form.press('submitversion');
    return new Proof(student).atRest();
};
