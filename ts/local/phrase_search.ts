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
 * Finding phrases by some of their words.
 *
 * @module     mod_proofolio/local/phrase_search
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** What asks for a phrase while a comment is being typed. */
const trigger = '//';

const fold = (text: string): string => text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();

/**
 * Whether a phrase has all the words that are looked for, whatever their accents and case.
 *
 * @param phrase The phrase
 * @param search The words, or the beginnings of words; none finds every phrase
 * @returns whether it has them
 */
export const hasWords = (phrase: string, search: string): boolean => {
    const folded = fold(phrase);
    return fold(search).split(/\s+/).every((word) => folded.includes(word));
};

/**
 * Where a phrase is asked for by typing: right before the caret, at the beginning or after a blank. An address is no request.
 *
 * @param text What is typed
 * @param caret Where the caret stands
 * @returns where the request begins, or nothing
 */
export const requestBefore = (text: string, caret: number): number | undefined => {
    const start = caret - trigger.length;
    const isTyped = start >= 0 && text.slice(start, caret) === trigger;
    return isTyped && (start === 0 || /\s/.test(text.charAt(start - 1))) ? start : undefined;
};
