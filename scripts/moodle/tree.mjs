/**
 * Finds the Moodle tree to work with.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {existsSync, readFileSync, realpathSync} from 'node:fs';
import {homedir} from 'node:os';
import {join} from 'node:path';
import {env} from 'node:process';
import {Failure} from '../lib/failure.mjs';

const wanted = () => env.MOODLE_DIR || join(homedir(), 'moodle');

/**
 * A Moodle tree.
 *
 * @typedef {object} Tree
 * @property {string} path Its folder
 * @property {string} release Moodle's release with its build, such as "4.5.6 (Build: 20250811)"
 * @property {string} version Moodle's version number
 */

/**
 * The tree that MOODLE_DIR names, ~/moodle when it names none.
 *
 * @returns {Tree|null} null when there is none
 */
export const findTree = () => {
    const path = wanted();
    const file = join(path, 'version.php');
    if (!existsSync(file) || !existsSync(join(path, 'lib', 'moodlelib.php'))) {
        return null;
    }
    const source = readFileSync(file, 'utf8');
    const find = (pattern) => source.match(pattern)?.[1] ?? '';
    return {
        path: realpathSync(path),
        release: find(/\$release\s*=\s*'([^']+)'/),
        version: find(/\$version\s*=\s*([\d.]+)/),
    };
};

/**
 * Says why there is no tree.
 *
 * @returns {string} in words
 */
export const noTree = () => (env.MOODLE_DIR
    ? `MOODLE_DIR (${env.MOODLE_DIR}) is not an unpacked Moodle`
    : 'there is no Moodle in ~/moodle and MOODLE_DIR is not set');

/**
 * The tree, which has to be there.
 *
 * @returns {Tree} the tree
 */
export const requireTree = () => {
    const tree = findTree();
    if (tree === null) {
        throw new Failure(`Unpack a Moodle 4.5 and name its folder in MOODLE_DIR: ${noTree()}.`);
    }
    return tree;
};
