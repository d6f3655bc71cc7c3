/**
 * Measures the comparison of two long versions in a browser: npm run bench:compare.
 *
 * Each text has 60,000 characters a side. What is told is the longest piece of work that kept the page from answering, as the
 * median of several visits; nothing fails.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {rmSync} from 'node:fs';
import {env} from 'node:process';
import {chromium as playwright} from 'playwright-core';
import {runAsMain} from '../../scripts/lib/failure.mjs';
import {freePort} from '../../scripts/lib/ports.mjs';
import {setUpChromium} from '../../scripts/setup/chromium.mjs';
import {serve} from '../../scripts/start.mjs';

const length = 60000;
const visits = 5;
const stock = 'client plan week sheet team tool stage need trial list order change reason model page note view draft part'
    .split(' ');

/** Words that come in the same order at every run. */
const words = (count, seed) => Array.from({length: count}, (_, place) =>
    stock[(place * 7 + seed * 13 + (place * place) % 11) % stock.length]);

const sentence = (seed) => `${words(14, seed).join(' ')} ${seed}. `;

const paragraph = (seed) => `<p>${[0, 1, 2, 3, 4].map((place) => sentence(seed * 5 + place)).join('')}</p>`;

/** As many as fit into the longest text that may be submitted. */
const fill = (piece, wrap = (text) => text) => {
    let text = '';
    for (let seed = 0; text.length + piece(seed).length + wrap('').length <= length; seed++) {
        text += piece(seed);
    }
    return wrap(text);
};

const isChanged = (seed, every) => seed % every === 0;

const cases = {
    'paragraphs, a word changed in each third': [
        fill(paragraph),
        fill((seed) => isChanged(seed, 3) ? paragraph(seed).replace('client', 'customer') : paragraph(seed)),
    ],
    'paragraphs, a tenth new and a tenth gone': [
        fill((seed) => isChanged(seed, 10) ? paragraph(seed + 9000) : paragraph(seed + 1)),
        fill((seed) => isChanged(seed, 7) ? paragraph(seed + 5000) : paragraph(seed + 1)),
    ],
    'one paragraph, a word changed in each sentence': [
        fill(sentence, (text) => `<p>${text}</p>`),
        fill((seed) => sentence(seed).replace(/(\w+) (\d+)\./, 'else $2.'), (text) => `<p>${text}</p>`),
    ],
    'one paragraph, all new': [
        fill(sentence, (text) => `<p>${text}</p>`),
        fill((seed) => `${words(14, seed).map((word) => `${word}x${seed}`).join(' ')}. `, (text) => `<p>${text}</p>`),
    ],
    'one paragraph, the same': [
        fill(sentence, (text) => `<p>${text}</p>`),
        fill(sentence, (text) => `<p>${text}</p>`),
    ],
    'one list of five hundred items, a word changed in each third': [
        fill((seed) => `<li>${sentence(seed)}</li>`, (text) => `<ul>${text}</ul>`),
        fill((seed) => `<li>${isChanged(seed, 3) ? sentence(seed).replace('client', 'customer') : sentence(seed)}</li>`,
            (text) => `<ul>${text}</ul>`),
    ],
    'nothing in common': [
        fill(paragraph),
        fill((seed) => paragraph(seed).replaceAll(/[a-z]+(?=[ .])/g, (word) => `${word}x${seed}`)),
    ],
    'four thousand short paragraphs, all new': [
        fill((seed) => `<p>a${seed}</p>`),
        fill((seed) => `<p>b${seed}</p>`),
    ],
};

/** The longest task on the page's main thread, in milliseconds, and what came in all. */
const measure = async(browser, page, address) => {
    await browser.startTracing(page, {categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline']});
    await page.goto(address);
    await page.locator('[data-region=difference-bar]').waitFor({timeout: 120000});
    const {traceEvents: events} = JSON.parse((await browser.stopTracing()).toString());
    const isMain = new Set(events.filter(({name, args}) => name === 'thread_name' && args.name === 'CrRendererMain')
        .map(({pid, tid}) => `${pid}-${tid}`));
    const tasks = events.filter(({name, pid, tid}) => name === 'ThreadControllerImpl::RunTask' && isMain.has(`${pid}-${tid}`));
    const longest = Math.max(...tasks.map(({dur}) => (dur ?? 0) / 1000));
    // On a busy machine a task also waits for its turn; what it worked itself is told beside it.
    const work = Math.max(...tasks.map(({tdur, dur}) => (tdur ?? dur ?? 0) / 1000));
    const size = await page.evaluate(() => [
        document.querySelectorAll('[data-region=difference]').length,
        Math.round(performance.now()),
    ]);
    return {longest, work, tasks: tasks.filter(({dur}) => dur > 50000).length, differences: size[0], ready: size[1]};
};

const median = (values) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)];

const main = async() => {
    env.E2E_CHROMIUM = await setUpChromium();
    env.E2E_ADAPTER = 'host';
    const host = await serve({port: await freePort(), fresh: true, quiet: true});
    env.E2E_BASE = host.address;
    env.E2E_HOST_DATA = host.data;
    const {Stage} = await import('./lib/stage.mjs');
    const {submitProof} = await import('./lib/acts.mjs');
    const {ProofForm} = await import('./pages/proof_form.mjs');
    const {Proof} = await import('./pages/proof.mjs');
    const stage = new Stage();
    await stage.open();
    const browser = await playwright.launch({executablePath: env.E2E_CHROMIUM, args: ['--no-sandbox', '--disable-gpu']});
    try {
        const student = await stage.enter('adaeze');
        const window = await browser.newContext({
            baseURL: host.address,
            viewport: {width: 1280, height: 900},
            storageState: await student.page.context().storageState(),
        });
        for (const [name, [before, after]] of Object.entries(cases)) {
            const proof = await submitProof(student, name, {description: before});
            await proof.write();
            const form = await new ProofForm(student).atRest();
            await form.fill({description: after});
            await form.press('submitversion');
            await new Proof(student).atRest();
            const page = await window.newPage();
            const id = await proof.id();
            const address = `${host.address}/mod/proofolio/compare.php?proofid=${id}&from=1&to=2`;
            // The first visit fills the browser's cache.
            await page.goto(address);
            await page.locator('[data-region=difference-bar]').waitFor({timeout: 120000});
            const runs = [];
            for (let visit = 0; visit < visits; visit++) {
                runs.push(await measure(browser, page, address));
            }
            const of = (key) => median(runs.map((run) => run[key]));
            console.log(`${name}: longest task ${of('longest').toFixed(1)} ms (${of('work').toFixed(1)} ms of work), `
                + `${Math.max(...runs.map(({tasks}) => tasks))} over 50 ms at worst, ${of('differences')} changes, `
                + `ready after ${of('ready')} ms (${before.length} and ${after.length} characters)`);
            await page.close();
        }
    } finally {
        await browser.close();
        await stage.close();
        await host.stop();
        rmSync(host.data, {recursive: true, force: true});
    }
};

await runAsMain(import.meta.url, main);
