/**
 * Empties the output folder before it is written: Rollup leaves files of modules that are no more.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {rmSync} from 'node:fs';

/**
 * The Rollup plugin.
 *
 * @returns {import('rollup').Plugin}
 */
export const cleanOutput = () => ({
    name: 'clean-output',
    generateBundle: {
        order: 'post',
        handler(options, bundle, isWrite) {
            if (isWrite) {
                rmSync(options.dir, {recursive: true, force: true});
            }
        },
    },
});
