/**
 * Which files make up a release. The ZIP and the copies in a Moodle tree are both made from this list.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './paths.mjs';
import {must} from './run.mjs';

/** What a site does not need. The sources of amd/build and what builds them are shipped, so that everybody can build anew. */
const leftout = [
    /^\./,
    /^(host|docs\/screenshots|vendor|node_modules|dist)\//,
    /^scripts\/(?!build\/)/,
    /^tests\/(e2e|parallel|phpstan|ts)\//,
    /^tests\/verified\.json$/,
    /^(composer\.json|phpcs\.xml|phpstan\.neon|babel\.config\.js|eslint\.config\.js|jest\.config\.js|Gruntfile\.cjs)$/,
];

const listed = async(...options) => (await must('git', ['ls-files', '-z', ...options])).split('\0').filter((name) => name !== '');

/**
 * The release's files.
 *
 * @param {boolean} strict Only what git knows; else new files too, as they stand in the working folder
 * @returns {Promise<string[]>} paths from the plugin's folder, sorted
 */
export const releaseFiles = async(strict = false) => {
    const names = await listed('--cached', ...(strict ? [] : ['--others', '--exclude-standard']));
    return [...new Set(names)]
        .filter((name) => !leftout.some((pattern) => pattern.test(name)) && existsSync(join(root, name)))
        .sort();
};
