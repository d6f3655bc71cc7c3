/**
 * What stands on a page that refuses something.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {shows} from '../lib/expect.mjs';
import {like} from '../lib/strings.mjs';

/**
 * Goes to an address and asserts that it is refused in words.
 *
 * @param {import('../lib/stage.mjs').Actor} actor Who goes there
 * @param {string} path The address
 * @param {string} reason The id of the string that says why
 * @param {string} secret What must not be on the page
 */
export const assertRefused = async({page, watch, lang}, path, reason, secret) => {
    watch.allow(/Failed to load resource.* 40[34]/);
    await page.goto(path);
    await shows(page.locator('.errormessage, [data-rel=fatalerror]'), like(lang, reason));
    assert.ok(!(await page.content()).includes(secret), `The page gives “${secret}” away`);
};
