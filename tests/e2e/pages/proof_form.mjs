/**
 * The form of a proof.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {adapter} from '../lib/adapter.mjs';
import {flat} from '../lib/expect.mjs';

const editors = ['description', 'analysis'];

/** The form in somebody's window. */
export class ProofForm {
    /**
     * The form in a window.
     *
     * @param {import('../lib/stage.mjs').Actor} actor Whose window
     */
    constructor({page, scripts}) {
        this.page = page;
        this.scripts = scripts;
        this.root = page.locator('[data-region=edit]');
        this.letterStatus = this.root.locator('[data-region=letter-status]');
        this.message = page.locator('.proofolio-edit-head [role=alert]');
    }

    /**
     * Waits until it is there and at rest.
     *
     * @returns {Promise<ProofForm>} this
     */
    async atRest() {
        await this.root.waitFor();
        if (this.scripts) {
            await adapter.settle(this.page);
        }
        return this;
    }

    /**
     * Goes there by its address.
     *
     * @param {Record<string, string>} asked id for a new proof, proofid for one that was begun
     * @returns {Promise<ProofForm>} this
     */
    async open(asked) {
        await this.page.goto(`/mod/proofolio/edit.php?${new URLSearchParams(asked)}`);
        return this.atRest();
    }

    /**
     * A field.
     *
     * @param {string} name Its name
     * @returns {import('playwright-core').Locator} the field
     */
    field(name) {
        return this.root.locator(`[name="${name}"]:not([type=hidden])`);
    }

    /**
     * Fills in.
     *
     * @param {object} values By field; elements: names of elements to tick; competency: its code
     * @returns {Promise<ProofForm>} this
     */
    async fill({competency, elements = [], ...values}) {
        if (competency !== undefined) {
            await this.choose('competencyid', new RegExp(`^${competency} `));
        }
        for (const [name, value] of Object.entries(values)) {
            await this.unfold(name);
            if (editors.includes(name)) {
                await this.writeText(name, value);
            } else if (await this.field(name).evaluate((field) => field.tagName) === 'SELECT') {
                await this.field(name).selectOption(value);
            } else {
                await this.field(name).fill(value);
            }
        }
        for (const name of elements) {
            await this.root.getByLabel(name, {exact: true}).check();
        }
        return this;
    }

    /**
     * Unfolds what a field is folded away in.
     *
     * @param {string} name The field
     */
    async unfold(name) {
        const folded = this.root.locator(`details:not([open]):has([name="${name}"])`);
        if (await folded.count() > 0) {
            await folded.locator('summary').first().click();
        }
    }

    /**
     * The tile of a trace.
     *
     * @param {string} name Its label, or the name of its file
     * @returns {import('playwright-core').Locator} the tile
     */
    tile(name) {
        return this.root.locator(`[data-region=trace-tile]:is([data-label="${name}"], [data-filename="${name}"])`);
    }

    /**
     * What the tiles are called, in their order.
     *
     * @returns {Promise<string[]>} label or file name of each
     */
    tiles() {
        return this.root.locator('[data-region=trace-tile]').evaluateAll((tiles) => tiles.map(({dataset}) => dataset.title));
    }

    /**
     * Chooses files with the button of the form.
     *
     * @param {string[]} paths The files
     */
    async chooseFiles(paths) {
        await this.root.locator('[data-region=trace-adding]').waitFor();
        await this.root.locator('[data-region=trace-files]').setInputFiles(paths);
        await adapter.settle(this.page);
    }

    /**
     * Chooses by what a list says.
     *
     * @param {string} name The field
     * @param {RegExp} pattern What the choice says
     */
    async choose(name, pattern) {
        const options = this.field(name).locator('option');
        const texts = (await options.allTextContents()).map(flat);
        const index = texts.findIndex((text) => pattern.test(text));
        if (index < 0) {
            throw new Error(`${name} offers ${texts.join(' | ')}, nothing like ${pattern}`);
        }
        await this.field(name).selectOption({index});
    }

    /**
     * Writes one of the two texts.
     *
     * @param {string} name description or analysis
     * @param {string} text The text
     */
    async writeText(name, text) {
        if (this.scripts) {
            await adapter.writeText(this.page, name, text);
        } else {
            await this.root.locator(`[name="${name}[text]"]`).fill(text);
        }
    }

    /**
     * What stands in one of the two texts.
     *
     * @param {string} name description or analysis
     * @returns {Promise<string>} the text, without its markup
     */
    async readText(name) {
        return this.scripts
            ? flat(await adapter.readText(this.page, name))
            : flat((await this.root.locator(`[name="${name}[text]"]`).inputValue()).replaceAll(/<[^>]+>/g, ' '));
    }

    /**
     * What stands in a field.
     *
     * @param {string} name Its name
     * @returns {Promise<string>} the value
     */
    value(name) {
        return this.field(name).inputValue();
    }

    /**
     * The message at a field.
     *
     * @param {string} name Its name
     * @returns {import('playwright-core').Locator} where it stands
     */
    error(name) {
        return this.page.locator(`#id_error_${name}`);
    }

    /**
     * Presses a button. Whoever submits confirms first that nothing confidential shows, and submits all the same when advice comes,
     * as it does once a page.
     *
     * @param {string} name savedraft, savestay or submitversion
     * @param {{confirm: boolean, advised: boolean}} options Whether to confirm, and whether the advice has come already
     */
    async press(name, {confirm = true, advised = false} = {}) {
        if (name === 'submitversion' && confirm) {
            await this.field('nothingconfidential').check();
        }
        await this.root.locator(`[type=submit][name=${name}]`).click();
        if (name === 'submitversion' && this.scripts && !advised) {
            await this.root.locator('[data-action=submit-anyway]').click();
        }
    }

    /**
     * Gives a date to a trace.
     *
     * @param {number} number The trace's number
     * @param {string} date Year-month-day
     */
    async date(number, date) {
        await this.field(`tracedate${number}`).fill(date);
    }
}
