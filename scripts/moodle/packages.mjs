/**
 * The two packages that Moodle's PHPUnit cannot do without. Its full list cannot be had everywhere.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {cpSync, existsSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {Failure} from '../lib/failure.mjs';
import {sharedScratch} from '../lib/paths.mjs';
import {composerInstall} from '../setup/packages.mjs';

const wanted = {'phpunit/phpunit': '9.6.*', 'mikey179/vfsstream': '1.6.*'};

/**
 * Places them in the tree, unless PHPUnit is there.
 *
 * @param {object} tree The Moodle tree
 */
export const placePackages = async(tree) => {
    const vendor = join(tree.path, 'vendor');
    if (existsSync(join(vendor, 'bin', 'phpunit'))) {
        return;
    }
    if (existsSync(vendor)) {
        throw new Failure(`${vendor} has no PHPUnit. Complete it with Composer, or remove it to have it made.`);
    }
    const folder = sharedScratch('packages');
    writeFileSync(join(folder, 'composer.json'), JSON.stringify({require: wanted, config: {lock: false, 'allow-plugins': false}}));
    await composerInstall(folder);
    rmSync(`${vendor}.new`, {recursive: true, force: true});
    cpSync(join(folder, 'vendor'), `${vendor}.new`, {recursive: true, verbatimSymlinks: true});
    renameSync(`${vendor}.new`, vendor);
};
