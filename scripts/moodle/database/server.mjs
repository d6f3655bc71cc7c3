/**
 * Starts the throwaway database server for the first who needs it, and stops it after the last.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import process from 'node:process';
import {setTimeout as sleep} from 'node:timers/promises';
import {atEnd} from '../../lib/cleanup.mjs';
import {Failure} from '../../lib/failure.mjs';
import {withLock} from '../../lib/lock.mjs';
import {alive, mark} from '../../lib/process_mark.mjs';
import {ask, kinds} from './ask.mjs';

const gigabyte = 1024 ** 3;

/** The server's files live in memory where there is room: they need not outlast the machine. */
const dataFolder = (folder) => {
    const memory = '/dev/shm';
    try {
        const {bavail, bsize} = statfsSync(memory);
        return bavail * bsize > 2 * gigabyte ? join(memory, basename(folder)) : join(folder, 'data');
    } catch {
        return join(folder, 'data');
    }
};

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

const made = 'mod_proofolio made this database server and may delete it.\n';

/** Where everything of the server is. The data folder stays the one that was chosen first. */
const placesOf = (folder) => {
    mkdirSync(join(folder, 'users'), {recursive: true});
    const chosen = join(folder, 'datafolder');
    if (!existsSync(chosen)) {
        writeFileSync(chosen, dataFolder(folder));
    }
    const base = read(chosen);
    return {
        base,
        data: join(base, 'files'),
        marker: join(base, 'made-by-mod_proofolio'),
        socket: join(folder, 'socket'),
        log: join(folder, 'server.log'),
        server: join(folder, 'server'),
        users: join(folder, 'users'),
    };
};

const makeServer = async(kind, places) => {
    if (existsSync(places.marker)) {
        return;
    }
    if (existsSync(places.base) && readdirSync(places.base).length > 0) {
        throw new Failure(`${places.base} is not empty and was not made by these commands. Move it away.`);
    }
    mkdirSync(places.base, {recursive: true, mode: 0o755});
    await kind.create(places.data);
    writeFileSync(places.marker, made);
};

const startServer = async(kind, places) => {
    mkdirSync(places.socket, {recursive: true, mode: 0o700});
    const {command, args, socket} = await kind.command(places.data, places.socket);
    if (alive(read(places.server))) {
        return kind.settings(socket);
    }
    const log = openSync(places.log, 'w');
    const child = spawn(command, args, {cwd: '/', detached: true, stdio: ['ignore', log, log]});
    child.unref();
    writeFileSync(places.server, mark(child.pid));
    const settings = kind.settings(socket);
    for (const until = Date.now() + 40000; Date.now() < until;) {
        try {
            await ask(settings, 'SELECT 1');
            return settings;
        } catch {
            await sleep(200);
        }
        if (child.exitCode !== null) {
            break;
        }
    }
    throw new Failure(`The database server does not start:\n${read(places.log).split('\n').slice(-15).join('\n')}`);
};

const stopServer = async(places) => {
    const server = read(places.server);
    if (alive(server)) {
        process.kill(Number.parseInt(server, 10), 'SIGTERM');
        for (const until = Date.now() + 30000; alive(server) && Date.now() < until;) {
            await sleep(100);
        }
    }
    rmSync(places.server, {force: true});
};

const leave = (folder, places) => withLock(join(folder, 'server.lock'), 'the database server', async() => {
    rmSync(join(places.users, String(process.pid)), {force: true});
    const others = readdirSync(places.users).filter((name) => {
        const file = join(places.users, name);
        return alive(read(file)) || rmSync(file, {force: true});
    });
    if (others.length === 0) {
        await stopServer(places);
    }
});

/**
 * Joins those who use the server, starting it when nobody did.
 *
 * @param {string} type mariadb or pgsql
 * @param {string} folder Folder for the server's things
 * @returns {Promise<{settings: object, release: function(): Promise<void>}>} release() when done
 */
export const useServer = (type, folder) => withLock(join(folder, 'server.lock'), 'the database server', async() => {
    const places = placesOf(folder);
    const kind = kinds[type];
    writeFileSync(join(places.users, String(process.pid)), mark());
    const release = atEnd(() => leave(folder, places));
    await makeServer(kind, places);
    return {settings: await startServer(kind, places), release};
});
