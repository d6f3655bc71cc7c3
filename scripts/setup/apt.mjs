/**
 * Packages of the operating system.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {env, getuid} from 'node:process';
import {Failure} from '../lib/failure.mjs';
import {must, run, which} from '../lib/run.mjs';

let updated = false;

const noninteractive = {...env, DEBIAN_FRONTEND: 'noninteractive'};

/**
 * Installs packages with apt-get when this is root on a Debian-like system.
 *
 * @param {string[]} packages Their names
 * @param {string} purpose What lacks, in words, for the message
 */
export const installPackages = async(packages, purpose) => {
    if (packages.length === 0) {
        return;
    }
    const list = packages.join(' ');
    if (getuid?.() !== 0 || which('apt-get') === null) {
        throw new Failure(`Missing: ${purpose}. Install it, on Debian or Ubuntu: sudo apt-get install ${list}`);
    }
    console.log(`Installing ${list} …`);
    if (!updated) {
        await run('apt-get', ['update', '-q'], {env: noninteractive});
        updated = true;
    }
    await must('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {env: noninteractive});
};
