/**
 * Tells by one number whether the plugin's sources are the same.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './paths.mjs';
import {releaseFiles} from './release_files.mjs';

/**
 * Hash of some files: of their names and contents, in the order of the names.
 *
 * @param {string[]} names Paths from the plugin's folder
 * @returns {string} SHA-256, in hexadecimal digits
 */
export const hashOf = (names) => {
    const hash = createHash('sha256');
    for (const name of [...names].sort()) {
        const content = readFileSync(join(root, name));
        hash.update(`${name}\0${content.length}\0`).update(content);
    }
    return hash.digest('hex');
};

/** What a run of PHPUnit in Moodle depends on: all that is shipped, but texts for readers and the sources of amd/build. */
const matters = (name) => !/\.md$|^docs\/|^ts\/|^scripts\/|^[^/]+\.(js|json)$/.test(name);

/**
 * Hash of the sources that PHPUnit in Moodle tests.
 *
 * @returns {Promise<string>} SHA-256, in hexadecimal digits
 */
export const sourcesHash = async() => hashOf((await releaseFiles()).filter(matters));
