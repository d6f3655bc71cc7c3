/**
 * Which source files are modules of their own in amd/build.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {readdirSync} from 'node:fs';
import {basename} from 'node:path';
import {fileURLToPath} from 'node:url';

const sources = fileURLToPath(new URL('../../ts/', import.meta.url));

/**
 * The entries: one file per page, directly in ts/.
 *
 * @returns {Object<string, string>} source file by module name
 */
export const entries = () => Object.fromEntries(
    readdirSync(sources)
        .filter((name) => name.endsWith('.ts'))
        .sort()
        .map((name) => [basename(name, '.ts'), `ts/${name}`])
);

/**
 * The chunk that a module goes to: one for each file of ts/local, one for passages and one for each bundled library.
 *
 * @param {string} id The module's path, or a virtual name of a plugin
 * @returns {string|undefined} the chunk's name, nothing for what Rollup may place itself
 */
export const chunkName = (id) => {
    const path = id.replaceAll('\\', '/');
    if (/\/ts\/local\/(cut_units|mark_words|text_difference|text_units)\.ts/.test(path)) {
        return 'compare_texts';
    }
    if (path.includes('/ts/local/passage/')) {
        return 'passages';
    }
    if (path.includes('/ts/local/')) {
        return basename(path.replace(/\?.*$/, ''), '.ts');
    }
    if (path.includes('/node_modules/tslib/')) {
        return 'tslib';
    }
    // The whole comparison of texts, with its library, is fetched by the one page that compares.
    if (path.includes('/node_modules/diff/')) {
        return 'compare_texts';
    }
    // The helpers of the CommonJS plugin are used by core-js alone.
    if (path.includes('/node_modules/core-js/') || path.includes('commonjsHelpers')) {
        return 'corejs';
    }
    if (path.includes('/node_modules/idb-keyval/')) {
        return 'idbkeyval';
    }
    return undefined;
};
