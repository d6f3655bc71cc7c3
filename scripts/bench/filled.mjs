/**
 * Courses that are filled, each once a site.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {join} from 'node:path';
import {readdirSync, readFileSync} from 'node:fs';
import {createHash} from 'node:crypto';
import {root} from '../lib/paths.mjs';
import {recall, remember} from '../moodle/state.mjs';

const folder = join(root, 'scripts/bench/php');

/** What a filled course depends on. */
const sources = () => {
    const hash = createHash('sha256');
    readdirSync(folder).sort().filter((name) => /^(fill|bench_)/.test(name)).forEach((name) => {
        hash.update(readFileSync(join(folder, name)));
    });
    return hash.digest('hex').slice(0, 12);
};

/**
 * A course with so many proofs.
 *
 * @param {object} site The site
 * @param {number} proofs How many
 * @returns {Promise<object>} where everything is, as fill.php tells
 */
export const filled = async(site, proofs) => {
    const key = `bench-${proofs}-${sources()}`;
    const known = recall(site.folder)[key];
    if (known !== undefined) {
        return known;
    }
    console.log(`Filling a course with ${proofs} proofs …`);
    const started = performance.now();
    const told = await site.php([join(folder, 'fill.php'), String(proofs)]);
    const at = JSON.parse(told.slice(told.indexOf('{')));
    console.log(`… in ${Math.round((performance.now() - started) / 1000)} s.`);
    remember(site.folder, {[key]: at});
    return at;
};
