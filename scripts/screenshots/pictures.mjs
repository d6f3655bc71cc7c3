/**
 * Pictures on disk.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {Failure} from '../lib/failure.mjs';
import {root} from '../lib/paths.mjs';
import {must} from '../lib/run.mjs';

const folder = join(root, 'docs/screenshots');

/** No picture is larger: the repository keeps each one for ever. */
const maxbytes = 150 * 1024;

/**
 * Makes a picture small enough to keep.
 *
 * @param {string} path A PNG
 * @returns {Promise<number>} its size in bytes
 */
export const reduce = async(path) => {
    await must('php', [join(root, 'scripts/screenshots/palette.php'), path]);
    const {size} = statSync(path);
    if (size >= maxbytes) {
        throw new Failure(`${path} is too large: ${size} bytes.`);
    }
    return size;
};

/**
 * Puts new pictures in the place of all that there are, those of screens that are gone included.
 *
 * @param {string} taken The folder with the new ones
 */
export const replaceAll = (taken) => {
    mkdirSync(folder, {recursive: true});
    const known = readdirSync(folder).filter((file) => file.endsWith('.png'));
    const fresh = readdirSync(taken);
    known.filter((file) => !fresh.includes(file)).forEach((file) => {
        rmSync(join(folder, file));
        console.log(`${file} is gone`);
    });
    fresh.forEach((file) => copyFileSync(join(taken, file), join(folder, file)));
};

/** Throws when README.md shows a picture that is not there. */
export const requireShown = () => {
    const shown = readFileSync(join(root, 'README.md'), 'utf8').matchAll(/docs\/screenshots\/([\w-]+\.png)/g);
    const lacking = [...shown].map(([, file]) => file).filter((file) => !readdirSync(folder).includes(file));
    if (lacking.length > 0) {
        throw new Failure(`README.md shows what is not there: ${lacking.join(', ')}.`);
    }
};
