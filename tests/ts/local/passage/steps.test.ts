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
 * Tests of choosing by steps.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {expect, test} from '@jest/globals';
import {readText} from '../../../../ts/local/passage/plain_text';
import {partsOfText, type Step, take} from '../../../../ts/local/passage/steps';

const walk = (html: string, ...steps: Step[]): string[] => {
    document.body.innerHTML = html;
    const read = readText(document.body);
    const parts = partsOfText(read);
    let chosen = parts.sentences[0] ?? [0, 0];
    return steps.map((step) => {
        chosen = take(parts, chosen, step);
        return read.text.slice(...chosen);
    });
};

const sentences = (html: string): string[] => {
    document.body.innerHTML = html;
    const read = readText(document.body);
    return partsOfText(read).sentences.map((span) => read.text.slice(...span));
};

test('sentences end at their marks and at the end of their line', () => {
    const said = 'One, 3.5 m. « Oui ! » dit-elle… Why? «\u00a0Parce que.\u00a0» Étape 2';
    expect(sentences(`<h4>A head</h4><p>${said}</p><ul><li>an item</li></ul>`))
        .toEqual(['A head', 'One, 3.5 m.', '« Oui ! » dit-elle…', 'Why?', '« Parce que. »', 'Étape 2', 'an item']);
    expect(sentences('<p>我们开会。 然后 计划。完</p>')).toEqual(['我们开会。', '然后 计划。', '完']);
    expect(sentences('')).toEqual([]);
});

const text = '<p>One is here. Two is there.</p><p>Three. Four.</p><p>Five ends.</p>';

test('from sentence to sentence, and no further than the ends', () => {
    expect(walk(text, 'next-sentence', 'next-sentence', 'previous-sentence', 'previous-sentence', 'previous-sentence'))
        .toEqual(['Two is there.', 'Three.', 'Two is there.', 'One is here.', 'One is here.']);
    expect(walk(text, 'last', 'next-sentence', 'first')).toEqual(['Five ends.', 'Five ends.', 'One is here.']);
});

test('from paragraph to paragraph', () => {
    expect(walk(text, 'next-sentence', 'next-line', 'next-line', 'next-line')).toEqual(
        ['Two is there.', 'Three.', 'Five ends.', 'Five ends.']
    );
    expect(walk(text, 'last', 'previous-line', 'next-sentence', 'previous-line', 'previous-line')).toEqual(
        ['Five ends.', 'Three.', 'Four.', 'Three.', 'One is here.']
    );
});

test('longer and shorter by words', () => {
    expect(walk(text, 'word-more', 'word-less', 'word-less', 'word-less', 'word-less')).toEqual(
        ['One is here. Two', 'One is here.', 'One is', 'One', 'One']
    );
    expect(walk(text, 'last', 'word-more')).toEqual(['Five ends.', 'Five ends.']);
});

test('longer and shorter by sentences, across paragraphs', () => {
    expect(walk(text, 'sentence-more', 'sentence-more', 'sentence-less', 'sentence-less', 'sentence-less')).toEqual(
        ['One is here. Two is there.', 'One is here. Two is there. Three.', 'One is here. Two is there.', 'One is here.',
            'One is here.']
    );
});

test('beginning later and earlier', () => {
    expect(walk(text, 'begin-later', 'begin-later', 'begin-later', 'begin-earlier', 'begin-earlier', 'begin-earlier')).toEqual(
        ['is here.', 'here.', 'here.', 'is here.', 'One is here.', 'One is here.']
    );
});
