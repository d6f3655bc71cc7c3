/**
 * How to make and start a throwaway PostgreSQL: it listens on a socket in its own folder only, and forgoes safety for speed.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {chownSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {getuid} from 'node:process';
import {must} from '../../lib/run.mjs';
import {postgresPrograms} from '../../setup/moodle.mjs';

const isroot = getuid?.() === 0;

/** PostgreSQL refuses to run as root: Debian's package brings a user for it. */
const asItsUser = (command, args) => (isroot
    ? {command: 'setpriv', args: ['--reuid=postgres', '--regid=postgres', '--init-groups', '--', command, ...args]}
    : {command, args});

const hand = async(folder) => {
    if (isroot) {
        chownSync(folder, Number(await must('id', ['-u', 'postgres'])), Number(await must('id', ['-g', 'postgres'])));
    }
};

/** What Moodle's config.php says of it. */
export const settings = (socket) => ({
    dbtype: 'pgsql',
    dbhost: 'localhost',
    dbuser: 'proofolio',
    dbpass: '',
    dboptions: {dbpersist: false, dbsocket: socket, dbport: '5432'},
});

/**
 * Makes an empty server.
 *
 * @param {string} data Folder for its files, which does not exist yet
 */
export const create = async(data) => {
    mkdirSync(data, {mode: 0o700});
    await hand(data);
    const {command: program, args} = asItsUser(join(postgresPrograms(), 'initdb'), [
        '-D', data, '-U', 'proofolio', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync',
    ]);
    await must(program, args, {cwd: '/'});
};

/**
 * The command that runs it.
 *
 * @param {string} data Folder with its files
 * @param {string} folder Folder of its socket
 * @returns {Promise<{command: string, args: string[], socket: string}>}
 */
export const command = async(data, folder) => {
    await hand(folder);
    return {
        socket: folder,
        ...asItsUser(join(postgresPrograms(), 'postgres'), [
            '-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'port=5432', '-c', 'fsync=off',
            '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off', '-c', 'shared_buffers=256MB',
        ]),
    };
};

/** For PDO. */
export const dsn = ({dbhost, dboptions}) =>
    `pgsql:host=${dboptions.dbsocket || dbhost};port=${dboptions.dbport || 5432};dbname=postgres`;

/** Makes a database. */
export const createDatabase = (name) => `CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`;

/** Counts the databases of a name: one or none. */
export const countDatabases = (name) => `SELECT COUNT(*) FROM pg_database WHERE datname = '${name}'`;
