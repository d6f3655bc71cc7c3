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
 * What a text tells of the situation, so that one can think of the traces that such a situation leaves behind.
 *
 * @module     mod_proofolio/local/situations
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {fold, type Writing} from './writing';

/** The words that each situation shows in, in English and in French, without accents; a word may go on behind what is given. */
const words = {
    satisfaction: /\b(?:satisf|recette|acceptance|delighted|pleased|thank|remerci)/g,
    client: /\b(?:client|customer|beta|pilot|hebdomadaire|weekly)/g,
    needs: /\b(?:besoin|need|requirement|exigence|attente|expectation|cahiers? (?:de|des) charges|specification)/g,
    planning: /\b(?:gantt|planning|planif|schedul|calendar|calendrier|agenda|echeance|deadline|milestone|jalon)/g,
    tracking: /\b(?:tableur|spreadsheet|excel|classeur|workbook|tracking|suivi|ticket|anomal)/g,
    agile: /\b(?:scrum|sprint|backlog|agile|user stor|kanban|retrospective)/g,
    meeting: /\b(?:reunion|meeting|visio|video|comptes?[- ]rendu|minutes of)/g,
    testing: /\b(?:test|verif|valid|compar|indicat|kpi|mesur|measur)/g,
    journey: /\b(?:parcours|journey|persona|ergonom|usab|prototyp|maquette|mock-?up)/g,
    team: /\b(?:equipe|team|coordin|organis|benevol|volunteer|encadr|supervis)/g,
    software: /\b(?:code\b|codes\b|coding|logiciel|software|script|algorith|deploy|deploi)/g,
    talk: /\b(?:presentation|soutenance|expose\b|slide|diapo|training|formation)/g,
    abroad: /\b(?:international|intercultur|anglais|english|foreign|etranger|langue|language|bilingu)/g,
    masked: /\b(?:confiden|secret|masqu|masked|anonym)/g,
} as const;

/** A situation that a text can tell of. */
export type Situation = keyof typeof words;

/** All of them. */
export const situations = Object.keys(words) as Situation[];

/** The most situations that ideas are given for: who reads ten ideas follows none. */
const most = 3;

/**
 * The situations that the texts tell of, those that show in most words first.
 *
 * @param writing The proof
 * @returns the situations, three at most
 */
export const situationsIn = ({description, analysis}: Pick<Writing, 'description' | 'analysis'>): Situation[] => {
    const text = fold(`${description} ${analysis}`);
    return situations
        .map((situation) => ({situation, found: new Set(text.match(words[situation])).size}))
        .filter(({found}) => found > 0)
        .sort((one, other) => other.found - one.found)
        .slice(0, most)
        .map(({situation}) => situation);
};
