/**
 * Takes the pictures of docs/screenshots anew, from the host with fresh demonstration data: npm run screenshots.
 *
 * Each screen is taken in both languages and in two windows, as SCREEN-LANGUAGE-WIDTH.png. Everything in them is the same each
 * time but the dates, which the demonstration counts back from now.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {env} from 'node:process';
import {runAsMain} from './lib/failure.mjs';
import {scratch} from './lib/paths.mjs';
import {freePort} from './lib/ports.mjs';
import {reduce, replaceAll, requireShown} from './screenshots/pictures.mjs';
import {screens} from './screenshots/screens.mjs';
import {setUp} from './setup.mjs';
import {setUpChromium} from './setup/chromium.mjs';
import {setUpPhp} from './setup/php.mjs';
import {serve} from './start.mjs';

/** What is left free above the part that a picture begins with, in pixels. */
const margin = 8;

const languages = ['en', 'fr'];

/** The windows: a wide one, and a telephone. */
const windows = [{width: 1280, height: 600}, {width: 390, height: 780}];

const isNarrow = ({width}) => width < 768;

/** Opens a screen for the one who looks at it, in their window and language. */
const show = async({stage, adapter, courses, accounts}, {who, at, newproof}, lang, window) => {
    const {page} = await stage.enter(who[lang], window);
    await page.goto('/');
    if (await page.locator('html').getAttribute('lang') !== lang) {
        await adapter.chooseLanguage(page, lang);
    }
    await page.goto(`/mod/proofolio/${at(courses[lang], lang, accounts)}`);
    await adapter.settle(page);
    if (newproof !== undefined) {
        await page.locator('[name=name]').fill(newproof[lang]);
        await page.locator('[name=competencyid]').selectOption({index: 1});
        await adapter.settle(page);
    }
    await page.evaluate(() => globalThis.document.fonts.ready);
    return page;
};

/** Takes the picture of one screen in one language and window. */
const take = async(place, screen, lang, window) => {
    const page = await show(place, screen, lang, window);
    const from = isNarrow(window) ? screen.fromnarrow ?? screen.from : screen.from;
    const [top, bottom] = await page.locator(from).first().evaluate((part) => [
        part.getBoundingClientRect().top + globalThis.scrollY,
        globalThis.document.documentElement.scrollHeight,
    ]);
    const y = Math.max(0, Math.round(top) - margin);
    const clip = {x: 0, y, width: window.width, height: Math.min(window.height, bottom - y)};
    const file = `${screen.name}-${lang}-${window.width}.png`;
    const path = join(place.folder, file);
    // What stays in view at the foot of a window would stand in the middle of a picture.
    await page.addStyleTag({content: '.fitem:has(.proofolio-foot-state) {position: static !important}'});
    await page.screenshot({path, fullPage: true, clip, animations: 'disabled', caret: 'hide'});
    await page.context().close();
    console.log(`${file}  ${Math.ceil(await reduce(path) / 1024)} KB`);
};

const takeAll = async({data}, folder) => {
    // They read where the site is when they are loaded.
    const {Stage} = await import('../tests/e2e/lib/stage.mjs');
    const {adapter} = await import('../tests/e2e/lib/adapter.mjs');
    const {courses, accounts} = JSON.parse(readFileSync(join(data, 'demonstration.json'), 'utf8'));
    const stage = new Stage();
    await stage.open();
    try {
        for (const screen of screens) {
            for (const lang of languages) {
                for (const window of windows) {
                    await take({stage, adapter, courses, accounts, folder}, screen, lang, window);
                }
            }
        }
        stage.assertQuiet();
    } finally {
        await stage.close();
    }
};

const main = async() => {
    await setUp();
    await setUpPhp(['gd']);
    env.E2E_CHROMIUM = await setUpChromium();
    env.E2E_ADAPTER = 'host';
    const host = await serve({port: await freePort(), fresh: true, quiet: true});
    env.E2E_BASE = host.address;
    env.E2E_HOST_DATA = host.data;
    const folder = scratch('screenshots');
    rmSync(folder, {recursive: true, force: true});
    mkdirSync(folder);
    try {
        await takeAll(host, folder);
    } finally {
        await host.stop();
    }
    replaceAll(folder);
    requireShown();
};

await runAsMain(import.meta.url, main);
