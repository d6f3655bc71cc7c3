/**
 * Builds amd/build from ts/: npm run build.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {argv} from 'node:process';
import {pathToFileURL} from 'node:url';
import {rollup} from 'rollup';
import config from '../../rollup.config.js';

/**
 * Writes the modules.
 *
 * @param {string} dir Where to
 */
export const build = async(dir = config.output.dir) => {
    const bundle = await rollup(config);
    try {
        await bundle.write({...config.output, dir});
    } finally {
        await bundle.close();
    }
};

if (import.meta.url === pathToFileURL(argv[1]).href) {
    await build();
}
