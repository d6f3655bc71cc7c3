/**
 * Calls external functions as a page would, with the key of who is signed in.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * Calls a function.
 *
 * @param {import('./stage.mjs').Actor} actor Who calls
 * @param {string} name The function, without its prefix
 * @param {object} args Its parameters
 * @returns {Promise<{error: boolean, data: object, exception: {errorcode: string, message: string}}>} the answer
 */
export const callService = async({page}, name, args) => {
    const sesskey = await page.evaluate(() => globalThis.M.cfg.sesskey);
    const response = await page.request.post(`/lib/ajax/service.php?sesskey=${sesskey}`, {
        data: [{index: 0, methodname: `mod_proofolio_${name}`, args}],
    });
    const answer = await response.json();
    return Array.isArray(answer) ? answer[0] : {error: true, exception: answer};
};
