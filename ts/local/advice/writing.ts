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
 * What advice is given on: a proof as it is being written, as plain values.
 *
 * @module     mod_proofolio/local/writing
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** A proof as it is being written. */
export interface Writing {
    /** The name of the competency, with its code where it is known; nothing while none is chosen. */
    competency: string;
    /** Level 1, plain text. */
    description: string;
    /** Level 2, plain text. */
    analysis: string;
    /** The labels of the traces, for example CG3-B.1; a trace that has none yet is an empty text. */
    traces: readonly string[];
    /** The labels of traces that are about to go. */
    removed: readonly string[];
    /** How many elements the competency offers, and how many of them are chosen. */
    elements: {offered: number; chosen: number};
    /** The link to the full source, nothing when there is none. */
    sourcelink: string;
    /** Whether the writer has said that the tutor can open it. */
    sourceconfirmed: boolean;
}

/**
 * How many words a text has.
 *
 * @param text Plain text
 * @returns the number
 */
export const countWords = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;

/**
 * A text as it is compared: without accents and case.
 *
 * @param text Plain text
 * @returns the same in lower-case letters
 */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, '\'').toLowerCase();
