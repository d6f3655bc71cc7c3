/**
 * Keeping traces: the button with its sheet, and the page of kept traces.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {adapter} from '../lib/adapter.mjs';

/** The button and its sheet, on whichever page somebody is. */
export class Keep {
    /**
     * The button in a window.
     *
     * @param {import('../lib/stage.mjs').Actor} actor Whose window
     */
    constructor({page}) {
        this.page = page;
        this.root = page.locator('[data-region=keep]');
        this.button = this.root.locator('[data-action=keep-trace]');
        this.sheet = this.root.locator('[data-region=keep-sheet]');
        this.state = this.root.locator('[data-region=keep-state]');
        this.error = this.sheet.locator('[data-region=keep-error]');
        this.files = this.sheet.locator('[data-region=keep-files] li');
    }

    /** Opens the sheet. */
    async open() {
        await adapter.settle(this.page);
        await this.button.click();
        await this.sheet.locator('[data-action=keep-now]').waitFor();
    }

    /**
     * A field of the sheet.
     *
     * @param {string} purpose What it is for
     * @returns {import('playwright-core').Locator} the field
     */
    field(purpose) {
        return this.sheet.locator(`[data-field=${purpose}]`);
    }

    /**
     * Chooses files by one of the sheet's buttons.
     *
     * @param {string} action take-photo or choose-file
     * @param {string|string[]|object|object[]} files Paths, or files with name, mimeType and buffer
     */
    async choose(action, files) {
        const chooser = this.page.waitForEvent('filechooser');
        await this.sheet.locator(`[data-action=${action}]`).click();
        await (await chooser).setFiles(files);
    }

    /** Presses Keep. */
    async keep() {
        await this.sheet.locator('[data-action=keep-now]').click();
    }

    /**
     * Waits until a state is told.
     *
     * @param {string} name sending, waiting or kept
     */
    async told(name) {
        await this.root.locator(`[data-region=keep-state][data-state=${name}]:not([hidden])`).waitFor();
    }
}

/** The page of kept traces. */
export class Traces {
    /**
     * The page in a window.
     *
     * @param {import('../lib/stage.mjs').Actor} actor Whose window
     */
    constructor({page, scripts}) {
        this.page = page;
        this.scripts = scripts;
        this.root = page.locator('[data-region=traces]');
        this.choice = this.root.locator('[data-region=kept-choice]');
    }

    /**
     * Goes there by its address.
     *
     * @param {number} cmid The activity
     * @param {object} asked What to ask for
     * @returns {Promise<Traces>} this
     */
    async open(cmid, asked = {}) {
        await this.page.goto(`/mod/proofolio/traces.php?${new URLSearchParams({id: cmid, ...asked})}`);
        return this.atRest();
    }

    /**
     * Waits until it is there and at rest.
     *
     * @returns {Promise<Traces>} this
     */
    async atRest() {
        await this.root.waitFor();
        if (this.scripts) {
            await adapter.settle(this.page);
        }
        return this;
    }

    /**
     * A trace.
     *
     * @param {string} caption What its owner says of it
     * @returns {import('playwright-core').Locator} its place in the timeline
     */
    trace(caption) {
        return this.root.locator('[data-region=kept-trace]').filter({hasText: caption});
    }

    /**
     * Chooses a trace.
     *
     * @param {string} caption What its owner says of it
     */
    async tick(caption) {
        await this.trace(caption).locator('[data-field=kept]').check();
    }

    /**
     * Does something to a trace.
     *
     * @param {string} caption What its owner says of it
     * @param {string} action show-trace, edit-trace, delete-trace …
     */
    async press(caption, action) {
        await this.trace(caption).locator(`[data-action=${action}]`).click();
        if (this.scripts) {
            await adapter.settle(this.page);
        }
    }

    /** Begins a proof with the traces that are chosen. */
    async makeProof() {
        await this.choice.locator('[type=submit]').first().click();
    }
}
