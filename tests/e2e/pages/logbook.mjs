/**
 * The logbook.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {adapter} from '../lib/adapter.mjs';
import {flat} from '../lib/expect.mjs';
import {courses} from '../lib/people.mjs';

/** The logbook in somebody's window. */
export class Logbook {
    /**
     * The logbook in a window.
     *
     * @param {import('../lib/stage.mjs').Actor} actor Whose window
     */
    constructor({page, scripts}) {
        this.page = page;
        this.scripts = scripts;
    }

    /**
     * Goes there from the course.
     *
     * @param {string} lang The course's language
     * @returns {Promise<Logbook>} this
     */
    async enter(lang = 'en') {
        await adapter.openCourse(this.page, courses[lang]);
        await this.page.locator('#region-main a[href*="/mod/proofolio/view.php"]').first().click();
        return this.atRest();
    }

    /**
     * Goes there by its address.
     *
     * @param {number} cmid The activity
     * @param {Record<string, string>} asked What to ask for
     * @returns {Promise<Logbook>} this
     */
    async open(cmid, asked = {}) {
        await this.page.goto(`/mod/proofolio/view.php?${new URLSearchParams({id: cmid, ...asked})}`);
        return this.atRest();
    }

    /**
     * Waits until nothing is under way.
     *
     * @returns {Promise<Logbook>} this
     */
    async atRest() {
        await this.page.locator('.proofolio-logbook').waitFor();
        if (this.scripts) {
            await adapter.settle(this.page);
        }
        return this;
    }

    /**
     * The activity.
     *
     * @returns {number} its course module id
     */
    get cmid() {
        return Number(new URL(this.page.url()).searchParams.get('id'));
    }

    /**
     * The part with one's own proofs, or with those of one's students.
     *
     * @param {string} scope own or students
     * @returns {import('playwright-core').Locator} the part
     */
    section(scope) {
        return this.page.locator(`[data-region=logbook][data-scope=${scope}]`);
    }

    /**
     * The line of a proof.
     *
     * @param {string} name The proof's name
     * @returns {import('playwright-core').Locator} its line
     */
    row(name) {
        return this.page.locator('[data-region=proof-row]').filter({hasText: name});
    }

    /**
     * The state of a proof.
     *
     * @param {string} name The proof's name
     * @returns {Promise<string>} draft, submitted, changes or approved
     */
    stateOf(name) {
        return this.row(name).locator('[data-state]').getAttribute('data-state');
    }

    /**
     * Whether a proof is marked as new.
     *
     * @param {string} name The proof's name
     * @returns {Promise<boolean>} true when it is
     */
    async isUnread(name) {
        await this.row(name).waitFor();
        return await this.row(name).locator('[data-region=unread-mark]').count() === 1;
    }

    /**
     * The names of the proofs, as they are listed.
     *
     * @param {string} scope own or students
     * @returns {Promise<string[]>} label and name of each
     */
    async names(scope) {
        return (await this.section(scope).locator('[data-region=proof-row] th a').allInnerTexts()).map(flat);
    }

    /**
     * A field of the filter.
     *
     * @param {string} scope own or students
     * @param {string} purpose What it is for
     * @returns {import('playwright-core').Locator} the field
     */
    filter(scope, purpose) {
        return this.section(scope).locator(`[data-region=filter] [data-field=${purpose}]`);
    }

    /**
     * The link that sorts.
     *
     * @param {string} scope own or students
     * @param {string} column What by
     * @returns {import('playwright-core').Locator} the link
     */
    sort(scope, column) {
        return this.section(scope).locator(`[data-action=sort][data-column=${column}]`);
    }

    /**
     * Opens a proof.
     *
     * @param {string} name Its name
     */
    async follow(name) {
        await this.row(name).getByRole('link', {name}).click();
    }

    /** Begins a proof. */
    async begin() {
        await this.section('own').locator('[data-action=new-proof]').first().click();
    }
}
