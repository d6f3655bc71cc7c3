/**
 * The bell in the header, and the notifications in it.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {adapter} from '../lib/adapter.mjs';

/** The bell in somebody's window. */
export class Bell {
    /**
     * The bell in a window.
     *
     * @param {import('../lib/stage.mjs').Actor} actor Whose window
     */
    constructor({page}) {
        this.page = page;
        this.root = page.locator('.popover-region-notifications');
        this.toggle = this.root.locator('[data-region=popover-region-toggle]');
        this.container = this.root.locator('[data-region=popover-region-container]');
        this.items = this.root.locator('[data-region=notification-content-item-container]');
    }

    /**
     * Goes to a page and opens the bell there.
     *
     * @param {string} path A page that marks nothing as read
     * @returns {Promise<Bell>} this
     */
    async open(path = '/') {
        await this.page.goto(path);
        await adapter.settle(this.page);
        await this.toggle.click();
        return this.filled();
    }

    /**
     * Waits until what is in it is there.
     *
     * @returns {Promise<Bell>} this
     */
    async filled() {
        await this.container.waitFor();
        await this.items.or(this.root.locator('[data-region=empty-message]')).first().waitFor();
        await adapter.settle(this.page);
        return this;
    }

    /**
     * How many notifications are unread, as the bell says.
     *
     * @returns {Promise<number>} 0 when it says nothing
     */
    async unread() {
        const count = this.root.locator('[data-region=count-container]');
        return await count.count() > 0 ? Number((await count.innerText()).trim()) : 0;
    }

    /**
     * The notifications about something.
     *
     * @param {string|RegExp} what What they say
     * @returns {import('playwright-core').Locator} an item each
     */
    about(what) {
        return this.items.filter({hasText: what});
    }

    /**
     * The notifications about something that were not followed yet.
     *
     * @param {string|RegExp} what What they say
     * @returns {import('playwright-core').Locator} an item each
     */
    unreadAbout(what) {
        return this.root.locator('.unread').filter({hasText: what});
    }
}
