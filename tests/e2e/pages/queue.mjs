/**
 * What waits for a tutor, and the way through it.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {adapter} from '../lib/adapter.mjs';
import {flat} from '../lib/expect.mjs';

/** The queue in somebody's window. */
export class Queue {
    /**
     * The queue in a window.
     *
     * @param {import('../lib/stage.mjs').Actor} actor Whose window
     */
    constructor({page, scripts}) {
        this.page = page;
        this.scripts = scripts;
        this.root = page.locator('[data-region=queue]');
        this.rows = this.root.locator('[data-region=queue-row]');
        this.summary = this.root.locator('[data-region=queue-summary]');
        this.empty = this.root.locator('[data-region=queue-empty]');
        this.start = this.root.locator('[data-action=start-queue]');
        this.silent = this.root.locator('[data-region=silent-student]');
        this.walk = page.locator('[data-region=queue-walk]');
        this.next = this.walk.locator('[data-action=queue-next]');
        this.keep = page.locator('[data-action=keep-in-queue]');
        this.back = this.walk.locator('a').first();
    }

    /**
     * Goes there by its address.
     *
     * @param {number} cmid The activity; 0 for all
     * @param {Record<string, string>} asked What to ask for
     * @returns {Promise<Queue>} this
     */
    async open(cmid = 0, asked = {}) {
        const params = new URLSearchParams(cmid ? {id: cmid, ...asked} : asked);
        await this.page.goto(`/mod/proofolio/queue.php?${params}`);
        return this.atRest();
    }

    /**
     * Waits until the queue is there.
     *
     * @returns {Promise<Queue>} this
     */
    async atRest() {
        await this.root.waitFor();
        await this.#settle();
        return this;
    }

    /**
     * Follows a link, and waits until what it leads to can be read.
     *
     * @param {import('playwright-core').Locator} link The link
     */
    async follow(link) {
        const [address] = [await link.getAttribute('href')];
        await link.click();
        const {pathname, search} = new URL(address, this.page.url());
        await this.page.waitForURL((url) => url.pathname === pathname && url.search === search);
        await this.walk.waitFor();
        await this.#settle();
    }

    /**
     * The row of something that waits.
     *
     * @param {string} name Its name
     * @returns {import('playwright-core').Locator} its row
     */
    row(name) {
        return this.rows.filter({hasText: name});
    }

    /**
     * What waits, in its order.
     *
     * @returns {Promise<string[]>} the names
     */
    async names() {
        return (await this.rows.locator('th a').allInnerTexts()).map(flat);
    }

    /**
     * What is said of something that waits.
     *
     * @param {string} name Its name
     * @returns {Promise<string>} the words
     */
    async words(name) {
        return flat(await this.row(name).locator('[data-field=what]').innerText());
    }

    /**
     * Filters.
     *
     * @param {string} student The student's name
     * @param {string} competency The competency's code, nothing for all
     */
    async filter(student, competency = '') {
        for (const [purpose, words] of [['studentid', student], ['competencyid', competency]]) {
            const field = this.root.locator(`[data-field=${purpose}]`);
            const option = field.locator('option').filter({hasText: words || /./}).first();
            await field.selectOption(words ? await option.getAttribute('value') : '0');
        }
        await this.root.locator('[data-region=filter] [type=submit]').click();
        await this.page.waitForURL((url) => url.searchParams.has('studentid'));
        await this.atRest();
    }

    /**
     * How much waits, as the tab of the activity says.
     *
     * @returns {Promise<number>} the number
     */
    async counted() {
        const tab = this.page.locator('.secondary-navigation a[href*="/queue.php"]').first();
        return Number(/\((\d+)\)/.exec(await tab.innerText())?.[1] ?? 0);
    }

    async #settle() {
        if (this.scripts) {
            await adapter.settle(this.page);
        }
    }
}
