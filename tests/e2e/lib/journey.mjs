/**
 * A journey: steps that follow each other, each counted as a test.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {test} from 'node:test';
import {Stage} from './stage.mjs';

/**
 * Tells a journey.
 *
 * @param {string} name What it is about
 * @param {function({stage: Stage, step: function(string, function(): Promise<void>): Promise<void>}): Promise<void>} tell
 *      Gets the stage, and a function that does one step
 * @returns {Promise<void>} when it is over
 */
export const journey = (name, tell) => test(name, async(context) => {
    const stage = new Stage();
    await stage.open();
    let broken = '';
    const step = (title, act) => context.test(title, async() => {
        if (broken !== '') {
            throw Object.assign(new Error(), {stack: `Not reached, because of the step “${broken}”.`});
        }
        try {
            await act();
            stage.assertQuiet();
        } catch (error) {
            broken = title;
            await stage.keepWindows(`${name} ${title}`);
            throw error;
        }
    });
    try {
        await tell({stage, step});
    } finally {
        await stage.close();
    }
});
