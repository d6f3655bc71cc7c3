/**
 * Names a running process so that another one, given the same number later, is not taken for it.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {readFileSync} from 'node:fs';
import {kill, pid as ownpid} from 'node:process';

const started = (pid) => {
    try {
        return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ')[19];
    } catch {
        return '';
    }
};

/**
 * The mark of a process.
 *
 * @param {number} pid Its number
 * @returns {string} number and, where the system tells, moment of its start
 */
export const mark = (pid = ownpid) => `${pid} ${started(pid)}`;

/**
 * Whether the process that a mark stands for still runs.
 *
 * @param {string} text The mark
 * @returns {boolean} true while it runs
 */
export const alive = (text) => {
    const pid = Number.parseInt(text, 10);
    if (!(pid > 0)) {
        return false;
    }
    try {
        kill(pid, 0);
    } catch (error) {
        if (error.code !== 'EPERM') {
            return false;
        }
    }
    return mark(pid) === text.trim();
};
