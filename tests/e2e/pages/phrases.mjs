/**
 * A tutor's phrases: the list below the comment box, and the page on which they are looked after.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {adapter} from '../lib/adapter.mjs';

/** What a tutor does with phrases. */
export class Phrases {
    /**
     * The phrases of somebody.
     *
     * @param {import('../lib/stage.mjs').Visitor} visitor Who looks at them
     */
    constructor({page}) {
        this.page = page;
        this.button = page.locator('[data-action=pick-phrase]');
        this.options = page.locator('[data-region=phrase]');
        this.keep = page.locator('[data-action=keep-phrase]');
        this.manage = page.locator('[data-region=phrase-panel] a');
        this.root = page.locator('.proofolio-phrases');
    }

    /**
     * The phrases that they keep.
     *
     * @returns {Promise<string[]>} what they say
     */
    own() {
        return this.root.locator('form:has([value=delete]) textarea').evaluateAll((fields) => fields.map(({value}) => value));
    }

    /**
     * Words a phrase anew.
     *
     * @param {string} words What it says
     * @param {string} instead What it is to say
     */
    async change(words, instead) {
        const form = await this.#formOf(words);
        await form.locator('textarea').fill(instead);
        await this.#send(form, 'keep');
    }

    /**
     * Deletes a phrase.
     *
     * @param {string} words What it says
     */
    async remove(words) {
        await this.#send(await this.#formOf(words), 'delete');
    }

    async #formOf(words) {
        const place = (await this.own()).indexOf(words);
        return this.root.locator('form:has([value=delete])').nth(place);
    }

    async #send(form, act) {
        await Promise.all([this.page.waitForEvent('load'), form.locator(`[value=${act}]`).click()]);
        await adapter.settle(this.page);
    }
}
