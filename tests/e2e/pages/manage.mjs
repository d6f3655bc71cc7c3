/**
 * The coordinator's pages.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {adapter} from '../lib/adapter.mjs';
import {Competencies} from './competencies.mjs';

/** The pages in a coordinator's window. */
export class Manage {
    /**
     * The pages in a window.
     *
     * @param {import('../lib/stage.mjs').Actor} actor Whose window
     */
    constructor({page}) {
        this.page = page;
        this.student = page.locator('.proofolio-student');
        this.targets = this.student.locator('section').filter({has: page.locator('#proofolio-targets-heading')});
        this.tutors = this.student.locator('.proofolio-tutors li');
    }

    /** Goes there from the logbook. */
    async enter() {
        await this.page.locator('.secondary-navigation a[href*="/mod/proofolio/manage.php"]').first().click();
        await this.atRest('.proofolio-manage');
    }

    /**
     * Waits until a page is there and at rest.
     *
     * @param {string} what What it holds
     */
    async atRest(what) {
        await this.page.locator(what).first().waitFor();
        await adapter.settle(this.page);
    }

    /**
     * Adds a competency.
     *
     * @param {{code: string, name: string, elements: string[]}} competency What to add
     */
    async addCompetency({code, name, elements}) {
        const competencies = new Competencies({page: this.page}, '');
        await this.page.locator('[data-action=add-competency]').click();
        await competencies.fill(competencies.blank, {code, name});
        await competencies.addElements(competencies.blank, elements);
        await competencies.save(competencies.blank);
        await competencies.of(code).waitFor();
    }

    /** Sends the form. */
    async send() {
        await this.page.locator('[name=submitbutton]').click();
    }

    /**
     * Goes to a student.
     *
     * @param {string} name The student's name
     */
    async open(name) {
        await this.page.locator('.proofolio-manage').getByRole('link', {name}).click();
        await this.atRest('.proofolio-student');
    }

    /** Removes every target of the student. */
    async removeTargets() {
        const first = this.targets.locator('tbody a').first();
        while (await first.count() > 0) {
            await first.click();
            await this.atRest('[name=modulecode]');
            await this.page.locator('form[action*="target_remove.php"] [type=submit]').click();
            await this.page.locator('.modal-footer, #region-main').locator('form[method=post] [type=submit]').first().click();
            await this.atRest('.proofolio-student');
        }
    }

    /**
     * Adds a target to the student.
     *
     * @param {RegExp} competency What the choice says
     * @param {Record<string, string>} module The failed module
     */
    async addTarget(competency, module) {
        await this.targets.locator('a[href*="target.php"]').first().click();
        await this.atRest('[name=modulecode]');
        const options = await this.page.locator('[name=competencyid] option').allTextContents();
        const index = options.findIndex((text) => competency.test(text));
        await this.page.locator('select[name=competencyid]').selectOption({index});
        for (const [field, value] of Object.entries(module)) {
            await this.page.locator(`[name=${field}]`).fill(value);
        }
        await this.send();
        await this.atRest('.proofolio-student');
    }

    /**
     * Ends a tutor's assignment, if there is one.
     *
     * @param {string} name The tutor's name
     */
    async unassign(name) {
        const button = this.tutors.filter({hasText: name}).locator('[type=submit]');
        if (await button.count() > 0) {
            await button.click();
            await button.waitFor({state: 'detached'});
            await this.atRest('.proofolio-student');
        }
    }

    /**
     * Assigns a tutor to the student.
     *
     * @param {string} name The tutor's name
     */
    async assign(name) {
        await this.student.locator('select[name=tutorid]').selectOption({label: name});
        await this.student.locator('.proofolio-assign [type=submit]').click();
        await this.tutors.filter({hasText: name}).waitFor();
        await this.atRest('.proofolio-student');
    }
}
