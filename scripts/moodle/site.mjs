/**
 * A site: a database and a data folder for the code in the Moodle tree.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {randomBytes} from 'node:crypto';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {withLock} from '../lib/lock.mjs';
import {scratch, sharedScratch} from '../lib/paths.mjs';
import {releaseFiles} from '../lib/release_files.mjs';
import {must} from '../lib/run.mjs';
import {hashOf} from '../lib/sources_hash.mjs';
import {setUpForMoodle} from '../setup/moodle.mjs';
import {writeConfig} from './config.mjs';
import {ask, kinds} from './database/ask.mjs';
import {databaseType, isForeign, useDatabaseServer} from './database/use.mjs';
import {environment, settingsFile} from './environment.mjs';
import {placePlugin} from './place.mjs';
import {recall, remember} from './state.mjs';
import {requireTree} from './tree.mjs';

/**
 * A site to work with.
 *
 * @typedef {object} Site
 * @property {object} tree The Moodle tree
 * @property {string} type mariadb or pgsql
 * @property {string} folder Folder for everything that belongs to the site
 * @property {object} env Environment for Moodle's scripts
 * @property {string} schema What an installation depends on, in short
 * @property {object} server Settings of the database server
 * @property {string} url Its address
 * @property {function(string[], object=): Promise<string>} php Runs a script of Moodle's
 */

/** What an installed database depends on. */
const schemaOf = async(tree) => {
    const names = (await releaseFiles()).filter((name) => /^(version\.php|db\/)/.test(name));
    return `${tree.version} ${hashOf(names)}`;
};

const writeSettings = (folder, server, name, url) => {
    writeFileSync(settingsFile(folder), JSON.stringify({
        ...server,
        'dblibrary': 'native',
        'dbname': name,
        'prefix': 'mdl_',
        'wwwroot': url,
        'dataroot': join(folder, 'dataroot'),
        'admin': 'admin',
        'directorypermissions': 0o2777,
        'debug': 32767,
        'debugdisplay': 0,
        'noreplyaddress': 'noreply@example.com',
        'passwordpolicy': 0,
        'phpunit_dataroot': join(folder, 'phpunit'),
        'phpunit_prefix': 'phpu_',
    }, null, 4));
};

/** Databases get names that nobody else uses: one that stands there already is not ours. */
const makeDatabase = async(folder, type, server, schema) => {
    const database = `proofolio_${randomBytes(5).toString('hex')}`;
    await ask(server, kinds[type].createDatabase(database));
    remember(folder, {database, schema});
    return database;
};

/** Forgets the site and all that it holds. */
const forget = async(folder, server) => {
    const {database} = recall(folder);
    if (database !== undefined) {
        await ask(server, `DROP DATABASE IF EXISTS ${database}`);
    }
    for (const name of ['dataroot', 'phpunit', 'mail', 'state.json', 'php-errors.log']) {
        rmSync(join(folder, name), {recursive: true, force: true});
    }
};

/** Whether what is remembered can be built upon: same tables, nothing half done, database still there. */
const isSound = async(folder, type, server, schema) => {
    const known = recall(folder);
    return known.schema === schema && !known.busy && await ask(server, kinds[type].countDatabases(known.database)) === '1';
};

const prepare = async({folder, type, server, schema}, {fresh, url}) => {
    if (fresh || !await isSound(folder, type, server, schema)) {
        await forget(folder, server);
    }
    for (const name of ['dataroot', 'phpunit', 'mail']) {
        mkdirSync(join(folder, name), {recursive: true, mode: 0o777});
    }
    writeSettings(folder, server, recall(folder).database ?? await makeDatabase(folder, type, server, schema), url);
};

const open = async(tree, type, folder, {server, fresh, url}) => {
    await placePlugin(tree);
    const env = environment(folder);
    const php = (args, options = {}) => must('php', args, {cwd: tree.path, env, ...options});
    const site = {tree, type, folder, env, server, url, php, schema: await schemaOf(tree)};
    await prepare(site, {fresh, url});
    writeConfig(tree, settingsFile(folder));
    return site;
};

/**
 * Does something with the site; the Moodle tree is not changed by other commands meanwhile.
 *
 * @param {object} options How
 * @param {string} [options.name] A site beside the usual one
 * @param {boolean} [options.fresh] Start over with an empty database
 * @param {string} [options.url] The site's address
 * @param {function(Site): Promise<*>} [options.keep] What to do afterwards, when others may use the tree again
 * @param {function(Site): Promise<*>} work What to do
 * @returns {Promise<*>} what the work returned
 */
export const withSite = async({name = '', fresh = false, url = 'http://127.0.0.1:8081', keep = null}, work) => {
    const tree = requireTree();
    const type = databaseType();
    await setUpForMoodle(type, !isForeign());
    const folder = scratch(tree.path, type, isForeign() ? process.env.MOODLE_DB_HOST : '', ...(name ? [name] : []));
    const {settings: server, release} = await useDatabaseServer(folder);
    try {
        const [site, result] = await withLock(join(sharedScratch(tree.path), 'tree.lock'), tree.path, async() => {
            const opened = await open(tree, type, folder, {server, fresh, url});
            return [opened, await work(opened)];
        });
        await keep?.(site);
        return result;
    } finally {
        await release();
    }
};

/**
 * Does something that leaves the site unusable when it is interrupted.
 *
 * @param {Site} site The site
 * @param {string} fact What is remembered afterwards
 * @param {function(): Promise<void>} work What to do
 */
export const build = async(site, fact, work) => {
    remember(site.folder, {busy: true});
    await work();
    remember(site.folder, {busy: false, [fact]: true});
};

/** What the site's caches depend on. */
const cachedOf = async({url}) => `${url} ${hashOf(await releaseFiles())}`;

/**
 * Has Moodle installed with the plugin.
 *
 * @param {Site} site The site
 */
export const installSite = async(site) => {
    const cached = await cachedOf(site);
    if (!recall(site.folder).installed) {
        console.log(`Installing Moodle ${site.tree.release} on ${site.type} …`);
        await build(site, 'installed', () => site.php([
            'admin/cli/install_database.php', '--agree-license', '--adminuser=admin', '--adminpass=proofolio',
            '--adminemail=admin@example.com', '--fullname=Portfolio', '--shortname=portfolio',
        ]));
    } else if (recall(site.folder).cached !== cached) {
        await site.php(['admin/cli/purge_caches.php']);
    }
    remember(site.folder, {cached});
};
