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
 * Tests of ts/local/advice/rules.ts, cited_labels.ts and situations.ts: what is found in a text, and that there are words for it.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {unknownLabels} from '../../../ts/local/advice/cited_labels';
import {rules, rulesFor} from '../../../ts/local/advice/rules';
import {situations, situationsIn} from '../../../ts/local/advice/situations';
import {countWords, type Writing} from '../../../ts/local/advice/writing';
import {extracts} from './extracts';

const complete: Writing = {
    competency: 'CG8 Cooperate, notably in international and intercultural settings',
    description: 'I agreed on a glossary with the team in Cork before the first call, and we changed it twice.',
    analysis: 'Cooperating across an international team begins with words: the glossary saved a week. I would do it again.',
    traces: ['CG8-A.1', 'CG8-A.2'],
    removed: [],
    elements: {offered: 3, chosen: 1},
    sourcelink: '',
    sourceconfirmed: false,
};

const codesFor = (changes: Partial<Writing>): string[] => rulesFor({...complete, ...changes}).map(({code}) => code);

describe('the extracts that tutors sent back, and the improved ones', () => {
    test.each(extracts)('$title', ({writing, codes, situations: expected}) => {
        expect(rulesFor(writing).map(({code}) => code)).toEqual(codes);
        expect(situationsIn(writing)).toEqual(expect.arrayContaining(expected));
    });
});

describe('each rule alone', () => {
    const asked = ['argues_use'];

    test('a complete proof is asked only what nobody else can know', () => {
        expect(codesFor({})).toEqual(asked);
    });

    test('an empty one is told what is missing, and asked nothing', () => {
        expect(codesFor({competency: '', description: '', analysis: '', traces: [], elements: {offered: 0, chosen: 0}}))
            .toEqual(['no_trace', 'no_level2']);
    });

    test('one trace shows no process', () => {
        expect(codesFor({traces: ['CG8-A.1']})).toEqual(['one_trace', ...asked]);
    });

    test('a few words are no analysis', () => {
        expect(codesFor({analysis: 'Cooperating in an international team: useful.'})).toEqual(['no_level2', ...asked]);
    });

    test('an analysis is far shorter from a third on', () => {
        const analysis = 'To cooperate in an international team I learned their words first.';
        expect(countWords(analysis)).toBe(11);
        expect(codesFor({analysis, description: 'word '.repeat(33)})).toEqual(asked);
        expect(codesFor({analysis, description: 'word '.repeat(34)})).toEqual(['short_level2', ...asked]);
    });

    test('elements are missed only where there are any', () => {
        expect(codesFor({elements: {offered: 3, chosen: 0}})).toEqual(['no_elements', ...asked]);
        expect(codesFor({elements: {offered: 0, chosen: 0}})).toEqual(asked);
    });

    test('a link waits to be confirmed', () => {
        expect(codesFor({sourcelink: 'https://cloud.example.org/f/7'})).toEqual(['link_unconfirmed', ...asked]);
        expect(codesFor({sourcelink: 'https://cloud.example.org/f/7', sourceconfirmed: true})).toEqual(asked);
        expect(codesFor({sourcelink: '  '})).toEqual(asked);
    });

    test('a cited trace that is not there is named', () => {
        const description = 'The table (CG8-A.1) grew (CG8-A.7, CG8-A.7), as CG3-B.9 shows; see also CG8-A.12 and CG8-A.2.';
        expect(codesFor({description})).toEqual(['unknown_label', ...asked]);
        const writing = {...complete, description};
        expect(rules.find(({code}) => code === 'unknown_label')?.about?.(writing)).toBe('CG8-A.7, CG8-A.12');
    });

    test('a cited trace that is about to go is not there either', () => {
        const writing = {...complete, removed: ['CG8-A.2'], description: 'See CG8-A.2.'};
        expect(unknownLabels({...writing, traces: ['CG8-A.1']})).toEqual(['CG8-A.2']);
        expect(unknownLabels({...writing, traces: []})).toEqual(['CG8-A.2']);
    });

    test('while the traces have no label nothing can be said of what is cited', () => {
        expect(unknownLabels({...complete, traces: ['', ''], description: 'See CG8-A.2.'})).toEqual([]);
    });

    test('who names the competency is not asked about it: by its code, but not by that of a trace', () => {
        const analysis = 'The glossary saved us a week in all, and I would surely begin with it again.';
        expect(codesFor({analysis})).toEqual([...asked, 'relates_to_competency']);
        expect(codesFor({analysis: `${analysis} (CG8-A.1)`})).toEqual([...asked, 'relates_to_competency']);
        expect(codesFor({analysis: `${analysis} That is what CG8 asks for.`})).toEqual(asked);
        const competency = 'CG8 Coopérer en contexte international';
        expect(codesFor({analysis: `${analysis} Coopérer`, competency})).toEqual([...asked, 'relates_to_competency']);
        expect(codesFor({analysis: `${analysis} La coopération internationale.`, competency})).toEqual(asked);
    });
});

describe('situations', () => {
    test('are found without accents and case, three at most, the clearest first', () => {
        const found = situationsIn({
            description: 'RÉUNION hebdomadaire avec le client, compte rendu, visio ; Scrum, sprint, backlog, kanban',
            analysis: 'un test',
        });
        expect(found).toEqual(['agile', 'meeting', 'client']);
    });

    test('are not found within other words', () => {
        expect(situationsIn({description: 'La compétence est protestée, le codex enseigné.', analysis: ''})).toEqual([]);
    });
});

describe('the words for what is found', () => {
    const root = join(__dirname, '..', '..', '..');
    const strings = (language: string): string[] =>
        [...readFileSync(join(root, 'lang', language, 'proofolio.php'), 'utf8').matchAll(/^\$string\['(\w+)'\]/gm)]
            .map(([, key]) => key ?? '');
    const php = readFileSync(join(root, 'classes', 'output', 'advice_item.php'), 'utf8');
    const keys = [
        ...rules.flatMap(({code}) => ['', 'why', 'weak', 'better'].map((part) => `advice${code.replace(/_/g, '')}${part}`)),
        ...[...situations, 'any'].flatMap((situation) => [`advicesituation${situation}`, `adviceidea${situation}`]),
    ];

    test.each(['en', 'fr'])('are there in %s', (language) => {
        expect(keys.filter((key) => !strings(language).includes(key))).toEqual([]);
    });

    test('the server knows each rule, each question and each situation', () => {
        const list = (name: string): string[] =>
            [...(new RegExp(`const ${name} = \\[(.*?)\\];`, 's').exec(php)?.[1] ?? '').matchAll(/'(\w+)'(?: =>|,|\s*$|(?=\n))/g)]
                .map(([, word]) => word ?? '');
        expect(list('SITUATIONS')).toEqual(situations);
        expect(list('QUESTIONS')).toEqual(rules.filter(({isquestion}) => isquestion).map(({code}) => code));
        expect([...php.matchAll(/'(\w+)' => '\w+',/g)].map(([, code]) => code)).toEqual(rules.map(({code}) => code));
    });
});
