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
 * A passage: its words with a little of what stands around them, and finding it again.
 *
 * @module     mod_proofolio/local/quote
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {fold, type Span} from './plain_text';
import {commonEnd, commonStart, isWithinWord, lengthOf} from './words';

/** A passage as it is kept. */
export interface Quote {
    /** Its words. */
    quote: string;
    /** What stands before them, nothing when it is not known. */
    before: string;
    /** What stands after them, nothing when it is not known. */
    after: string;
}

/** The most characters of a passage. */
export const longest = 1333;

/** The most characters that are kept of what stands before it, and after it. */
const around = 100;

/** A passage with fewer characters than this may stand anywhere by chance: its surroundings must agree too. */
const short = 20;

/** How many characters of the surroundings must agree around a short passage. */
const agreeing = 8;

/**
 * The passage at a place.
 *
 * @param text The text in one line
 * @param span From where to where
 * @returns the passage
 */
export const quoteAt = (text: string, [start, end]: Span): Quote => ({
    quote: text.slice(start, end),
    // So much that no character is cut in two.
    before: Array.from(text.slice(Math.max(0, start - 2 * around), start)).slice(-around).join('').trim(),
    after: Array.from(text.slice(end, end + 2 * around)).slice(0, around).join('').trim(),
});

// Where the words stand, though not within a longer word.
const placesOf = (text: string, quote: string): number[] => {
    const places: number[] = [];
    for (let place = text.indexOf(quote); place >= 0; place = text.indexOf(quote, place + 1)) {
        if (!isWithinWord(text, place) && !isWithinWord(text, place + quote.length)) {
            places.push(place);
        }
    }
    return places;
};

/**
 * Where a passage stands: of several places, the one whose surroundings agree best.
 *
 * @param text The text in one line
 * @param passage The passage
 * @returns from where to where; nothing when it does not stand there
 */
export const placeOf = (text: string, passage: Quote): Span | undefined => {
    const [quote, before, after] = [fold(passage.quote), fold(passage.before), fold(passage.after)];
    if (quote === '') {
        return undefined;
    }
    const known = lengthOf(before) + lengthOf(after);
    let most = lengthOf(quote) < short ? Math.min(agreeing, known) - 1 : -1;
    let best: Span | undefined;
    for (const start of placesOf(text, quote)) {
        const end = start + quote.length;
        // One space beside the passage does not count.
        const agreement = commonEnd(text, text.charAt(start - 1) === ' ' ? start - 1 : start, before)
            + commonStart(text, text.charAt(end) === ' ' ? end + 1 : end, after);
        if (agreement > most) {
            most = agreement;
            best = [start, end];
        }
    }
    return best;
};
