/**
 * Renames X.js to X.min.js after the module ids are settled: Moodle loads NAME.min.js and expects the id without ".min".
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {basename} from 'node:path';

const minified = (name) => name.replace(/\.js(\.map)?$/, '.min.js$1');

/**
 * The Rollup plugin.
 *
 * @returns {import('rollup').Plugin}
 */
export const renameToMin = () => ({
    name: 'rename-to-min',
    generateBundle(options, bundle) {
        for (const file of Object.values(bundle)) {
            const mapname = minified(file.sourcemapFileName ?? '');
            file.fileName = minified(file.fileName);
            if (file.type === 'chunk') {
                file.sourcemapFileName = mapname;
                file.map.file = basename(file.fileName);
                file.code = file.code.replace(/^\/\/# sourceMappingURL=.*$/m, `//# sourceMappingURL=${basename(mapname)}`);
            } else {
                const map = JSON.parse(file.source);
                map.file = basename(file.fileName, '.map');
                file.source = JSON.stringify(map);
            }
        }
    },
});
