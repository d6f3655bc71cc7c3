/**
 * A real Moodle, with its editor and its file picker.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {password} from '../people.mjs';

/** A file in the file manager, as icons or as a list. */
const attached = '.fp-filename-field, .fp-file';

const frameOf = (page, field) => page.frameLocator(`#id_${field}_ifr`).locator('body');
const manager = (page) => page.locator('#fitem_id_traces .filemanager');

const settle = async(page) => {
    await page.waitForLoadState('load');
    await page.waitForFunction(() => globalThis.M?.util?.pending_js?.length === 0);
};

const attachOne = async(page, path) => {
    const before = await manager(page).locator(attached).count();
    await manager(page).locator('.fp-btn-add a').click();
    const picker = page.locator('.file-picker:visible').first();
    await picker.locator('.fp-repo').filter({has: page.locator('img[src*="repository_upload"]')}).click();
    await picker.locator('input[name=repo_upload_file]').setInputFiles(path);
    await picker.locator('.fp-upload-btn').click();
    await picker.waitFor({state: 'hidden'});
    await page.waitForFunction(
        ({shown, count}) => document.querySelectorAll(shown).length > count,
        {shown: `#fitem_id_traces ${attached.replaceAll(', ', ', #fitem_id_traces ')}`, count: before},
    );
    await settle(page);
};

/** @type {import('../adapter.mjs').Adapter} */
export const moodle = {
    isMoodle: true,
    axeScope: '#region-main',
    settle,

    async signIn(page, username) {
        await page.goto('/login/index.php');
        // Where scripts run, core/togglesensitive replaces the password field: typing has to wait.
        if (await page.locator('html.yui3-js-enabled, body.jsenabled').count() > 0) {
            await settle(page);
        }
        await page.locator('#username').fill(username);
        await page.locator('#password').fill(password);
        await page.locator('#loginbtn').click();
        await page.locator('#loginbtn').waitFor({state: 'detached'});
    },

    async openCourse(page, {shortname}) {
        await page.goto(`/course/view.php?name=${shortname}`);
    },

    async chooseLanguage(page, lang) {
        const address = new URL(page.url());
        address.searchParams.set('lang', lang);
        await page.goto(address.href);
    },

    async writeText(page, field, text) {
        await frameOf(page, field).fill(text);
    },

    async readText(page, field) {
        return (await frameOf(page, field).innerText()).trim();
    },

    async attach(page, paths) {
        for (const path of [paths].flat()) {
            await attachOne(page, path);
        }
    },

    async attachWithoutScript(page, path) {
        const frame = page.frameLocator('#fitem_id_traces object');
        await frame.locator('a[href*="action=browse"], a[href*="filepicker.php"]').first().click();
        await frame.locator('a[href*="action=list"], a[href*="repository_upload"], .fp-repo a').first().click();
        await frame.locator('input[type=file]').setInputFiles(path);
        await frame.locator('input[type=submit], button[type=submit]').first().click();
    },
};
