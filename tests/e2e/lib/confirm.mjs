/**
 * Moodle's page that asks before something is done.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Says yes.
 *
 * @param {import('playwright-core').Page} page The window
 */
export const confirm = async(page) => {
    await page.locator('#region-main .modal-footer form[method=post] [type=submit]').click();
};
