/**
 * What a real Moodle needs of the machine: extensions, a database server and locales.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {must, run, which} from '../lib/run.mjs';
import {installPackages} from './apt.mjs';
import {forHost, forMoodle, setUpPhp} from './php.mjs';

const drivers = {mariadb: ['mysqli', 'pdo_mysql'], pgsql: ['pgsql', 'pdo_pgsql']};

/**
 * The programs of PostgreSQL, which Debian keeps off the path.
 *
 * @returns {string|null} their folder
 */
export const postgresPrograms = () => {
    const base = '/usr/lib/postgresql';
    const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : [];
    const folders = [...versions.map((version) => join(base, version, 'bin')), '/usr/local/bin', '/usr/bin'];
    return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
};

const setUpServer = async(type) => {
    if (type === 'mariadb' && (which('mariadbd') === null || which('mariadb-install-db') === null)) {
        await installPackages(['mariadb-server'], 'MariaDB');
    } else if (type === 'pgsql' && postgresPrograms() === null) {
        await installPackages(['postgresql'], 'PostgreSQL');
    }
};

const setUpLocales = async() => {
    const installed = (await must('locale', ['-a'])).toLowerCase().replaceAll('-', '');
    const lacking = ['en_AU', 'fr_FR'].filter((name) => !installed.includes(`${name.toLowerCase()}.utf8`));
    if (lacking.length === 0) {
        return;
    }
    if (which('localedef') === null || !existsSync('/usr/share/i18n/locales')) {
        await installPackages(['locales'], `locales ${lacking.join(', ')} in UTF-8`);
    }
    for (const name of lacking) {
        const {code} = await run('localedef', ['-i', name, '-f', 'UTF-8', `${name}.UTF-8`]);
        if (code !== 0) {
            await installPackages(['locales-all'], `locale ${name}.UTF-8`);
        }
    }
};

/**
 * Makes sure that Moodle can run here.
 *
 * @param {string} type mariadb or pgsql
 * @param {boolean} withserver Whether a database server has to be here
 */
export const setUpForMoodle = async(type, withserver) => {
    await setUpPhp([...forHost, ...forMoodle, ...drivers[type]]);
    await setUpLocales();
    if (withserver) {
        await setUpServer(type);
    }
};
