/**
 * The competencies on the coordinator's page, and the page that brings them in.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {adapter} from '../lib/adapter.mjs';
import {eventually} from '../lib/expect.mjs';

/** The competencies in a coordinator's window. */
export class Competencies {
    /**
     * The competencies in a window.
     *
     * @param {import('../lib/stage.mjs').Actor} actor Whose window
     * @param {string} cmid The activity
     */
    constructor({page}, cmid) {
        this.page = page;
        this.cmid = cmid;
        this.root = page.locator('.proofolio-manage');
        this.status = this.root.locator('[data-region=status]');
        this.blank = this.root.locator('[data-region=new-competency] form');
        this.archived = this.root.locator('[data-region=archived-competencies]');
        this.import = page.locator('.proofolio-import');
        this.preview = page.locator('.proofolio-preview');
    }

    /**
     * Opens the coordinator's page.
     *
     * @returns {Promise<Competencies>} this
     */
    async open() {
        await this.page.goto(`/mod/proofolio/manage.php?id=${this.cmid}`);
        await this.root.waitFor();
        await adapter.settle(this.page);
        return this;
    }

    /**
     * One competency.
     *
     * @param {string} code Its code
     * @returns {import('playwright-core').Locator} its element
     */
    of(code) {
        return this.root.locator(`[data-region=competency][data-code="${code}"]`);
    }

    /**
     * The elements that can be chosen of a competency.
     *
     * @param {string} code Its code
     * @returns {Promise<string[]>} their names in their order
     */
    elements(code) {
        return this.of(code).locator('.proofolio-competency-elements li').allTextContents();
    }

    /**
     * Opens the form of a competency.
     *
     * @param {string} code Its code
     * @returns {Promise<import('playwright-core').Locator>} the form
     */
    async edit(code) {
        await this.of(code).locator('[data-action=edit-competency]').click();
        const form = this.of(code).locator('[data-region=competency-form]');
        await form.waitFor();
        return form;
    }

    /**
     * Fills fields of a form in.
     *
     * @param {import('playwright-core').Locator} form The form
     * @param {Record<string, string>} said What to say, by field
     */
    async fill(form, said) {
        for (const [field, words] of Object.entries(said)) {
            await form.locator(`[data-field=${field}]`).fill(words);
        }
    }

    /**
     * Adds elements one after the other.
     *
     * @param {import('playwright-core').Locator} form The form
     * @param {string[]} names Their names
     */
    async addElements(form, names) {
        for (const name of names) {
            const rows = form.locator('[data-region=element]');
            const count = await rows.count();
            await form.locator('[data-action=add-element]').click();
            await eventually(async() => {
                if (await rows.count() !== count + 1) {
                    throw new Error('The new row is not there yet');
                }
            });
            await rows.last().locator('[data-field=element]').fill(name);
        }
    }

    /**
     * Saves a form.
     *
     * @param {import('playwright-core').Locator} form The form
     */
    async save(form) {
        await form.locator('[data-action=save-competency]').click();
        await adapter.settle(this.page);
    }

    /**
     * Takes a competency away, after the question.
     *
     * @param {string} code Its code
     */
    async remove(code) {
        await this.of(code).locator('[data-action=remove-competency]').click();
        await this.of(code).locator('[data-action=remove-now]').click();
        await adapter.settle(this.page);
    }

    /**
     * Opens one of the ways to bring competencies in.
     *
     * @param {string} way ready, table, framework or activity
     * @param {Record<string, string>} asked What else to ask for
     */
    async openImport(way, asked = {}) {
        await this.page.goto(`/mod/proofolio/competency_import.php?${new URLSearchParams({id: this.cmid, way, ...asked})}`);
        await this.import.waitFor();
        await adapter.settle(this.page);
    }

    /**
     * Pastes a table and looks at what would happen.
     *
     * @param {string[]} lines Its rows
     */
    async paste(lines) {
        await this.page.locator('[name=content]:visible').fill(lines.join('\n'));
        await this.look(this.page.locator('[name=submitbutton]'));
    }

    /**
     * Chooses competencies and looks at what would happen.
     *
     * @param {string[]} codes Their codes
     */
    async choose(codes) {
        for (const box of await this.import.locator('[name="picks[]"]:visible').all()) {
            const label = await this.import.locator(`label[for="${await box.getAttribute('id')}"] .proofolio-label`).innerText();
            await box.setChecked(codes.includes(label.trim()));
        }
        await this.look(this.import.locator('form:has([name=act][value=preview]) [type=submit]'));
    }

    /**
     * Presses a button that shows the preview.
     *
     * @param {import('playwright-core').Locator} button The button
     */
    async look(button) {
        await Promise.all([this.page.waitForEvent('load'), button.click()]);
        await this.import.waitFor();
        await adapter.settle(this.page);
    }

    /**
     * What would happen, by code.
     *
     * @returns {Promise<Record<string, string>>} the states
     */
    async states() {
        const rows = await this.preview.locator('.proofolio-lines tbody tr').all();
        return Object.fromEntries(await Promise.all(rows.map(async(row) => [
            (await row.locator('.proofolio-label').innerText()).trim(),
            (await row.getAttribute('class')).replace('proofolio-line-', ''),
        ])));
    }

    /**
     * What stands in the way.
     *
     * @returns {Promise<string[]>} the rows of the list
     */
    async problems() {
        const rows = await this.preview.locator('.proofolio-problems tbody tr').allInnerTexts();
        return rows.map((row) => row.replaceAll(/\s+/g, ' ').trim());
    }

    /** Agrees to the preview. */
    async agree() {
        await Promise.all([this.page.waitForEvent('load'), this.preview.locator('form [type=submit]').click()]);
        await this.root.waitFor();
        await adapter.settle(this.page);
    }
}
