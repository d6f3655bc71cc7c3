/**
 * How ts/ becomes the AMD modules that Moodle loads from amd/build.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import commonjs from '@rollup/plugin-commonjs';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import {cleanOutput} from './scripts/build/clean_output.mjs';
import {chunkName, entries} from './scripts/build/modules.mjs';
import {renameToMin} from './scripts/build/rename_to_min.mjs';

export default {
    input: entries(),
    // Moodle's own modules are there already.
    external: /^(jquery|(core|theme|mod|block|tool|editor|tiny)(_[a-z0-9_]+)?\/.+)$/,
    output: {
        dir: 'amd/build',
        format: 'amd',
        amd: {autoId: true, basePath: 'mod_proofolio'},
        entryFileNames: '[name].js',
        chunkFileNames: (chunk) => `local/${chunk.name}${chunk.isDynamicEntry ? '-lazy' : ''}.js`,
        manualChunks: chunkName,
        hoistTransitiveImports: false,
        interop: 'auto',
        externalLiveBindings: false,
        exports: 'auto',
        esModule: true,
        generatedCode: {preset: 'es2015', symbols: false},
        sourcemap: true,
    },
    plugins: [
        cleanOutput(),
        resolve(),
        commonjs(),
        typescript({tsconfig: './tsconfig.json', noEmitOnError: true}),
        // Names are kept, so that what a site reports can be read.
        terser({mangle: false}),
        renameToMin(),
    ],
    onwarn: (warning) => {
        throw new Error(warning.message);
    },
};
