/**
 * Runs the browser journeys: npm run e2e [-- --only one_proof] [--screenshots folder] [--junit file].
 *
 * Without --base it serves the host itself, with fresh demonstration data. A real Moodle is named with --base and --adapter moodle,
 * and with --notices the file that its PHP writes notices to.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {createWriteStream, readdirSync, rmSync} from 'node:fs';
import {basename, join, resolve} from 'node:path';
import process, {env, stdout} from 'node:process';
import {run} from 'node:test';
import {junit, spec as Spec} from 'node:test/reporters';
import {fileURLToPath} from 'node:url';
import {finished} from 'node:stream/promises';
import {parseArgs} from 'node:util';
import {Failure, runAsMain} from '../../scripts/lib/failure.mjs';
import {freePort} from '../../scripts/lib/ports.mjs';
import {setUpChromium} from '../../scripts/setup/chromium.mjs';
import {serve} from '../../scripts/start.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

const options = {
    base: {type: 'string'},
    adapter: {type: 'string', default: 'host'},
    notices: {type: 'string', default: ''},
    only: {type: 'string', default: ''},
    junit: {type: 'string'},
    screenshots: {type: 'string'},
};

const journeys = (only) => {
    const files = readdirSync(here('journeys')).filter((name) => name.endsWith('.mjs')).sort()
        .filter((name) => only === '' || only.split(',').includes(basename(name, '.mjs')));
    if (files.length === 0) {
        throw new Failure(`There is no journey ${only}.`);
    }
    return files.map((name) => join(here('journeys'), name));
};

/** Runs the journeys one after the other: they share the demonstration. */
const runAll = async(files, file) => {
    let failed = 0;
    const events = run({files, concurrency: 1, timeout: 600000});
    events.on('test:fail', () => {
        failed++;
    });
    const shown = events.compose(new Spec());
    shown.pipe(stdout);
    const written = [finished(shown)];
    if (file !== undefined) {
        const out = createWriteStream(file);
        events.compose(junit).pipe(out);
        written.push(finished(out));
    }
    await Promise.all(written);
    return failed > 0 ? 1 : 0;
};

const main = async(args) => {
    const {values} = parseArgs({args, options});
    if (!['host', 'moodle'].includes(values.adapter)) {
        throw new Failure('--adapter is host or moodle.');
    }
    rmSync(here('output/failures'), {recursive: true, force: true});
    env.E2E_CHROMIUM = await setUpChromium();
    env.E2E_ADAPTER = values.adapter;
    env.E2E_NOTICES = values.notices;
    env.E2E_SCREENSHOTS = values.screenshots === undefined ? '' : resolve(process.cwd(), values.screenshots);
    if (values.base !== undefined) {
        env.E2E_BASE = values.base;
        return runAll(journeys(values.only), values.junit);
    }
    const host = await serve({port: await freePort(), fresh: true, quiet: true});
    env.E2E_BASE = host.address;
    env.E2E_HOST_DATA = host.data;
    try {
        return await runAll(journeys(values.only), values.junit);
    } finally {
        await host.stop();
        rmSync(host.data, {recursive: true, force: true});
    }
};

await runAsMain(import.meta.url, main);
