/**
 * PHPUnit in Moodle.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {existsSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {run} from '../lib/run.mjs';
import {placePackages} from './packages.mjs';
import {build} from './site.mjs';
import {recall} from './state.mjs';

/**
 * Has Moodle's test site installed.
 *
 * @param {object} site The site
 */
export const installPhpunit = async(site) => {
    await placePackages(site.tree);
    if (!recall(site.folder).phpunit) {
        console.log(`Installing Moodle's PHPUnit site on ${site.type} …`);
        await build(site, 'phpunit', () => site.php(['admin/tool/phpunit/cli/util.php', '--install']));
    }
    await site.php(['admin/tool/phpunit/cli/util.php', '--buildconfig']);
    // Strings and classes that were read before they changed.
    for (const name of ['cache', 'localcache']) {
        rmSync(join(site.folder, 'phpunit', name), {recursive: true, force: true});
    }
};

/**
 * Runs tests.
 *
 * @param {object} site The site
 * @param {string[]} args For PHPUnit; paths from the plugin's folder are understood
 * @param {string} report Where the JUnit report goes
 * @returns {Promise<number>} exit code
 */
export const runPhpunit = async(site, args, report) => {
    const plugin = join('mod', 'proofolio');
    const known = args.map((arg) => (existsSync(join(site.tree.path, plugin, arg)) ? join(plugin, arg) : arg));
    const haspath = known.some((arg, index) => arg !== args[index]);
    const {code} = await run('php', [
        'vendor/bin/phpunit', '--log-junit', report, ...(haspath ? [] : ['--testsuite', 'mod_proofolio_testsuite']), ...known,
    ], {cwd: site.tree.path, env: site.env, show: true});
    return code;
};
