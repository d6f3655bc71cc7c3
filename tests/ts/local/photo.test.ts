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
 * Tests of making photos smaller: ts/local/photo.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {shrink} from '../../../ts/local/photo';

interface Drawn {
    width: number;
    height: number;
}

/** The addresses of pictures that were made and not given back. */
const given = new Set<string>();

let drawn: Drawn[] = [];
let natural: Drawn = {width: 4000, height: 3000};
let weight = 10;
let readable = true;

const photo = (type = 'image/jpeg', name = 'IMG_1.JPG'): File => new File(['x'.repeat(100)], name, {type, lastModified: 1000});

beforeEach(() => {
    drawn = [];
    natural = {width: 4000, height: 3000};
    weight = 10;
    readable = true;
    given.clear();
    Object.assign(URL, {
        createObjectURL: () => {
            given.add('blob:1');
            return 'blob:1';
        },
        revokeObjectURL: (address: string) => given.delete(address),
    });
    Object.defineProperty(HTMLImageElement.prototype, 'naturalWidth', {get: () => natural.width, configurable: true});
    Object.defineProperty(HTMLImageElement.prototype, 'naturalHeight', {get: () => natural.height, configurable: true});
    Object.assign(HTMLImageElement.prototype, {
        decode: () => (readable ? Promise.resolve() : Promise.reject(new Error('Not a picture'))),
    });
    Object.assign(HTMLCanvasElement.prototype, {
        getContext: () => ({
            drawImage: (...[, , , width, height]: [unknown, number, number, number, number]) => drawn.push({width, height}),
        }),
        toBlob: (done: (blob: Blob) => void, type: string) => {
            done(new Blob(['y'.repeat(weight)], {type}));
        },
    });
});

afterEach(() => {
    expect([...given]).toEqual([]);
});

test('the longest side of a photo becomes 2,000 points, whichever way it was held', async() => {
    const wide = await shrink(photo());
    expect(drawn).toEqual([{width: 2000, height: 1500}]);
    expect([wide.name, wide.type, wide.size, wide.lastModified]).toEqual(['IMG_1.jpg', 'image/jpeg', 10, 1000]);
});

test('a tall photo stays tall', async() => {
    natural = {width: 3000, height: 4000};
    await shrink(photo());
    expect(drawn).toEqual([{width: 1500, height: 2000}]);
});

test('a photo that would become larger stays as it was', async() => {
    weight = 200;
    const original = photo();
    expect(await shrink(original)).toBe(original);
});

test('what telephones alone can show becomes what everybody can', async() => {
    natural = {width: 800, height: 600};
    weight = 200;
    const shown = await shrink(photo('image/heic', 'IMG_2.HEIC'));
    expect([shown.name, shown.type]).toEqual(['IMG_2.jpg', 'image/jpeg']);
});

test('what this browser cannot read stays as it was', async() => {
    readable = false;
    const original = photo('image/heic');
    expect(await shrink(original)).toBe(original);
});

test('screenshots and other files stay as they were', async() => {
    for (const original of [photo('image/png'), photo('application/pdf'), photo('image/svg+xml'), photo('')]) {
        expect(await shrink(original)).toBe(original);
    }
});
