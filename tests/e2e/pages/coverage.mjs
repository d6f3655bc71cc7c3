/**
 * The page that says what a student's proofs cover.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {adapter} from '../lib/adapter.mjs';
import {flat} from '../lib/expect.mjs';

/** The page in somebody's window. */
export class Coverage {
    /**
     * The page in a window.
     *
     * @param {import('../lib/stage.mjs').Actor} actor Whose window
     */
    constructor({page, scripts}) {
        this.page = page;
        this.scripts = scripts;
        this.root = page.locator('.proofolio-coverage');
        this.tab = page.locator('.secondary-navigation a[href*="/mod/proofolio/coverage.php"]').first();
        this.choice = this.root.locator('select[name=userid]');
        this.show = this.root.locator('.proofolio-filter [type=submit]');
        this.targets = this.root.locator('[data-region=target]');
        this.next = page.locator('[data-region=next-step]');
        this.status = this.root.locator('[data-region=status]');
        this.months = this.root.locator('[data-region=month]');
    }

    /**
     * Waits until it is there and at rest.
     *
     * @returns {Promise<Coverage>} this
     */
    async atRest() {
        await this.root.waitFor();
        if (this.scripts) {
            await adapter.settle(this.page);
        }
        return this;
    }

    /**
     * Goes there by its tab.
     *
     * @returns {Promise<Coverage>} this
     */
    async enter() {
        await this.tab.click();
        return this.atRest();
    }

    /**
     * A competency.
     *
     * @param {string} code Its code
     * @returns {import('playwright-core').Locator} its section
     */
    target(code) {
        return this.root.locator(`[data-region=target][data-code="${code}"]`);
    }

    /**
     * A line of a competency's tables.
     *
     * @param {string} code The competency's code
     * @param {string} element The element's name
     * @param {number} matrix 0 for the table by proof, 1 for that by context
     * @returns {import('playwright-core').Locator} its line
     */
    row(code, element, matrix = 0) {
        const header = this.page.locator('th', {hasText: element});
        return this.target(code).locator('[data-region=matrix]').nth(matrix).locator('tbody tr').filter({has: header});
    }

    /**
     * How far an element is shown.
     *
     * @param {string} code The competency's code
     * @param {string} element The element's name
     * @param {number} matrix 0 for the table by proof, 1 for that by context
     * @returns {Promise<string>} notshown, drafted, submitted or approved
     */
    state(code, element, matrix = 0) {
        return this.row(code, element, matrix).locator('th [data-state]').getAttribute('data-state');
    }

    /**
     * That a proof shows an element.
     *
     * @param {string} code The competency's code
     * @param {string} element The element's name
     * @param {string} label The proof's label
     * @param {number} matrix 0 for the table by proof, 1 for that by context
     * @returns {import('playwright-core').Locator} the link in the cell
     */
    mark(code, element, label, matrix = 0) {
        return this.row(code, element, matrix).getByRole('link', {name: label});
    }

    /**
     * What the tables say without drafts, which are their owner's own.
     *
     * @returns {Promise<object[]>} by competency and element: the submitted proofs that show it, with their states
     */
    said() {
        return this.targets.evaluateAll((targets) => targets.flatMap((target) =>
            [...target.querySelectorAll('tbody tr')].map((row) => ({
                code: target.dataset.code,
                element: row.querySelector('th').firstChild.textContent.trim(),
                shown: [...row.querySelectorAll('td a:not([href*="edit.php"])')].map((link) => link.title),
            }))));
    }

    /**
     * What is said of the progress in a competency.
     *
     * @param {string} code Its code
     * @returns {Promise<string>} for example "3 of 5 elements shown"
     */
    async progress(code) {
        return flat(await this.target(code).locator('[data-region=progress] strong').innerText());
    }

    /**
     * A quality of the proofs for a competency.
     *
     * @param {string} code The competency's code
     * @param {string} name What the quality is called
     * @returns {import('playwright-core').Locator} its place
     */
    quality(code, name) {
        return this.target(code).locator('[data-region=quality]').filter({has: this.page.locator('h5', {hasText: name})});
    }

    /**
     * Says what one thinks of a quality.
     *
     * @param {string} code The competency's code
     * @param {string} name What the quality is called
     * @param {string} degree notyet, partly, clearly, or nothing to take it back
     * @param {string} reason Why
     */
    async judge(code, name, degree, reason) {
        const quality = this.quality(code, name);
        if (await quality.locator('details[open]').count() === 0) {
            await quality.locator('summary').click();
        }
        await quality.locator('select[name=degree]').selectOption(degree);
        await quality.locator('[name=reason]').fill(reason);
        await quality.locator('[type=submit]').click();
    }
}
