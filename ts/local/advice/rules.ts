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
 * What tutors keep sending back, as rules: each looks at a proof that is being written and says whether it applies.
 *
 * @module     mod_proofolio/local/rules
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {unknownLabels} from './cited_labels';
import {countWords, fold, type Writing} from './writing';

/** A rule. */
export interface Rule {
    /** By which the rule is known. */
    code: string;
    /** Whether it asks what it cannot know, rather than saying what it knows. */
    isquestion: boolean;
    /** Whether it has something to say. */
    applies(writing: Writing): boolean;
    /** What its words speak of, nothing where they need no telling. */
    about?(writing: Writing): string;
}

/** An analysis of fewer words says nothing yet. */
const fewestWords = 8;

/** An analysis that is shorter than the description by this factor is far shorter. */
const farShorter = 3;

/** Words of a name that are too short to tell one competency from another. */
const shortestTelling = 5;

const isMissing = (text: string): boolean => countWords(text) < fewestWords;

// Words of the same family count as the same: what tells them apart stands at their end.
const stemsOf = (text: string): string[] => fold(text).match(/[a-z]+/g)
    ?.filter((word) => word.length >= shortestTelling).map((word) => word.slice(0, shortestTelling)) ?? [];

// Whether the texts name the competency: by its code, or by two of the words of its name.
const namesCompetency = ({competency, description, analysis}: Writing): boolean => {
    const texts = `${description} ${analysis}`;
    const code = /^\p{L}+\d+/u.exec(competency)?.[0];
    // The code within the label of a trace says nothing of the competency.
    if (code !== undefined && new RegExp(`(?<![\\p{L}\\p{N}])${code}(?![\\p{L}\\p{N}-])`, 'u').test(texts)) {
        return true;
    }
    const written = new Set(stemsOf(texts));
    return new Set(stemsOf(competency).filter((stem) => written.has(stem))).size > 1;
};

/** All rules, in the order in which they are shown: what is known first. */
export const rules: readonly Rule[] = [
    {
        code: 'no_trace', isquestion: false,
        applies: ({traces}) => traces.length === 0,
    },
    {
        code: 'one_trace', isquestion: false,
        applies: ({traces}) => traces.length === 1,
    },
    {
        code: 'no_level2', isquestion: false,
        applies: ({analysis}) => isMissing(analysis),
    },
    {
        code: 'short_level2', isquestion: false,
        applies: ({description, analysis}) => !isMissing(analysis) && countWords(analysis) * farShorter < countWords(description),
    },
    {
        code: 'no_elements', isquestion: false,
        applies: ({elements}) => elements.offered > 0 && elements.chosen === 0,
    },
    {
        code: 'link_unconfirmed', isquestion: false,
        applies: ({sourcelink, sourceconfirmed}) => sourcelink.trim() !== '' && !sourceconfirmed,
    },
    {
        code: 'unknown_label', isquestion: false,
        applies: (writing) => unknownLabels(writing).length > 0,
        about: (writing) => unknownLabels(writing).join(', '),
    },
    {
        code: 'argues_use', isquestion: true,
        applies: ({traces}) => traces.length > 0,
    },
    {
        code: 'relates_to_competency', isquestion: true,
        applies: (writing) => writing.competency !== '' && writing.description.trim() !== '' && !namesCompetency(writing),
        about: ({competency}) => competency,
    },
];

/**
 * The rules that have something to say about a proof.
 *
 * @param writing The proof
 * @returns the rules, what is known first
 */
export const rulesFor = (writing: Writing): Rule[] => rules.filter((rule) => rule.applies(writing));
