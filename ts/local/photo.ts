// This file is part of Moodle - http://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <http://www.gnu.org/licenses/>.

/**
 * Making photos smaller before they are sent: a telephone's photo has far more points than anybody looks at.
 *
 * @module     mod_proofolio/local/photo
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** The longest side that a photo keeps, in points. */
const longest = 2000;

/** The quality of the smaller photo, from 0 to 1. */
const quality = 0.85;

/** What cameras make. Drawings and screenshots (PNG, GIF) stay as they are: their lines would blur. */
const photos = ['image/jpeg', 'image/webp', 'image/heic', 'image/heif'];

const load = async(address: string): Promise<HTMLImageElement> => {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
};

const draw = async(image: HTMLImageElement, scale: number): Promise<Blob | null> => {
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
    // The image is drawn as it is shown: turned the way the camera was held.
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve) => {
        canvas.toBlob(resolve, 'image/jpeg', quality);
    });
};

const smaller = async(file: File, address: string): Promise<File> => {
    const image = await load(address);
    const scale = Math.min(1, longest / Math.max(image.naturalWidth, image.naturalHeight));
    // Not every browser shows what some telephones take; once it is a JPEG, everyone sees it.
    const isOdd = file.type === 'image/heic' || file.type === 'image/heif';
    if (scale === 1 && !isOdd) {
        return file;
    }
    const blob = await draw(image, scale);
    if (blob === null || (blob.size >= file.size && !isOdd)) {
        return file;
    }
    const name = file.name.replace(/\.[^.]*$/, '');
    return new File([blob], `${name}.jpg`, {type: 'image/jpeg', lastModified: file.lastModified});
};

/**
 * Makes a photo smaller, unless it is small already. Where and with what it was taken is not written into the smaller one.
 *
 * @param file Any file
 * @returns the smaller photo, 2,000 points at its longest side; any other file as it was, and a photo that this browser cannot read
 */
export const shrink = async(file: File): Promise<File> => {
    if (!photos.includes(file.type)) {
        return file;
    }
    const address = URL.createObjectURL(file);
    try {
        return await smaller(file, address);
    } catch {
        return file;
    } finally {
        URL.revokeObjectURL(address);
    }
};
