/**
 * Serves the plugin on this machine without a Moodle: npm start [-- --fresh] [-- --port 8080] [-- --quiet].
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {env, kill, stdout} from 'node:process';
import {setTimeout as sleep} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import {atEnd} from './lib/cleanup.mjs';
import {Failure, runAsMain} from './lib/failure.mjs';
import {root, scratch} from './lib/paths.mjs';
import {probePort} from './lib/ports.mjs';
import {setUp} from './setup.mjs';

/** The largest file that the host takes in, whatever PHP's own settings say. */
const limits = [
    'upload_max_filesize=128M', 'post_max_size=512M', 'max_file_uploads=50', 'memory_limit=512M', 'display_errors=0',
    'session.auto_start=0', 'output_buffering=0', 'opcache.enable_cli=1', 'opcache.revalidate_freq=0',
].flatMap((limit) => ['-d', limit]);

const finished = (child) => new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code));
});

/** What the database was made from: another structure needs another database. */
const structure = () => createHash('sha256').update(['db/install.xml', 'db/access.php', 'host/lib/core.xml']
    .map((file) => readFileSync(join(root, file), 'utf8')).join('\0')).digest('hex');

/** Makes the site and its demonstration when they are not there, in a folder of this checkout and port. */
const install = async(data, environment, {fresh, quiet}) => {
    const mark = join(data, 'structure');
    const made = existsSync(mark) ? readFileSync(mark, 'utf8') : '';
    if (!fresh && made === structure()) {
        return;
    }
    if (!fresh && made !== '') {
        console.log('The structure of the database has changed: the demonstration starts over.');
    }
    // An installation that was interrupted is begun again.
    rmSync(data, {recursive: true, force: true});
    mkdirSync(data, {recursive: true, mode: 0o700});
    const out = quiet ? 'ignore' : 'inherit';
    const child = spawn('php', [...limits, join(root, 'host/install.php')], {env: environment, stdio: ['ignore', out, 'inherit']});
    if (await finished(child) !== 0) {
        throw new Failure('The demonstration could not be installed; see above.');
    }
    writeFileSync(mark, structure());
};

const answers = async(address) => {
    try {
        return (await fetch(`${address}/login/index.php`, {redirect: 'manual'})).status === 200;
    } catch {
        return false;
    }
};

/**
 * Starts the server and waits until it answers.
 *
 * @param {{port: number, fresh?: boolean, quiet?: boolean, keep?: boolean}} options What to serve where; keep: leave the data
 *     for the next time
 * @returns {Promise<{address: string, data: string, stop: function(): Promise<void>, ended: Promise<number>}>} the running server
 */
export const serve = async({port, fresh = false, quiet = false, keep = false}) => {
    if (await probePort(port) === 0) {
        throw new Failure(`Port ${port} of 127.0.0.1 is taken. Choose another one: PORT=${port + 1} npm start`);
    }
    const address = `http://127.0.0.1:${port}`;
    const data = scratch('host', `${port}`);
    const environment = {...env, PROOFOLIO_HOST_DATA: data, PROOFOLIO_HOST_WWWROOT: address, PHP_CLI_SERVER_WORKERS: '4'};
    await install(data, environment, {fresh, quiet});
    // A process group of its own: PHP's server has workers, which must end with it.
    const web = join(root, 'host/web');
    const child = spawn('php', [...limits, '-S', `127.0.0.1:${port}`, '-t', web, join(web, 'router.php')],
        {env: environment, detached: true, stdio: ['ignore', 'ignore', 'pipe']});
    const ended = finished(child);
    child.stderr.on('data', (text) => {
        const told = `${text}`.split('\n').filter((line) => !/ (Accepted|Closing|\[\d{3}\]:)|Development Server/.test(line));
        if (told.join('').trim() !== '') {
            console.error(told.join('\n').trimEnd());
        }
    });
    const stop = atEnd(async() => {
        try {
            kill(-child.pid, 'SIGTERM');
        } catch {
            // It has ended by itself.
        }
        await ended;
        if (!keep) {
            rmSync(data, {recursive: true, force: true});
        }
    });
    const deadline = Date.now() + 20000;
    while (!await answers(address)) {
        if (child.exitCode !== null || Date.now() > deadline) {
            await stop();
            throw new Failure('PHP\'s server does not answer; see above.');
        }
        await sleep(100);
    }
    return {address, data, stop, ended};
};

/** Has the server do what it does at set times, as a site's administrator would. */
const runTasks = async(address) => {
    const response = await fetch(`${address}/admin/cron.php`).catch(() => null);
    if (response !== null && !response.ok) {
        console.error('The scheduled tasks failed; see above.');
    }
};

const main = async(args) => {
    const {values} = parseArgs({args, options: {port: {type: 'string'}, fresh: {type: 'boolean'}, quiet: {type: 'boolean'}}});
    const port = Number.parseInt(values.port ?? env.PORT ?? '8080', 10);
    if (!(port > 0 && port < 65536)) {
        throw new Failure('PORT must be a number from 1 to 65535.');
    }
    await setUp();
    const {address, data, ended} = await serve({port, fresh: values.fresh, quiet: values.quiet, keep: true});
    const {accounts} = JSON.parse(readFileSync(join(data, 'demonstration.json'), 'utf8'));
    stdout.write(`\nCompetency portfolio: ${address}\n`);
    if (!values.quiet) {
        stdout.write('Choose one of these on the sign-in page, or type name and password:\n');
        for (const {username, password, name, role} of Object.values(accounts)) {
            stdout.write(`  ${username.padEnd(12)} ${password.padEnd(14)} ${name}, ${role}\n`);
        }
        stdout.write(`E-mails are not sent but kept: ${address}/mail\n`);
        stdout.write('Start over with: npm start -- --fresh      Stop with Ctrl+C\n');
    }
    await runTasks(address);
    const timer = setInterval(() => runTasks(address), 60000);
    try {
        return await ended;
    } finally {
        clearInterval(timer);
    }
};

await runAsMain(import.meta.url, main);
