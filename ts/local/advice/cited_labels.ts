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
 * Which traces a text cites by label, and which of these are not there.
 *
 * @module     mod_proofolio/local/cited_labels
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {Writing} from './writing';

const label = /[\p{L}\p{N}][\p{L}\p{N}_-]*-[A-Z]\.\d+/gu;

const proofOf = (trace: string): string => trace.slice(0, trace.lastIndexOf('.'));

/**
 * The labels that the texts cite although this proof has no such trace. What they cite of other proofs is not judged.
 *
 * @param writing The proof
 * @returns the labels, each once
 */
export const unknownLabels = ({description, analysis, traces, removed}: Writing): string[] => {
    const mine = new Set([...traces, ...removed].filter((trace) => trace !== '').map(proofOf));
    const cited = `${description}\n${analysis}`.match(label) ?? [];
    return [...new Set(cited)].filter((trace) => mine.has(proofOf(trace)) && !traces.includes(trace));
};
