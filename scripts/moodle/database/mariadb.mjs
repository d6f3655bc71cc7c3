/**
 * How to make and start a throwaway MariaDB: it listens on a socket in its own folder only, and forgoes safety for speed.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {join} from 'node:path';
import {userInfo} from 'node:os';
import {must, which} from '../../lib/run.mjs';

const {username} = userInfo();

/** What Moodle's config.php says of it. */
export const settings = (socket) => ({
    dbtype: 'mariadb',
    dbhost: 'localhost',
    dbuser: 'root',
    dbpass: '',
    dboptions: {dbpersist: false, dbsocket: socket, dbcollation: 'utf8mb4_unicode_ci'},
});

/**
 * Makes an empty server.
 *
 * @param {string} data Folder for its files, which does not exist yet
 */
export const create = async(data) => {
    await must(which('mariadb-install-db'), [
        '--no-defaults', `--datadir=${data}`, `--user=${username}`, '--auth-root-authentication-method=normal', '--skip-test-db',
    ]);
};

/**
 * The command that runs it.
 *
 * @param {string} data Folder with its files
 * @param {string} folder Folder of its socket
 * @returns {{command: string, args: string[], socket: string}}
 */
export const command = (data, folder) => {
    const socket = join(folder, 's');
    return {
        socket,
        command: which('mariadbd'),
        args: [
            '--no-defaults', `--datadir=${data}`, `--user=${username}`, `--socket=${socket}`, '--skip-networking',
            `--pid-file=${join(folder, 'pid')}`, '--innodb-flush-log-at-trx-commit=0', '--innodb-flush-method=nosync',
            '--innodb-doublewrite=0', '--innodb-buffer-pool-size=256M', '--innodb-log-file-size=64M', '--skip-log-bin',
            '--character-set-server=utf8mb4', '--collation-server=utf8mb4_unicode_ci', '--performance-schema=OFF',
        ],
    };
};

/** For PDO. */
export const dsn = ({dbhost, dboptions}) => (dboptions.dbsocket
    ? `mysql:unix_socket=${dboptions.dbsocket}`
    : `mysql:host=${dbhost};port=${dboptions.dbport || 3306}`);

/** Makes a database. */
export const createDatabase = (name) => `CREATE DATABASE ${name} DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`;

/** Counts the databases of a name: one or none. */
export const countDatabases = (name) => `SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = '${name}'`;
