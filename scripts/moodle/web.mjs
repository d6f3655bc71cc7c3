/**
 * PHP's built-in web server for a Moodle site.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {spawn} from 'node:child_process';
import {openSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {setTimeout as sleep} from 'node:timers/promises';
import {atEnd} from '../lib/cleanup.mjs';
import {Failure} from '../lib/failure.mjs';
import {answers, probePort} from '../lib/ports.mjs';

const groupLives = (pid) => {
    try {
        return process.kill(-pid, 0);
    } catch {
        return false;
    }
};

/**
 * Serves the site.
 *
 * @param {object} site The site
 * @param {number} port The port on the loopback interface
 * @returns {Promise<function(): Promise<void>>} stops it
 */
export const startWeb = async(site, port) => {
    if (await probePort(port) === 0) {
        throw new Failure(`Port ${port} is taken. Name another one with PORT=.`);
    }
    const file = join(site.folder, 'web.log');
    const log = openSync(file, 'w');
    const child = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', site.tree.path], {
        cwd: site.tree.path,
        // Its workers are stopped with it, as one group.
        detached: true,
        env: {...site.env, 'PHP_CLI_SERVER_WORKERS': '4'},
        stdio: ['ignore', log, log],
    });
    const stop = atEnd(async() => {
        for (let turn = 0; groupLives(child.pid) && turn < 100; turn++) {
            process.kill(-child.pid, turn < 50 ? 'SIGTERM' : 'SIGKILL');
            await sleep(100);
        }
    });
    if (!await answers(port)) {
        await stop();
        throw new Failure(`The web server does not start:\n${readFileSync(file, 'utf8')}`);
    }
    return stop;
};
