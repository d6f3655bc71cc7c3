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
 * What belongs to a word, and how many characters there are.
 *
 * @module     mod_proofolio/local/words
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** A letter, an accent of its own or a digit, in a script that sets words apart by spaces. */
const inWord = new RegExp(
    '^(?!\\p{Script=Han}|\\p{Script=Hiragana}|\\p{Script=Katakana}|\\p{Script=Thai}|\\p{Script=Lao}|\\p{Script=Khmer}'
    + '|\\p{Script=Myanmar})[\\p{L}\\p{M}\\p{N}]$',
    'u'
);

const isSecondHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

// The character that ends at a place; one beyond the first plane takes two places.
const characterBefore = (text: string, place: number): string =>
    text.slice(isSecondHalf(text.charCodeAt(place - 1)) ? Math.max(0, place - 2) : Math.max(0, place - 1), place);

const characterAt = (text: string, place: number): string => {
    const code = text.codePointAt(place);
    return code === undefined ? '' : String.fromCodePoint(code);
};

/**
 * Whether a place is within a word: between two characters that belong to it.
 *
 * @param text The text
 * @param place The place, before the character with this number
 * @returns whether it is
 */
export const isWithinWord = (text: string, place: number): boolean =>
    inWord.test(characterBefore(text, place)) && inWord.test(characterAt(text, place));

/**
 * How many characters a text has, as people and databases count them.
 *
 * @param text The text
 * @returns the number
 */
export const lengthOf = (text: string): number => Array.from(text).length;

/**
 * How many characters two texts have in common, from a place in the first onwards.
 *
 * @param text The first
 * @param place Where in it to begin
 * @param other The second
 * @returns the number
 */
export const commonStart = (text: string, place: number, other: string): number => {
    let length = 0;
    while (length < other.length && text.charAt(place + length) === other.charAt(length)) {
        length++;
    }
    return lengthOf(isSecondHalf(other.charCodeAt(length)) ? other.slice(0, length - 1) : other.slice(0, length));
};

/**
 * How many characters two texts have in common, from a place in the first backwards.
 *
 * @param text The first
 * @param place Where in it to end
 * @param other The second
 * @returns the number
 */
export const commonEnd = (text: string, place: number, other: string): number => {
    let length = 0;
    while (length < other.length && length < place
        && text.charAt(place - 1 - length) === other.charAt(other.length - 1 - length)) {
        length++;
    }
    const common = other.slice(other.length - length);
    return lengthOf(isSecondHalf(common.charCodeAt(0)) ? common.slice(1) : common);
};
