/**
 * The browser for the journeys.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {env} from 'node:process';
import {which} from '../lib/run.mjs';
import {installPackages} from './apt.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The browser's program.
 *
 * @returns {string|null} its path: what CHROMIUM names, or the first found
 */
export const findChromium = () => env.CHROMIUM || names.map(which).find((path) => path !== null) || null;

/**
 * Makes sure that Chromium is there.
 *
 * @returns {Promise<string>} its path
 */
export const setUpChromium = async() => {
    if (findChromium() === null) {
        await installPackages(['chromium'], 'Chromium, for the browser tests');
    }
    return findChromium();
};
