/**
 * The advice on the form of a proof.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {adapter} from '../lib/adapter.mjs';

/** The advice in somebody's window. */
export class Advice {
    /**
     * The advice on a form.
     *
     * @param {import('./proof_form.mjs').ProofForm} form The form
     */
    constructor({page, root}) {
        this.page = page;
        this.button = root.locator('[data-action=advice]');
        this.panel = root.locator('[data-region=advice]');
        this.heading = root.locator('[data-region=advice-heading]');
        this.submitAnyway = root.locator('[data-action=submit-anyway]');
        this.mendFirst = root.locator('[data-action=mend-first]');
    }

    /**
     * The rules that it speaks of.
     *
     * @returns {Promise<string[]>} their codes
     */
    codes() {
        return this.panel.locator('[data-region=advice-item]').evaluateAll((items) => items.map(({dataset}) => dataset.code));
    }

    /**
     * One remark.
     *
     * @param {string} code Its rule
     * @returns {import('playwright-core').Locator} the remark
     */
    item(code) {
        return this.panel.locator('li').filter({has: this.page.locator(`[data-code=${code}]`)});
    }

    /**
     * Unfolds a remark, unless it is unfolded already.
     *
     * @param {string} code Its rule
     * @returns {Promise<import('playwright-core').Locator>} the remark
     */
    async unfold(code) {
        const item = this.item(code);
        if (await item.locator('details:not([open])').count() === 1) {
            await item.locator('summary').click();
        }
        return item;
    }

    /**
     * Goes to the place that a remark is about.
     *
     * @param {string} code Its rule
     */
    async mend(code) {
        await this.item(code).locator('[data-action=mend]').click();
    }

    /** Waits until it is open and at rest. */
    async isOpen() {
        await this.heading.waitFor();
        await adapter.settle(this.page);
    }
}
