/**
 * Failures that need words, not a stack trace.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {argv, exit} from 'node:process';
import {realpathSync} from 'node:fs';
import {pathToFileURL} from 'node:url';

/** Something that the person at the keyboard can act upon. */
export class Failure extends Error {}

/**
 * Runs a script's main function when the script was started by itself (and not imported).
 *
 * @param {string} url The script's import.meta.url
 * @param {function(string[]): Promise<number|void>} main Gets the arguments, returns the exit code
 */
export const runAsMain = async(url, main) => {
    if (!argv[1] || url !== pathToFileURL(realpathSync(argv[1])).href) {
        return;
    }
    try {
        exit((await main(argv.slice(2))) ?? 0);
    } catch (error) {
        console.error(error instanceof Failure ? `\n${error.message}` : error);
        exit(1);
    }
};
