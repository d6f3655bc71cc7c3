/**
 * Getting about by keyboard alone.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';

const reached = (locator) => locator.evaluate((element) => element === document.activeElement);

const isFocusSeen = (locator) => locator.evaluate((element) => {
    const style = globalThis.getComputedStyle(element);
    const hasOutline = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
    return hasOutline || style.boxShadow !== 'none';
});

/**
 * Presses the tabulator key until something has the focus, and asserts that one sees so.
 *
 * @param {import('playwright-core').Page} page The window
 * @param {import('playwright-core').Locator} locator What is to be reached
 */
export const tabTo = async(page, locator) => {
    await locator.waitFor();
    for (let presses = 0; presses < 150; presses++) {
        if (await reached(locator)) {
            assert.ok(await isFocusSeen(locator), `One does not see the focus on ${locator}`);
            return;
        }
        await page.keyboard.press('Tab');
    }
    assert.fail(`The keyboard does not lead to ${locator}`);
};
