/**
 * The machine that was measured on, in words that say nothing of whose it is.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {cpus, totalmem} from 'node:os';
import {must} from '../lib/run.mjs';
import {ask} from '../moodle/database/ask.mjs';

/**
 * What there is.
 *
 * @param {object} site The site
 * @returns {Promise<object>} cores, memory in gigabytes, database, php and moodle, each in words
 */
export const machineOf = async(site) => {
    const version = await ask(site.server, 'SELECT version()');
    return {
        cores: cpus().length,
        memory: Math.round(totalmem() / 1024 ** 3),
        database: site.type === 'pgsql' ? version.split(' on ')[0] : `MariaDB ${version.split('-')[0]}`,
        php: (await must('php', ['-r', 'echo PHP_VERSION;'])).trim(),
        moodle: site.tree.release,
    };
};
