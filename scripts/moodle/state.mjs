/**
 * What is remembered of a site between two commands.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/**
 * What was remembered.
 *
 * @param {string} folder The site's folder
 * @returns {object} empty when nothing was
 */
export const recall = (folder) => {
    const file = join(folder, 'state.json');
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
};

/**
 * Remembers on top of what was remembered before.
 *
 * @param {string} folder The site's folder
 * @param {object} facts Values by name
 */
export const remember = (folder, facts) => {
    writeFileSync(join(folder, 'state.json'), JSON.stringify({...recall(folder), ...facts}, null, 4));
};
