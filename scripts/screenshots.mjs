/**
 * Takes the pictures of docs/screenshots anew, from the host with fresh demonstration data: npm run screenshots.
 *
 * Everything in them is the same each time but the dates, which the demonstration counts back from now.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {mkdirSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {env} from 'node:process';
import {Failure, runAsMain} from './lib/failure.mjs';
import {root} from './lib/paths.mjs';
import {freePort} from './lib/ports.mjs';
import {setUp} from './setup.mjs';
import {setUpChromium} from './setup/chromium.mjs';
import {serve} from './start.mjs';

const folder = join(root, 'docs/screenshots');

/** No picture is larger: the repository keeps each one for ever. */
const maxbytes = 120 * 1024;

/** What is left free above the part that a picture begins with, in pixels. */
const margin = 8;

/** The windows: a wide one in English, and a telephone in French. */
const windows = [{lang: 'en', width: 1280, height: 600}, {lang: 'fr', width: 390, height: 780}];

/** What is shown: to whom, by the course's language; at which address; and, by language too, what the picture begins with. */
const screens = [
    {
        name: 'logbook-student',
        who: {en: 'adaeze', fr: 'ines'},
        at: ({cmid}) => `view.php?id=${cmid}`,
        from: {en: '[data-region=logbook]', fr: '[data-region=list]'},
    },
    {
        name: 'proof-form',
        who: {en: 'adaeze', fr: 'ines'},
        at: ({cmid}) => `edit.php?id=${cmid}`,
        from: {en: '.proofolio-edit-head', fr: '.proofolio-edit-head'},
        proofname: {en: 'Interviews before the first design', fr: 'Entretiens avant la première maquette'},
    },
    {
        name: 'proof-tutor',
        who: {en: 'daniel', fr: 'helene'},
        at: ({proofs}, lang) => `proof.php?id=${proofs[{en: 'adaeze-CG3-C', fr: 'ines-CG3-A'}[lang]]}`,
        from: {en: '[data-region=proof]', fr: '[data-region=proof]'},
    },
    {
        name: 'logbook-tutor',
        who: {en: 'daniel', fr: 'helene'},
        at: ({cmid}) => `view.php?id=${cmid}`,
        from: {en: '[data-region=logbook]', fr: '[data-region=list]'},
    },
    {
        name: 'manage',
        who: {en: 'soazig', fr: 'soazig'},
        at: ({cmid}) => `manage.php?id=${cmid}`,
        from: {en: '.mod_proofolio', fr: '.mod_proofolio'},
    },
];

/** Takes the picture of one screen in one window. */
const take = async({stage, adapter, courses}, {name, who, at, from, proofname}, {lang, width, height}) => {
    const {page} = await stage.enter(who[lang], {width, height});
    await page.goto('/');
    if (await page.locator('html').getAttribute('lang') !== lang) {
        await adapter.chooseLanguage(page, lang);
    }
    await page.goto(`/mod/proofolio/${at(courses[lang], lang)}`);
    await adapter.settle(page);
    if (proofname !== undefined) {
        await page.locator('[name=name]').fill(proofname[lang]);
        await page.locator('[name=competencyid]').selectOption({index: 1});
        await adapter.settle(page);
    }
    await page.evaluate(() => globalThis.document.fonts.ready);
    const top = await page.locator(from[lang]).first().evaluate((part) => part.getBoundingClientRect().top + globalThis.scrollY);
    const clip = {x: 0, y: Math.round(top) - margin, width, height};
    const file = `${name}-${lang}-${width}.png`;
    await page.screenshot({path: join(folder, file), fullPage: true, clip, animations: 'disabled', caret: 'hide'});
    await page.context().close();
    const {size} = statSync(join(folder, file));
    if (size > maxbytes) {
        throw new Failure(`${file} is too large: ${size} bytes.`);
    }
    console.log(`${file}  ${Math.ceil(size / 1024)} KB`);
};

const takeAll = async({data}) => {
    // They read where the site is when they are loaded.
    const {Stage} = await import('../tests/e2e/lib/stage.mjs');
    const {adapter} = await import('../tests/e2e/lib/adapter.mjs');
    const {courses} = JSON.parse(readFileSync(join(data, 'demonstration.json'), 'utf8'));
    const stage = new Stage();
    await stage.open();
    try {
        for (const screen of screens) {
            for (const window of windows) {
                await take({stage, adapter, courses}, screen, window);
            }
        }
        stage.assertQuiet();
    } finally {
        await stage.close();
    }
};

const main = async() => {
    await setUp();
    env.E2E_CHROMIUM = await setUpChromium();
    env.E2E_ADAPTER = 'host';
    const host = await serve({port: await freePort(), fresh: true, quiet: true});
    env.E2E_BASE = host.address;
    env.E2E_HOST_DATA = host.data;
    mkdirSync(folder, {recursive: true});
    readdirSync(folder).filter((file) => file.endsWith('.png')).forEach((file) => rmSync(join(folder, file)));
    try {
        await takeAll(host);
    } finally {
        await host.stop();
    }
};

await runAsMain(import.meta.url, main);
