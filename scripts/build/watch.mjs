/**
 * Builds amd/build again whenever a file of ts/ changes: grunt watch.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {watch} from 'rollup';
import config from '../../rollup.config.js';

/**
 * Builds now and on every change, until the process ends.
 *
 * @param {Function} done Is told how long each build took, in milliseconds
 * @param {Function} fail Is told what went wrong; the next change is tried all the same
 */
export const watchAndBuild = (done, fail) => {
    watch(config).on('event', (event) => {
        if (event.code === 'BUNDLE_END') {
            done(event.duration);
        } else if (event.code === 'ERROR') {
            fail(event.error);
        }
        event.result?.close();
    });
};
