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
 * Shows on the page what is chosen of a text: as a selection, and where one sees it.
 *
 * @module     mod_proofolio/local/sight
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** Where in the window the words are brought, as a part of its height. */
const eyeHeight = 0.25;

/** The lower part of the window is the panel's. */
const freeHeight = 0.6;

// What scrolls around an element.
const scrollerOf = (element: Element | null): Element => {
    for (let outer = element; outer !== null && outer !== document.body; outer = outer.parentElement) {
        if (/auto|scroll/.test(window.getComputedStyle(outer).overflowY) && outer.scrollHeight > outer.clientHeight) {
            return outer;
        }
    }
    return document.scrollingElement ?? document.documentElement;
};

/**
 * Selects words, and brings them into sight.
 *
 * @param container What holds the text
 * @param range The words
 */
export const showChosen = (container: HTMLElement, range: Range): void => {
    document.getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    const [first] = range.getClientRects();
    if (first !== undefined && (first.top < window.innerHeight * eyeHeight / 2 || first.bottom > window.innerHeight * freeHeight)) {
        scrollerOf(container).scrollBy(0, first.top - window.innerHeight * eyeHeight);
    }
};
