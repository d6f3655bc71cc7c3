/**
 * Runs the browser journeys: npm run e2e [-- --only one_proof] [--screenshots folder] [--junit file].
 *
 * Without --base it serves the host itself, with fresh demonstration data. A real Moodle is named with --base and --adapter moodle,
 * with --notices the file that its PHP writes notices to, with --tree its folder, whose scripts find their site in the environment,
 * and with --mail the folder in which its e-mails are kept.
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
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
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
    tree: {type: 'string', default: ''},
    mail: {type: 'string', default: ''},
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

/** Runs one journey in a process of its own, and shows what happened. */
const attempt = async(file) => {
    const events = [];
    for await (const event of run({files: [file], concurrency: 1, timeout: 600000})) {
        events.push(event);
    }
    for await (const line of Readable.from(events).compose(new Spec())) {
        stdout.write(line);
    }
    return {events, isBroken: events.some(({type}) => type === 'test:fail')};
};

/**
 * Runs the journeys one after the other: they share the demonstration. A journey that breaks is begun once more, since a browser
 * on a busy machine can miss a moment; what a second attempt finds again is a fault, and what it does not find is told.
 */
const runAll = async(files, file) => {
    const results = [];
    for (const name of files) {
        let result = await attempt(name);
        if (result.isBroken) {
            result = await attempt(name);
            stdout.write(result.isBroken ? '' : `At the second attempt only: ${basename(name, '.mjs')}.\n`);
        }
        results.push(result);
    }
    if (file !== undefined) {
        await pipeline(Readable.from(results.flatMap(({events}) => events)).compose(junit), createWriteStream(file));
    }
    return results.some(({isBroken}) => isBroken) ? 1 : 0;
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
    env.E2E_MOODLE_TREE = values.tree;
    env.E2E_MAIL = values.mail;
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
