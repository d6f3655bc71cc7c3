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
 * Pictures of traces, as large as the window: arrows walk, Escape closes, and the focus goes back to where it was.
 *
 * @module     mod_proofolio/local/lightbox
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {actions, find, MissingElement, onAction} from './dom';
import {report, text} from './moodle';

// A part of the picture's tile, in words.
const wordsOf = (tile: Element | null | undefined): string => tile?.textContent.replace(/\s+/g, ' ').trim() ?? '';

const findDialog = (root: ParentNode): HTMLDialogElement => {
    const dialog = find(root, 'lightbox');
    if (!(dialog instanceof HTMLDialogElement)) {
        throw new MissingElement('The region "lightbox" is no dialog.');
    }
    return dialog;
};

/**
 * Lets the pictures of traces be enlarged. Without a script they open in a window of their own.
 *
 * @param root What holds the tiles and the dialog
 */
export const listenToPictures = (root: HTMLElement): void => {
    const dialog = findDialog(root);
    const picture = find(dialog, 'lightbox-picture');
    let opener: HTMLElement | undefined;

    const show = async(link: HTMLElement): Promise<void> => {
        const links = actions(root, 'enlarge');
        const small = link.querySelector('img');
        opener = link;
        picture.setAttribute('src', link.getAttribute('href') ?? '');
        picture.setAttribute('alt', small?.getAttribute('alt') ?? '');
        find(dialog, 'lightbox-caption').textContent = wordsOf(link.closest('[data-region="trace"]')?.querySelector('figcaption'));
        for (const button of [...actions(dialog, 'lightbox-previous'), ...actions(dialog, 'lightbox-next')]) {
            button.hidden = links.length < 2;
        }
        if (!dialog.open) {
            dialog.showModal();
        }
        const place = {place: links.indexOf(link) + 1, count: links.length};
        find(dialog, 'lightbox-place').textContent = await text('pictureplace', place);
    };

    const step = (by: number): void => {
        const links = actions(root, 'enlarge');
        const place = opener === undefined ? 0 : links.indexOf(opener);
        const next = links[(place + by + links.length) % links.length];
        if (next !== undefined) {
            show(next).catch(report);
        }
    };

    onAction(root, 'enlarge', (link) => {
        show(link).catch(report);
    });
    onAction(dialog, 'lightbox-close', () => {
        dialog.close();
    });
    onAction(dialog, 'lightbox-previous', () => {
        step(-1);
    });
    onAction(dialog, 'lightbox-next', () => {
        step(1);
    });
    dialog.addEventListener('click', (event) => {
        // A click beside the picture.
        if (event.target === dialog) {
            dialog.close();
        }
    });
    dialog.addEventListener('keydown', (event) => {
        const by = {ArrowRight: 1, ArrowLeft: -1}[event.key];
        if (by !== undefined) {
            event.preventDefault();
            step(by);
        }
    });
    dialog.addEventListener('close', () => {
        opener?.focus();
    });
};
