/**
 * Lets one process at a time do something.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {linkSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {pid} from 'node:process';
import {setTimeout as sleep} from 'node:timers/promises';
import {alive, mark} from './process_mark.mjs';

const attempt = (file) => {
    const own = `${file}.${pid}`;
    writeFileSync(own, mark());
    try {
        linkSync(own, file);
        return true;
    } catch {
        return false;
    } finally {
        rmSync(own, {force: true});
    }
};

const holder = (file) => {
    try {
        return readFileSync(file, 'utf8');
    } catch {
        return null;
    }
};

const take = async(file, purpose) => {
    let told = false;
    while (!attempt(file)) {
        const other = holder(file);
        if (other !== null && !alive(other)) {
            rmSync(file, {force: true});
            continue;
        }
        if (!told) {
            console.log(`Waiting for another process (${other?.split(' ')[0] ?? '?'}) to finish with ${purpose} …`);
            told = true;
        }
        await sleep(300);
    }
};

/**
 * Waits for its turn, does the work, and lets the next one in.
 *
 * @param {string} file The lock's file
 * @param {string} purpose What is locked, in words, for those who wait
 * @param {function(): Promise<*>} work What to do
 * @returns {Promise<*>} what the work returned
 */
export const withLock = async(file, purpose, work) => {
    await take(file, purpose);
    try {
        return await work();
    } finally {
        rmSync(file, {force: true});
    }
};
