/**
 * The page that shows two versions side by side.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {adapter} from '../lib/adapter.mjs';
import {flat} from '../lib/expect.mjs';

/** Two versions in somebody's window. */
export class Comparison {
    /**
     * The page in a window.
     *
     * @param {import('../lib/stage.mjs').Actor} actor Whose window
     */
    constructor({page, scripts}) {
        this.page = page;
        this.scripts = scripts;
        this.root = page.locator('[data-region=comparison]');
        this.bar = this.root.locator('[data-region=difference-bar]');
        this.count = this.root.locator('[data-region=difference-count]');
        this.status = this.bar.locator('[data-region=status]');
        this.said = this.root.locator('[data-region=conversation]');
        this.threads = this.said.locator('[data-region=thread]');
        this.next = this.root.locator('[data-action=next-difference]');
        this.previous = this.root.locator('[data-action=previous-difference]');
        this.stops = this.root.locator('[data-region=difference]');
    }

    /**
     * Waits until it is there and at rest.
     *
     * @returns {Promise<Comparison>} this
     */
    async atRest() {
        await this.root.waitFor();
        if (this.scripts) {
            await this.bar.waitFor();
            await adapter.settle(this.page);
        }
        return this;
    }

    /**
     * Goes there by its address.
     *
     * @param {number} proofid The proof
     * @param {number} from One version
     * @param {number} to The other
     * @returns {Promise<Comparison>} this
     */
    async open(proofid, from, to) {
        await this.page.goto(`/mod/proofolio/compare.php?${new URLSearchParams({proofid, from, to})}`);
        return this.atRest();
    }

    /**
     * Chooses two versions, here or on the page of a proof.
     *
     * @param {number} from One version
     * @param {number} to The other
     * @returns {Promise<Comparison>} this
     */
    async choose(from, to) {
        const choice = this.page.locator('[data-region=compare-choice]');
        await choice.locator('[name=from]').selectOption(String(from));
        await choice.locator('[name=to]').selectOption(String(to));
        await choice.locator('[type=submit]').click();
        await this.page.waitForURL((url) => url.pathname.endsWith('/compare.php')
            && url.searchParams.get('from') === String(from) && url.searchParams.get('to') === String(to));
        return this.atRest();
    }

    /**
     * The words that are marked in the two texts.
     *
     * @param {string} tag ins or del
     * @returns {Promise<string[]>} the words, in their order
     */
    async marked(tag) {
        const words = this.root.locator(`[data-region=compared-rows] ${tag} [data-region=words]`);
        return (await words.allTextContents()).map(flat);
    }
}
