/**
 * Where things are.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {createHash} from 'node:crypto';
import {mkdirSync, realpathSync} from 'node:fs';
import {tmpdir, userInfo} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The plugin's folder, which is the repository's root. */
export const root = realpathSync(fileURLToPath(new URL('../../', import.meta.url)));

/**
 * A folder outside the repository for what can be thrown away: short, because sockets' paths are limited, and open to other
 * users, because PostgreSQL refuses to run as root.
 *
 * @param {...string} keys What the folder belongs to
 * @returns {string} its path; made when missing
 */
export const sharedScratch = (...keys) => {
    const hash = createHash('sha256').update(keys.join('\0')).digest('hex').slice(0, 10);
    const path = join(tmpdir(), `mod_proofolio-${userInfo().uid}-${hash}`);
    mkdirSync(path, {recursive: true, mode: 0o755});
    return path;
};

/**
 * The same, for this checkout alone.
 *
 * @param {...string} keys What the folder belongs to
 * @returns {string} its path; made when missing
 */
export const scratch = (...keys) => sharedScratch(root, ...keys);

/**
 * Makes the folder of a file.
 *
 * @param {string} file The file's path
 * @returns {string} the same path
 */
export const withFolder = (file) => {
    mkdirSync(dirname(file), {recursive: true});
    return file;
};
