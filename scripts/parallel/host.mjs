/**
 * Holds the race on the host, with a database of its own.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {env} from 'node:process';
import {race} from './race.mjs';

/**
 * Twenty at once, on SQLite.
 *
 * @returns {Promise<{name: string, problem: string|null}[]>} the checks
 */
export const raceOnHost = async() => {
    const folder = mkdtempSync(join(tmpdir(), 'proofolio-race-'));
    try {
        return await race({...env, 'MOODLE_DIR': '', 'PROOFOLIO_HOST_DATA': folder}, false);
    } finally {
        rmSync(folder, {recursive: true, force: true});
    }
};
