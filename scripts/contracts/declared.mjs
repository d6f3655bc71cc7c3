/**
 * What the plugin's PHP declares, read by running it on the host.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {env} from 'node:process';
import {fileURLToPath} from 'node:url';

const dump = fileURLToPath(new URL('dump.php', import.meta.url));

/**
 * A declared structure: an object with keys, a list of something, a value of a PARAM type, or nothing.
 *
 * @typedef {object} Structure
 * @property {string} kind "object", "list", "value" or "nothing"
 * @property {string} presence "required", "default" or "optional"
 * @property {string} description What it is
 * @property {Object<string, Structure>} [keys] Of an object
 * @property {Structure} [of] Of a list
 * @property {string} [type] Of a value
 */

/**
 * Runs the dump.
 *
 * @returns {{services: object, outputs: Object<string, Structure>, strings: {en: object, fr: object}}} what is declared
 */
export const readDeclared = () => {
    const data = mkdtempSync(join(tmpdir(), 'proofolio-contracts-'));
    try {
        const json = execFileSync('php', ['-d', 'memory_limit=512M', dump], {
            encoding: 'utf8',
            env: {...env, PROOFOLIO_HOST_DATA: data},
            maxBuffer: 64 * 1024 * 1024,
            stdio: ['ignore', 'pipe', 'pipe'],
        });
        return JSON.parse(json);
    } catch (error) {
        throw new Error(`PHP could not be asked what it declares:\n${error.stderr || error.message}`, {cause: error});
    } finally {
        rmSync(data, {recursive: true, force: true});
    }
};
