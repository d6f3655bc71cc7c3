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
 * Pictures that are enlarged.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {beforeEach, expect, test} from '@jest/globals';
import {actions, find} from '../../../ts/local/dom';
import {listenToPictures} from '../../../ts/local/lightbox';
import {showProof, textOf} from '../pages';
import {settle} from '../settle';

const trace = (number: number, isimage: boolean): object => ({
    anchor: `v2-trace-${String(number)}`,
    label: `CG3-B.${String(number)}`,
    caption: `Picture ${String(number)}`,
    hascaption: true,
    hasdate: true,
    date: '12 March 2026',
    isimage,
    isother: !isimage,
    url: `https://example.org/${String(number)}.png`,
    filename: `${String(number)}.png`,
});

let root: HTMLElement;
let dialog: HTMLDialogElement;

const open = async(place: number): Promise<HTMLElement> => {
    const link = actions(root, 'enlarge')[place];
    if (link === undefined) {
        throw new Error('There is no such picture.');
    }
    link.focus();
    link.click();
    await settle();
    return link;
};

const press = async(key: string): Promise<void> => {
    dialog.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
    await settle();
};

const shown = (): string | null => find(dialog, 'lightbox-picture').getAttribute('src');

beforeEach(() => {
    // The jsdom has no modal dialogs.
    HTMLDialogElement.prototype.showModal = function(): void {
        this.open = true;
    };
    HTMLDialogElement.prototype.close = function(): void {
        this.open = false;
        this.dispatchEvent(new Event('close'));
    };
    root = showProof([trace(1, true), trace(2, false), trace(3, true)]);
    const found = find(root, 'lightbox');
    if (!(found instanceof HTMLDialogElement)) {
        throw new Error('The lightbox is no dialog.');
    }
    dialog = found;
    listenToPictures(root);
});

test('a picture opens with its caption and its place among the pictures', async() => {
    await open(1);
    expect(dialog.open).toBe(true);
    expect(shown()).toBe('https://example.org/3.png');
    expect(find(dialog, 'lightbox-picture').getAttribute('alt')).toBe('Picture 3');
    expect(textOf(dialog, 'lightbox-caption')).toBe('CG3-B.3 Picture 3 12 March 2026');
    expect(textOf(dialog, 'lightbox-place')).toContain('pictureplace');
});

test('arrows walk from picture to picture, around the ends', async() => {
    await open(0);
    await press('ArrowRight');
    expect(shown()).toBe('https://example.org/3.png');
    await press('ArrowRight');
    expect(shown()).toBe('https://example.org/1.png');
    await press('ArrowLeft');
    expect(shown()).toBe('https://example.org/3.png');
    actions(dialog, 'lightbox-previous')[0]?.click();
    await settle();
    expect(shown()).toBe('https://example.org/1.png');
});

test('when it closes the focus is on the picture that was looked at last', async() => {
    await open(0);
    await press('ArrowRight');
    actions(dialog, 'lightbox-close')[0]?.click();
    expect(dialog.open).toBe(false);
    expect(document.activeElement).toBe(actions(root, 'enlarge')[1]);
});

test('a click beside the picture closes', async() => {
    const link = await open(0);
    dialog.dispatchEvent(new MouseEvent('click', {bubbles: true}));
    expect(dialog.open).toBe(false);
    expect(document.activeElement).toBe(link);
});

test('a single picture has no neighbours', async() => {
    actions(root, 'enlarge')[1]?.remove();
    await open(0);
    expect(actions(dialog, 'lightbox-next')[0]?.hidden).toBe(true);
});
