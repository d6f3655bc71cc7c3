/**
 * The coordinator's page for many students, and its preview.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {adapter} from '../lib/adapter.mjs';

/** The page, and what one does there. */
export class Students {
    /**
     * The page, in somebody's window.
     *
     * @param {{page: import('playwright-core').Page}} actor Who sits there
     */
    constructor({page}) {
        this.page = page;
        this.form = page.locator('.proofolio-students-form');
        this.table = page.locator('[name=table]');
        this.preview = page.locator('.proofolio-students-preview');
    }

    /**
     * Goes there.
     *
     * @param {number} cmid Id of the course module
     */
    async open(cmid) {
        await this.page.goto(`/mod/proofolio/students.php?id=${cmid}`);
        await this.atRest(this.form);
    }

    /**
     * Waits until a part is there and at rest.
     *
     * @param {import('playwright-core').Locator} part Which
     */
    async atRest(part) {
        await part.first().waitFor();
        await adapter.settle(this.page);
    }

    /**
     * Picks somebody.
     *
     * @param {string} name Their name
     */
    async pick(name) {
        await this.form.getByLabel(name, {exact: true}).check();
    }

    /**
     * Has shown what an act would change.
     *
     * @param {string} act The button's value
     */
    async ask(act) {
        await this.form.locator(`button[name=act][value=${act}]`).click();
        await this.page.locator('.proofolio-students-preview, .invalid-feedback, .alert-danger').first().waitFor();
        await adapter.settle(this.page);
    }

    /** Carries out what the preview shows. */
    async apply() {
        await this.preview.locator('button[name=step][value=apply]').click();
        await this.atRest(this.form);
    }

    /** Goes back from the preview. */
    async back() {
        await this.preview.locator('button[name=step][value=back]').click();
        await this.atRest(this.form);
    }
}
