/**
 * Files to attach: those of the demonstration, and some made up.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/**
 * A file that somebody in the demonstration kept as a trace.
 *
 * @param {string} name The file's name
 * @returns {string} its path
 */
export const demonstrationFile = (name) =>
    fileURLToPath(new URL(`../../generator/demonstration/files/en/${name}`, import.meta.url));

/**
 * A file with some content.
 *
 * @param {string} name The file's name
 * @param {string} content What is in it
 * @returns {string} its path
 */
export const fileWith = (name, content) => {
    const path = join(mkdtempSync(join(tmpdir(), 'proofolio-')), name);
    writeFileSync(path, content);
    return path;
};

/**
 * A file of a given size.
 *
 * @param {string} name The file's name
 * @param {number} bytes Its size
 * @returns {string} its path
 */
export const fileOf = (name, bytes) => {
    return fileWith(name, 'trace '.repeat(Math.ceil(bytes / 6)).slice(0, bytes));
};
