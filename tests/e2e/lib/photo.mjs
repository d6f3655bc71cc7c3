/**
 * Photos as telephones take them.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {Buffer} from 'node:buffer';

/** The tag by which a camera says how it was held, in the form that JPEG files carry it: a quarter turn to the right. */
const turned = Buffer.from([
    0xff, 0xe1, 0, 34, ...Buffer.from('Exif\0\0'), ...Buffer.from('MM'), 0, 42, 0, 0, 0, 8, 0, 1,
    0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
]);

/**
 * A photo with as much in it as a camera puts there: wide in the file, tall as it is shown.
 *
 * @param {import('playwright-core').Page} page A page whose browser draws it
 * @param {{name: string, width: number, height: number}} wanted Its name, and its size in the file
 * @returns {Promise<{name: string, mimeType: string, buffer: Buffer}>} the file
 */
export const photo = async(page, {name, width, height}) => {
    const encoded = await page.evaluate(async(size) => {
        const canvas = document.createElement('canvas');
        Object.assign(canvas, size);
        const context = canvas.getContext('2d');
        const grain = context.createImageData(size.width, size.height);
        for (let i = 0, seed = 1; i < grain.data.length; i += 4) {
            seed = (seed * 16807) % 2147483647;
            grain.data.set([seed % 256, Math.floor(seed / 256) % 256, Math.floor(seed / 65536) % 256, 255], i);
        }
        context.putImageData(grain, 0, 0);
        const blob = await new Promise((resolve) => {
            canvas.toBlob(resolve, 'image/jpeg', 0.95);
        });
        const reader = new FileReader();
        const read = new Promise((resolve) => {
            reader.onload = resolve;
        });
        reader.readAsDataURL(blob);
        await read;
        return reader.result.split(',')[1];
    }, {width, height});
    const plain = Buffer.from(encoded, 'base64');
    // The tag comes right after the two bytes with which every JPEG file begins.
    return {name, mimeType: 'image/jpeg', buffer: Buffer.concat([plain.subarray(0, 2), turned, plain.subarray(2)])};
};
