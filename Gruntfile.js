/**
 * The tasks a Moodle developer expects. They run the same build as "npm run build".
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {watch} from 'rollup';
import {build} from './scripts/build/build.mjs';
import config from './rollup.config.js';

/**
 * Registers the tasks.
 *
 * @param {import('grunt')} grunt Grunt
 */
export default function(grunt) {
    grunt.registerTask('amd', 'Builds amd/build from ts/.', async function() {
        const done = this.async();
        try {
            await build();
            done();
        } catch (error) {
            done(error);
        }
    });

    grunt.registerTask('watch', 'Builds amd/build again whenever a file of ts/ changes.', function() {
        this.async();
        watch(config).on('event', (event) => {
            if (event.code === 'BUNDLE_END') {
                grunt.log.ok(`amd/build written in ${event.duration} ms`);
                event.result.close();
            } else if (event.code === 'ERROR') {
                grunt.log.error(event.error.message);
            }
        });
    });

    grunt.registerTask('default', ['amd']);
}
