/**
 * Assertions that wait.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {setTimeout as sleep} from 'node:timers/promises';
import {patience} from './options.mjs';

/**
 * Waits until something holds.
 *
 * @param {function(): Promise<void>} check Throws as long as it does not
 */
export const eventually = async(check) => {
    const until = Date.now() + patience;
    for (;;) {
        try {
            await check();
            return;
        } catch (error) {
            if (Date.now() > until) {
                throw error;
            }
        }
        await sleep(100);
    }
};

/**
 * Waits until a text has something in it.
 *
 * @param {import('playwright-core').Locator} locator Where the text is
 * @param {RegExp} pattern What is looked for
 */
export const shows = (locator, pattern) => eventually(async() => {
    assert.match((await locator.allInnerTexts()).join('\n'), pattern);
});

/**
 * Does something and asserts that the page was not loaded anew.
 *
 * @param {import('playwright-core').Page} page The page
 * @param {function(): Promise<void>} act What to do
 */
export const withoutPageLoad = async(page, act) => {
    await page.evaluate(() => {
        document.documentElement.dataset.still = 'here';
    });
    await act();
    assert.equal(await page.evaluate(() => document.documentElement.dataset.still), 'here', 'The page was loaded anew');
};

/**
 * The lines of a text, without those that are empty.
 *
 * @param {string} text The text
 * @returns {string} on one line
 */
export const flat = (text) => text.replaceAll(/\s+/g, ' ').trim();
