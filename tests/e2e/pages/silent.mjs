/**
 * The silent students on the page of what waits for a tutor.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {adapter} from '../lib/adapter.mjs';

/** The silent students in somebody's window. */
export class Silent {
    /**
     * The list in a window.
     *
     * @param {import('../lib/stage.mjs').Actor} actor Whose window
     */
    constructor({page, scripts}) {
        this.page = page;
        this.scripts = scripts;
        this.root = page.locator('[data-region=queue]');
        this.status = this.root.locator('[data-region=status]');
    }

    /**
     * Goes there by its address.
     *
     * @param {number} cmid The activity
     * @returns {Promise<Silent>} this
     */
    async open(cmid) {
        await this.page.goto(`/mod/proofolio/queue.php?id=${cmid}`);
        await this.root.waitFor();
        if (this.scripts) {
            await adapter.settle(this.page);
        }
        return this;
    }

    /**
     * A silent student.
     *
     * @param {string} name Their name
     * @returns {import('playwright-core').Locator} the entry
     */
    student(name) {
        return this.root.locator('[data-region=silent-student]').filter({hasText: name});
    }

    /**
     * The button that reminds a silent student.
     *
     * @param {string} name Their name
     * @returns {import('playwright-core').Locator} the button
     */
    button(name) {
        return this.student(name).locator('[data-action=remind]');
    }
}
