/**
 * What the form of a proof says of its draft: where it is kept, and which of two texts to go on with.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {eventually} from '../lib/expect.mjs';
import assert from 'node:assert/strict';

/** The draft in somebody's form. */
export class Draft {
    /**
     * The draft in a form.
     *
     * @param {import('./proof_form.mjs').ProofForm} form The form
     */
    constructor(form) {
        this.form = form;
        this.state = form.root.locator('[data-region=draft-state]');
        this.words = this.state.locator('[data-region=draft-words]');
        this.announced = this.state.locator('[data-region=draft-announcement]');
        this.choice = form.root.locator('[data-region=draft-choice]');
    }

    /**
     * Waits until what was typed is somewhere.
     *
     * @param {string} kind here, new, saved, offline, signedout, conflict, restored …
     */
    async comesTo(kind) {
        await eventually(async() => assert.equal(await this.state.getAttribute('data-kind'), kind));
    }

    /**
     * One of the two texts to choose from.
     *
     * @param {string} side mine or other
     * @returns {import('playwright-core').Locator} where it stands
     */
    side(side) {
        return this.choice.locator(`[data-region=draft-${side}]`);
    }

    /**
     * Goes on with one of the two texts.
     *
     * @param {string} side mine or other
     */
    async choose(side) {
        await this.side(side).locator('[data-action=draft-choose]').click();
    }

    /**
     * The proof that has been begun.
     *
     * @returns {Promise<number>} its id, 0 for none
     */
    async proofid() {
        return Number(await this.form.root.getAttribute('data-proofid'));
    }
}
