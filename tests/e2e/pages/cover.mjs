/**
 * What waits for somebody, and the pages on which a coordinator lets a colleague cover for a tutor.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {adapter} from '../lib/adapter.mjs';

/** The pages in somebody's window. */
export class Cover {
    /**
     * The pages in a window.
     *
     * @param {import('../lib/stage.mjs').Actor} actor Whose window
     * @param {number} cmid The activity
     */
    constructor({page, scripts}, cmid) {
        this.page = page;
        this.scripts = scripts;
        this.cmid = cmid;
        this.whose = page.locator('[data-region=whose-queue]');
        this.notice = page.locator('[data-region=covers]');
        this.tutors = page.locator('[data-region=queue-tutor] [data-field=tutor]');
    }

    /** Goes to what waits. */
    async openQueue() {
        await this.page.goto(`/mod/proofolio/queue.php?id=${this.cmid}`);
        await this.atRest('[data-region=queue]');
    }

    /** Goes to the list of covers. */
    async openList() {
        await this.page.goto(`/mod/proofolio/manage.php?id=${this.cmid}`);
        await this.atRest('.proofolio-covers');
    }

    /** Goes to the form, from the list. */
    async openForm() {
        await this.openList();
        await this.page.locator('.proofolio-covers a[href*="cover.php?id="]').first().click();
        await this.atRest('select[name=tutorid]');
    }

    /** Goes to the form, from what waits for a tutor. */
    async beginFromQueue() {
        await this.whose.locator('[data-action=add-cover]').click();
        await this.atRest('select[name=tutorid]');
    }

    /**
     * Looks at what waits for a tutor.
     *
     * @param {string} name The tutor's name
     */
    async chooseTutor(name) {
        await this.tutors.selectOption({label: name});
        await this.page.locator('[data-region=queue-tutor] [type=submit]').click();
        await this.atRest('[data-region=whose-queue]');
    }

    /**
     * The id of a tutor whose queue can be looked at.
     *
     * @param {string} name The tutor's name
     * @returns {Promise<string>} the id
     */
    async tutorId(name) {
        await this.openQueue();
        return this.tutors.locator('option').filter({hasText: name}).first().getAttribute('value');
    }

    /**
     * Something that waits.
     *
     * @param {string} name The proof's name
     * @returns {import('playwright-core').Locator} its line
     */
    row(name) {
        return this.page.locator('[data-region=queue-row]').filter({hasText: name});
    }

    /**
     * A cover in the list.
     *
     * @param {string} name The name of one of the two
     * @returns {import('playwright-core').Locator} its line
     */
    coverRow(name) {
        return this.page.locator('[data-region=cover]').filter({hasText: name});
    }

    /**
     * Chooses somebody in the form.
     *
     * @param {string} field The name of the field
     * @param {string} label Who
     */
    async choose(field, label) {
        await this.page.locator(`select[name=${field}]`).selectOption({label});
    }

    /**
     * Who is chosen in the form.
     *
     * @param {string} field The name of the field
     * @returns {Promise<string>} the name
     */
    async chosen(field) {
        return (await this.page.locator(`select[name=${field}] option:checked`).innerText()).trim();
    }

    /** Sends the form. */
    async send() {
        await this.page.locator('[name=submitbutton]').click();
        await this.atRest('#region-main');
    }

    /**
     * Ends a cover in the list.
     *
     * @param {string} name The name of one of the two
     */
    async end(name) {
        await this.coverRow(name).locator('[data-action=end-cover]').click();
        await this.page.locator('.modal-footer, #region-main').locator('form[method=post] [type=submit]').first().click();
        await this.atRest('.proofolio-covers');
    }

    /**
     * Waits until a page is there and at rest.
     *
     * @param {string} what What it holds
     */
    async atRest(what) {
        await this.page.locator(what).first().waitFor();
        if (this.scripts) {
            await adapter.settle(this.page);
        }
    }
}
