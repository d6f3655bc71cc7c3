/**
 * A real Moodle, with its editor and its file picker.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {problem, readMails} from '../mail.mjs';
import {mailFolder, moodleTree} from '../options.mjs';
import {password} from '../people.mjs';

/** A file in the file manager, as icons or as a list. */
const attached = '.fp-filename-field, .fp-file';

const frameOf = (page, field) => page.frameLocator(`#id_${field}_ifr`).locator('body');
const manager = (page, field = 'traces') => page.locator(`#fitem_id_${field} .filemanager`);

/** Runs a script in the Moodle tree; it finds its site in the environment. */
const runPhp = async(...args) => {
    assert.notEqual(moodleTree, '', 'Name the folder of that Moodle with --tree: its tasks have to be run.');
    const {stdout} = await promisify(execFile)('php', args, {cwd: moodleTree});
    return stdout;
};

const settle = async(page) => {
    await page.waitForLoadState('load');
    await page.waitForFunction(() => globalThis.M?.util?.pending_js?.length === 0);
};

const send = async(page, path, field) => {
    const fold = page.locator('details:not([open]):has(.filemanager) > summary');
    if (await fold.count() > 0) {
        await fold.click();
    }
    await manager(page, field).locator('.fp-btn-add a').click();
    const picker = page.locator('.file-picker:visible').first();
    await picker.locator('.fp-repo').filter({has: page.locator('img[src*="repository_upload"]')}).click();
    const input = picker.locator('input[name=repo_upload_file]');
    // The picker may still be drawing its form anew.
    for (let kept = ''; kept === '';) {
        await input.setInputFiles(path);
        await sleep(300);
        kept = await input.inputValue();
    }
    await picker.locator('.fp-upload-btn').click();
    return picker;
};

const attachOne = async(page, path) => {
    const before = await manager(page).locator(attached).count();
    const picker = await send(page, path);
    await picker.waitFor({state: 'hidden'});
    await page.waitForFunction(
        ({shown, count}) => document.querySelectorAll(shown).length > count,
        {shown: `#fitem_id_traces ${attached.replaceAll(', ', ', #fitem_id_traces ')}`, count: before},
    );
    await settle(page);
};

const fillLogin = async(page, username) => {
    await page.goto('/login/index.php');
    // Where scripts run, core/togglesensitive replaces the password field: typing has to wait.
    if (await page.locator('html.yui3-js-enabled, body.jsenabled').count() > 0) {
        await settle(page);
        if ((await page.content()).includes('core/togglesensitive')) {
            await page.locator('.toggle-sensitive-wrapper #password').waitFor();
        }
    }
    await page.locator('#username').fill(username);
    await page.locator('#password').fill(password);
    await page.locator('#loginbtn').click();
};

/** @type {import('../adapter.mjs').Adapter} */
export const moodle = {
    isMoodle: true,
    axeScope: '#region-main',
    axeExcept: ['.tox', '.filemanager', '.collapsible-actions'],
    settle,

    async prepare(page) {
        // Moodle shows newcomers around; whoever is here knows the way.
        const tour = page.locator('[data-flexitour=container]');
        await page.addLocatorHandler(tour, () => tour.locator('[data-role=end]').first().click());
    },

    async signIn(page, username) {
        // A window that asks the server without a session can take the place of the one that signs in: then one signs in again.
        for (let isOut = true, tries = 3; isOut && tries > 0; tries--) {
            await fillLogin(page, username);
            isOut = await page.locator('#loginbtn').waitFor({state: 'detached', timeout: 10000}).then(() => false, () => true);
        }
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

    async focusText(page, field) {
        await frameOf(page, field).focus();
    },

    async attach(page, paths) {
        for (const path of [paths].flat()) {
            await attachOne(page, path);
        }
    },

    async attachWithoutScript(page, path) {
        // Moodle's file manager has a small page of its own for this.
        const address = await page.locator('#fitem_id_traces object').getAttribute('data');
        const window = await page.context().newPage();
        await window.goto(address);
        await window.locator('.filemanager-toolbar a[href*="filepicker.php"]').first().click();
        await window.locator('a[href*="action=list"]').filter({hasText: /Upload|Déposer/}).first().click();
        await window.locator('input[name=repo_upload_file]').setInputFiles(path);
        await window.locator('input[type=submit]').first().click();
        await window.close();
    },

    async attachTable(page, path) {
        const picker = await send(page, path, 'file');
        await picker.waitFor({state: 'hidden'});
        await page.locator('#fitem_id_file').locator(attached).first().waitFor();
        await settle(page);
    },

    async makeFramework(stamp) {
        const script = fileURLToPath(new URL('../../make_framework.php', import.meta.url));
        return (await runPhp(script, moodleTree, stamp)).trim();
    },

    async attachInVain(page, path) {
        const picker = await send(page, path);
        const message = page.locator('.fp-msg-text:visible, .moodle-exception-message:visible');
        await message.first().waitFor();
        const said = await message.first().innerText();
        await page.locator('.fp-msg-butok:visible, .moodle-dialogue-exception .closebutton:visible').first().click();
        await picker.locator('xpath=ancestor::*[contains(@class, "moodle-dialogue ")]').locator('.closebutton').first().click();
        return said;
    },

    async configure({page}, cmid, {closed = false, small = false, silentdays = 21, showRead = false}) {
        await page.goto(`/course/modedit.php?update=${cmid}`);
        await settle(page);
        const fold = page.locator('.collapseexpand');
        if (await fold.getAttribute('aria-expanded') !== 'true') {
            await fold.click();
        }
        await page.locator('#id_timeclose_enabled').setChecked(closed);
        if (closed) {
            await page.locator('#id_timeclose_year').selectOption('2025');
        }
        await page.locator('#id_maxbytes').selectOption(small ? '10240' : '0');
        await page.locator('#id_silentdays').fill(String(silentdays));
        await page.locator('#id_showread').setChecked(showRead);
        await page.locator('#id_submitbutton2').click();
        await page.waitForURL(/course\/view\.php/);
    },

    async runTasks() {
        assert.doesNotMatch(await runPhp('admin/cli/scheduled_task.php', '--execute=\\mod_proofolio\\task\\send_notices'), problem);
    },

    async passTime() {
        await runPhp(fileURLToPath(new URL('../../time_passes.php', import.meta.url)), moodleTree);
    },

    async passDays(username, days) {
        await runPhp(fileURLToPath(new URL('../../days_pass.php', import.meta.url)), moodleTree, username, String(days));
    },

    async mails() {
        return readMails(mailFolder);
    },
};
