/**
 * The database that Moodle uses: on a server of our own, or on the one that MOODLE_DB_HOST names.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {env} from 'node:process';
import {Failure} from '../../lib/failure.mjs';
import {kinds} from './ask.mjs';
import {useServer} from './server.mjs';

/**
 * The kind of database.
 *
 * @returns {string} mariadb, or pgsql when MOODLE_DB says so
 */
export const databaseType = () => {
    const type = env.MOODLE_DB || 'mariadb';
    if (!(type in kinds)) {
        throw new Failure(`MOODLE_DB can be ${Object.keys(kinds).join(' or ')}, not ${type}.`);
    }
    return type;
};

/** Whether somebody else's server is used. */
export const isForeign = () => Boolean(env.MOODLE_DB_HOST);

const foreign = (type) => ({
    dbtype: type,
    dbhost: env.MOODLE_DB_HOST,
    dbuser: env.MOODLE_DB_USER || 'moodle',
    dbpass: env.MOODLE_DB_PASS || '',
    dboptions: {
        dbpersist: false,
        dbport: env.MOODLE_DB_PORT || '',
        ...(type === 'mariadb' ? {dbcollation: 'utf8mb4_unicode_ci'} : {}),
    },
});

/**
 * The server to make databases on. Its user must be allowed to.
 *
 * @param {string} folder Folder for the things of a server of our own
 * @returns {Promise<{settings: object, release: function(): Promise<void>}>} release() when done
 */
export const useDatabaseServer = async(folder) => {
    const type = databaseType();
    return isForeign() ? {settings: foreign(type), release: async() => undefined} : useServer(type, folder);
};
