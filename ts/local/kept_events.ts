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
 * What the button that keeps traces and the page of traces tell each other.
 *
 * @module     mod_proofolio/local/kept_events
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {Said} from './keep_sheet';

/** A wish to change what is said of a trace. */
export interface WishToChange {
    traceid: number;
    said: Said;
}

const kept = 'mod_proofolio/kept';
const change = 'mod_proofolio/change-kept';

const isWish = (detail: unknown): detail is WishToChange => typeof detail === 'object' && detail !== null && 'traceid' in detail;

/** Tells that traces were kept or changed. */
export const tellKept = (): void => {
    document.dispatchEvent(new CustomEvent(kept));
};

/**
 * Listens for traces that were kept or changed.
 *
 * @param act What to do then
 */
export const onKept = (act: () => void): void => {
    document.addEventListener(kept, act);
};

/**
 * Asks for the sheet in which a trace is changed.
 *
 * @param wish Which trace, and what is said of it now
 */
export const wishToChange = (wish: WishToChange): void => {
    document.dispatchEvent(new CustomEvent(change, {detail: wish}));
};

/**
 * Listens for wishes to change a trace.
 *
 * @param act What to do then
 */
export const onWishToChange = (act: (wish: WishToChange) => void): void => {
    document.addEventListener(change, (event) => {
        const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
        if (isWish(detail)) {
            act(detail);
        }
    });
};
