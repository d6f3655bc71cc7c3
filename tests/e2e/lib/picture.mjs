/**
 * Pictures of the screens, for those who want to look at them.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {join} from 'node:path';
import {adapterName, screenshotFolder} from './options.mjs';

/**
 * Takes a picture of a whole page, when pictures are wanted.
 *
 * @param {import('./stage.mjs').Actor} actor Whose window
 * @param {string} screen What it shows
 * @param {number} width The window's width
 */
export const takePicture = async({page, username, lang}, screen, width) => {
    if (screenshotFolder !== '') {
        const name = `${adapterName}-${screen}-${username}-${lang}-${width}.png`;
        await page.screenshot({path: join(screenshotFolder, name), fullPage: true});
    }
};
