/**
 * What PHP and Moodle complained about while the site was used: debugging is at developer level, and written to a file.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {existsSync, readFileSync, rmSync} from 'node:fs';
import {errorLog} from './environment.mjs';

const complaint = /PHP (Warning|Notice|Deprecated|Fatal error|Parse error|Recoverable)|\b(Debugging|Exception ignored): /;

/**
 * Forgets what was complained about before.
 *
 * @param {string} folder The site's folder
 */
export const clearComplaints = (folder) => rmSync(errorLog(folder), {force: true});

/**
 * The complaints since.
 *
 * @param {string} folder The site's folder
 * @returns {string[]} each once
 */
export const complaints = (folder) => {
    const file = errorLog(folder);
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    return [...new Set(lines.filter((line) => complaint.test(line)).map((line) => line.replace(/^\[[^\]]*\] /, '')))];
};
