/**
 * The demonstration in a Moodle site.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../lib/paths.mjs';
import {releaseFiles} from '../lib/release_files.mjs';
import {hashOf} from '../lib/sources_hash.mjs';
import {placeFrench} from './french.mjs';
import {recall, remember} from './state.mjs';

const sources = async() => hashOf((await releaseFiles()).filter((name) => name.startsWith('tests/generator/')));

/**
 * Has the demonstration made, unless it is there.
 *
 * @param {object} site The site
 * @param {boolean} again Whether it is made anew in any case
 * @returns {Promise<object>} accounts and courses, as the generator tells them
 */
export const makeDemonstration = async(site, again) => {
    const file = join(site.folder, 'demonstration.json');
    const hash = await sources();
    if (again || recall(site.folder).demonstration !== hash || !existsSync(file)) {
        console.log('Making the demonstration …');
        placeFrench(site.folder);
        remember(site.folder, {demonstration: null});
        const made = await site.php([join(root, 'scripts/moodle/php/demonstration.php')]);
        writeFileSync(file, made.slice(made.indexOf('{')));
        remember(site.folder, {demonstration: hash});
    }
    return JSON.parse(readFileSync(file, 'utf8'));
};
