/**
 * What the last complete runs in Moodle found: tests/verified.json.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../lib/paths.mjs';
import {sourcesHash} from '../lib/sources_hash.mjs';

const file = join(root, 'tests', 'verified.json');

const read = () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});

/**
 * Records a run in which everything passed.
 *
 * @param {string} type mariadb or pgsql
 * @param {object} run What was run, and the counts
 */
export const recordVerified = (type, run) => {
    const all = {...read(), [type]: run};
    const sorted = Object.fromEntries(Object.keys(all).sort().map((name) => [name, all[name]]));
    writeFileSync(file, `${JSON.stringify(sorted, null, 4)}\n`);
};

/**
 * Says for each database what was run when, as far as the sources tell.
 *
 * @returns {Promise<string[]>} in words
 */
export const verifiedNotes = async() => {
    const now = await sourcesHash();
    return ['mariadb', 'pgsql'].map((type) => {
        const run = read()[type];
        if (run === undefined) {
            return `tests/verified.json has no run in a Moodle on ${type} yet.`;
        }
        const what = `Moodle ${run.moodle} on ${run.database}: ${run.tests} tests`;
        return run.sources === now ? `Verified with these very sources in ${what}.`
            : `Stale: the sources have changed since they were verified in ${what}.`;
    });
};
