/**
 * Puts the plugin into a Moodle tree, exactly as the release's ZIP would.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, statSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {Failure} from '../lib/failure.mjs';
import {root} from '../lib/paths.mjs';
import {releaseFiles} from '../lib/release_files.mjs';

const filesBelow = (folder) => readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)));

const same = (one, other) => existsSync(other) && statSync(one).size === statSync(other).size
    && readFileSync(one).equals(readFileSync(other));

/**
 * Copies what changed and removes what is no longer released.
 *
 * @param {object} tree The Moodle tree
 * @returns {Promise<number>} how many files changed
 */
export const placePlugin = async(tree) => {
    const target = join(tree.path, 'mod', 'proofolio');
    if (existsSync(target) && realpathSync(target) === root) {
        throw new Failure(`${target} is this checkout itself. Work on a checkout outside of the Moodle tree.`);
    }
    if (existsSync(join(target, '.git'))) {
        throw new Failure(`${target} is a checkout of its own and is left alone. Move it away to have the plugin copied in.`);
    }
    mkdirSync(target, {recursive: true});
    const names = await releaseFiles();
    const obsolete = filesBelow(target).filter((name) => !names.includes(name));
    obsolete.forEach((name) => rmSync(join(target, name)));
    const changed = names.filter((name) => !same(join(root, name), join(target, name)));
    for (const name of changed) {
        mkdirSync(dirname(join(target, name)), {recursive: true});
        rmSync(join(target, name), {force: true});
        copyFileSync(join(root, name), join(target, name));
    }
    return obsolete.length + changed.length;
};
