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
    constructor({page}) {
        this.page = page;
        this.root = page.locator('.proofolio-coverage');
        this.tab = page.locator('.secondary-navigation a[href*="/mod/proofolio/coverage.php"]').first();
        this.choice = this.root.locator('select[name=userid]');
        this.show = this.root.locator('form [type=submit]');
        this.rows = this.root.locator('tbody tr');
    }

    /**
     * Waits until it is there and at rest.
     *
     * @returns {Promise<Coverage>} this
     */
    async atRest() {
        await this.root.waitFor();
        await adapter.settle(this.page);
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
     * The line of a competency or an element.
     *
     * @param {string} name Its code or name
     * @returns {import('playwright-core').Locator} its line
     */
    row(name) {
        return this.rows.filter({has: this.page.locator('th', {hasText: name})});
    }

    /**
     * What the table says, without drafts, which are their owner's own.
     *
     * @returns {Promise<object[]>} by competency and element: name, state and the proofs
     */
    async said() {
        const lines = await this.rows.evaluateAll((rows) => rows.map((row) => ({
            name: row.querySelector('th').firstChild.textContent + (row.querySelector('th').childNodes[1]?.textContent ?? ''),
            state: row.querySelector('[data-state]').dataset.state,
            proofs: [...row.querySelectorAll('.proofolio-coverage-proofs li')].map((proof) => proof.textContent),
            drafts: row.querySelectorAll('.proofolio-coverage-proofs a[href*="edit.php"]').length,
        })));
        return lines.filter(({drafts}) => drafts === 0)
            .map(({name, state, proofs}) => ({name: flat(name), state, proofs: proofs.map(flat)}));
    }
}
