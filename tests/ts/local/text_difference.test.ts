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
 * Which paragraphs belong together, and which words changed.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {describe, expect, test} from '@jest/globals';
import {changedWords, pairParagraphs, type Pair} from '../../../ts/local/text_difference';

const breathe = (): Promise<void> => Promise.resolve();

const told = (pairs: Pair[]): string[] =>
    pairs.map(({before, after, kind}) => `${String(before ?? '-')}:${String(after ?? '-')} ${kind}`);

const words = async(before: string, after: string): Promise<[string, string][]> =>
    (await changedWords(before, after, breathe))
        .map(({before: gone, after: come}) => [before.slice(...gone), after.slice(...come)]);

const many = (count: number, of: (place: number) => string): string[] => Array.from({length: count}, (_, place) => of(place));

describe('paragraphs', () => {
    test('the same ones stand side by side, also behind one that is new', async() => {
        expect(told(await pairParagraphs(['One.', 'Two.'], ['Zero.', 'One.', 'Two.'], breathe)))
            .toEqual(['-:0 replaced', '0:1 same', '1:2 same']);
    });

    test('one that was worked on stands beside what it was', async() => {
        const before = ['We met the client.', 'I drew a plan of the six weeks with the team.', 'The end.'];
        const after = ['We met the client.', 'I drew two plans of the six weeks with the whole team.', 'The end.'];
        expect(told(await pairParagraphs(before, after, breathe))).toEqual(['0:0 same', '1:1 akin', '2:2 same']);
    });

    test('one that is something else altogether stands beside what it replaces', async() => {
        expect(told(await pairParagraphs(['Alpha beta.', 'Tail.'], ['Gamma delta.', 'Tail.'], breathe)))
            .toEqual(['0:0 replaced', '1:1 same']);
    });

    test('a text that came to be, and one that went', async() => {
        expect(told(await pairParagraphs([], ['One.'], breathe))).toEqual(['-:0 replaced']);
        expect(told(await pairParagraphs(['One.'], [], breathe))).toEqual(['0:- replaced']);
        expect(await pairParagraphs([], [], breathe)).toEqual([]);
    });

    test('each paragraph appears once, in its order, however much differs', async() => {
        const before = many(900, (place) => `old ${String(place)}`);
        const after = many(700, (place) => place % 50 === 0 ? `old ${String(place)}` : `new ${String(place)}`);
        const pairs = await pairParagraphs(before, after, breathe);
        const places = (side: 'before' | 'after'): number[] => pairs.flatMap((pair) => pair[side] ?? []);
        expect(places('before')).toEqual(before.map((_, place) => place));
        expect(places('after')).toEqual(after.map((_, place) => place));
    });
});

describe('words', () => {
    test('one that was replaced, one that came, one that went', async() => {
        expect(await words('I drew a plan.', 'I drew a table.')).toEqual([['plan', 'table']]);
        expect(await words('I drew a plan.', 'I drew a first plan.')).toEqual([['', 'first ']]);
        expect(await words('I drew a first plan.', 'I drew a plan.')).toEqual([['first ', '']]);
        expect(await words('The same.', 'The same.')).toEqual([]);
    });

    test('changes with next to nothing between them are one', async() => {
        expect(await words('the red and big house stood there', 'the green and small house stood there'))
            .toEqual([['red and big', 'green and small']]);
    });

    test('accents and French quotation marks', async() => {
        expect(await words('Le tuteur a dit « améliorer » hier.', 'Le tuteur a dit « approuvé » hier.'))
            .toEqual([['améliorer', 'approuvé']]);
    });

    test('in a long text the changes stand where they are', async() => {
        const before = many(400, (place) => `Sentence number ${String(place)} tells of the plan.`).join(' ');
        const after = before.replace('17 tells', '17 speaks').replace('390 tells of', '390 tells much of');
        expect(await words(before, after)).toEqual([['tells', 'speaks'], ['', 'much ']]);
    });

    test('long texts with nothing in common are changed as a whole', async() => {
        const before = many(1500, (place) => `old${String(place)}`).join(' ');
        const after = many(1500, (place) => `new${String(place)}`).join(' ');
        const changes = await changedWords(before, after, breathe);
        expect(changes[0]?.before[0]).toBe(0);
        expect(changes[changes.length - 1]?.before[1]).toBe(before.length);
        expect(changes[changes.length - 1]?.after[1]).toBe(after.length);
    });
});
