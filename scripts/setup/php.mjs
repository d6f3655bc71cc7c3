/**
 * PHP and its extensions.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {Failure} from '../lib/failure.mjs';
import {must, run, which} from '../lib/run.mjs';
import {installPackages} from './apt.mjs';

/** Debian's package for each extension, after the version's prefix. */
const packageOf = {
    curl: 'curl', dom: 'xml', gd: 'gd', intl: 'intl', mbstring: 'mbstring', mysqli: 'mysql', 'pdo_mysql': 'mysql',
    'pdo_pgsql': 'pgsql', 'pdo_sqlite': 'sqlite3', pgsql: 'pgsql', simplexml: 'xml', soap: 'soap', xml: 'xml',
    xmlreader: 'xml', xmlwriter: 'xml', zip: 'zip',
};

/** What the host and the PHP tools use. */
export const forHost = [
    'ctype', 'dom', 'fileinfo', 'iconv', 'intl', 'json', 'libxml', 'mbstring', 'pdo_sqlite', 'simplexml', 'tokenizer', 'xml',
    'xmlwriter',
];

/** What Moodle uses on top, whatever its database. */
export const forMoodle = ['curl', 'gd', 'openssl', 'soap', 'xmlreader', 'zip'];

const missing = async(extensions) => {
    const loaded = (await must('php', ['-m'])).toLowerCase().split('\n').map((line) => line.trim());
    return extensions.filter((extension) => !loaded.includes(extension));
};

const version = async() => (await must('php', ['-r', 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;'])).trim();

/**
 * Makes sure that PHP 8.1 or later is there with the extensions.
 *
 * @param {string[]} extensions Their names as php -m lists them, in lower case
 */
export const setUpPhp = async(extensions) => {
    if (which('php') === null) {
        await installPackages(['php-cli'], 'PHP 8.1 or later on the command line');
    }
    const found = await version();
    if (Number.parseFloat(found) < 8.1) {
        throw new Failure(`PHP 8.1 or later is needed; this is PHP ${found}.`);
    }
    const lacking = await missing(extensions);
    if (lacking.length === 0) {
        return;
    }
    const words = `PHP extension${lacking.length > 1 ? 's' : ''} ${lacking.join(', ')}`;
    const packages = [...new Set(lacking.map((name) => packageOf[name]).filter(Boolean))].map((name) => `php${found}-${name}`);
    if (packages.length === 0 || (await run('apt-cache', ['show', packages[0]]).catch(() => ({code: 0}))).code !== 0) {
        packages.splice(0, packages.length, ...packages.map((name) => name.replace(found, '')));
    }
    await installPackages(packages, words);
    const still = await missing(extensions);
    if (still.length > 0) {
        throw new Failure(`PHP (${which('php')}) still lacks ${still.join(', ')}. Enable it in its php.ini.`);
    }
};
