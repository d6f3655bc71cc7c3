/**
 * Undoes what was started, also when the script is interrupted.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import process from 'node:process';

const acts = new Set();

/**
 * Has something done when the script ends by a signal, unless it was done before.
 *
 * @param {function(): Promise<void>|void} act What to do
 * @returns {function(): Promise<void>} does it now, once
 */
export const atEnd = (act) => {
    const once = async() => {
        if (acts.delete(once)) {
            await act();
        }
    };
    acts.add(once);
    return once;
};

let ending = false;

const end = async() => {
    if (ending) {
        return;
    }
    ending = true;
    for (const act of [...acts].reverse()) {
        try {
            await act();
        } catch (error) {
            console.error(error);
        }
    }
    process.exit(130);
};

['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((signal) => process.on(signal, end));
