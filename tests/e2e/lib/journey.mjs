/**
 * A journey: steps that follow each other and checks that stand for themselves, each counted as a test.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {test} from 'node:test';
import {Stage} from './stage.mjs';

/** How long a step may take, in milliseconds. */
const stepLimit = 120000;

/**
 * Does something that is counted as a test.
 *
 * @typedef {function(string, function(): Promise<void>): Promise<void>} Act
 */

/**
 * Tells a journey.
 *
 * @param {string} name What it is about
 * @param {function({stage: Stage, step: Act, check: Act}): Promise<void>} tell Gets the stage, what does a step (nothing follows
 *      one that failed) and what does a check
 * @returns {Promise<void>} when it is over
 */
export const journey = (name, tell) => test(name, async(context) => {
    const stage = new Stage();
    await stage.open();
    let broken = '';
    const check = (title, act) => context.test(title, {timeout: stepLimit}, async() => {
        try {
            await act();
            stage.assertQuiet();
        } catch (error) {
            await stage.keepWindows(`${name} ${title}`);
            stage.forgetProblems();
            throw error;
        }
    });
    const step = (title, act) => check(title, async() => {
        if (broken !== '') {
            throw Object.assign(new Error(), {stack: `Not reached, because of the step “${broken}”.`});
        }
        broken = title;
        await act();
        broken = '';
    });
    try {
        await tell({stage, step, check});
    } finally {
        await stage.close();
    }
});
