/**
 * The host: plain fields instead of Moodle's editor and file picker.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {join} from 'node:path';
import {env} from 'node:process';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {problem} from '../mail.mjs';
import {base, hostData} from '../options.mjs';

const editor = (page, field) => page.locator(`[name="${field}[text]"]`);
const upload = (page, field) => page.locator(`input[type=file][name="${field}_upload[]"]`);
const pathOf = (script) => fileURLToPath(new URL(`../../${script}`, import.meta.url));
const runPhp = (script, ...args) => promisify(execFile)('php', [pathOf(script), ...args], {
    env: {...env, PROOFOLIO_HOST_DATA: hostData, PROOFOLIO_HOST_WWWROOT: base},
});

/** @type {import('../adapter.mjs').Adapter} */
export const host = {
    isMoodle: false,
    axeScope: 'body',
    axeExcept: [],

    async prepare(page) {
        await page.bringToFront();
    },

    async signIn(page, username) {
        await page.goto('/login/index.php');
        await page.locator(`[data-account="${username}"]`).click();
        await page.locator('[data-account]').first().waitFor({state: 'detached'});
    },

    async openCourse(page, {title}) {
        await page.goto('/');
        await page.locator('#region-main').getByRole('link', {name: title}).click();
    },

    async chooseLanguage(page, lang) {
        await page.locator('.langmenu summary').click();
        await page.locator(`.langmenu [name=lang][value=${lang}]`).click();
        await page.locator(`html[lang=${lang}]`).waitFor({state: 'attached'});
    },

    async settle(page) {
        await page.waitForLoadState('load');
        await page.waitForFunction(() => globalThis.M?.util?.pending_js?.length === 0);
    },

    async writeText(page, field, text) {
        await editor(page, field).fill(text);
    },

    async readText(page, field) {
        return (await editor(page, field).inputValue()).replaceAll(/<[^>]+>/g, '').trim();
    },

    async focusText(page, field) {
        await editor(page, field).focus();
    },

    async attach(page, paths) {
        await upload(page, 'traces').setInputFiles(paths);
    },

    async attachWithoutScript(page, path) {
        await upload(page, 'traces').setInputFiles(path);
    },

    async attachTable(page, path) {
        await upload(page, 'file').setInputFiles(path);
    },

    async attachInVain(page, path) {
        await upload(page, 'traces').setInputFiles(path);
        await page.locator('[data-region=edit] [type=submit][name=savestay]').click();
        await page.locator('#id_error_traces').filter({hasText: /./}).waitFor();
        return page.locator('#id_error_traces').innerText();
    },

    async configure(_, cmid, {closed = false, small = false, silentdays = 21, showRead = false}) {
        const settings = [cmid, Number(closed), Number(small), silentdays, Number(showRead)];
        await runPhp('host_settings.php', ...settings.map(String));
    },

    async runTasks() {
        const response = await fetch(`${base}/admin/cron.php`);
        const said = await response.text();
        assert.equal(response.status, 200, said);
        assert.doesNotMatch(said, problem);
    },

    async passTime() {
        await runPhp('time_passes.php', join(hostData, 'www'));
    },

    async passDays(username, days) {
        await runPhp('days_pass.php', join(hostData, 'www'), username, String(days));
    },

    async mails(page) {
        await page.goto('/mail');
        return page.locator('[data-region=mail]').evaluateAll((mails) => mails.map((mail) => {
            const field = (name) => mail.querySelector(`[data-field=${name}]`);
            const told = Object.fromEntries(['to', 'subject', 'text'].map((name) => [name, field(name).textContent]));
            return {...told, html: field('html').innerHTML};
        }));
    },
};
