/**
 * The tasks a Moodle developer expects. They run the same build as "npm run build".
 *
 * Grunt reads this file as CommonJS; the build is made of ES modules, and is imported when a task needs it.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Registers the tasks.
 *
 * @param {import('grunt')} grunt Grunt
 */
module.exports = (grunt) => {
    grunt.registerTask('amd', 'Builds amd/build from ts/.', async function() {
        const done = this.async();
        try {
            const {build} = await import('./scripts/build/build.mjs');
            await build();
            done();
        } catch (error) {
            done(error);
        }
    });

    grunt.registerTask('watch', 'Builds amd/build again whenever a file of ts/ changes.', async function() {
        this.async();
        const {watchAndBuild} = await import('./scripts/build/watch.mjs');
        watchAndBuild(
            (milliseconds) => grunt.log.ok(`amd/build written in ${milliseconds} ms`),
            (error) => grunt.log.error(error.message)
        );
    });

    grunt.registerTask('default', ['amd']);
};
