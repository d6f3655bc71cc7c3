/**
 * The race in a real Moodle: its processes share the database as those of a web server do.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {race} from '../parallel/race.mjs';
import {installSite} from './site.mjs';

/**
 * Twenty at once.
 *
 * @param {object} site The site
 * @returns {Promise<{name: string, problem: string|null}[]>} the checks
 */
export const raceInMoodle = async(site) => {
    await installSite(site);
    return race({...site.env, 'MOODLE_DIR': site.tree.path}, true);
};
