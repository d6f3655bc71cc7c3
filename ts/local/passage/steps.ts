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
 * The sentences and words of a text, and choosing by steps from one to the next.
 *
 * @module     mod_proofolio/local/steps
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {PlainText, Span} from './plain_text';

/** The parts of a text, each in the order of reading. */
export interface Parts {
    lines: Span[];
    sentences: Span[];
    words: Span[];
}

/** What can be done with a choice. */
export type Step =
    'next-sentence' | 'previous-sentence' | 'next-line' | 'previous-line' | 'first' | 'last'
    | 'word-more' | 'word-less' | 'sentence-more' | 'sentence-less' | 'begin-later' | 'begin-earlier';

/** A sentence: up to its mark, with what closes it, before something that begins another. */
const sentence = /.+?(?:[.!?…]+[\s"'”’»)\]]*(?=\s["'“‘«([]?\s?[\p{Lu}\p{Lo}\p{N}])|[。！？]+|$)/gu;

// What a pattern finds in a part of a text, without the white space around it.
const partsOf = (text: string, [start, end]: Span, pattern: RegExp): Span[] =>
    [...text.slice(start, end).matchAll(pattern)].flatMap((match): Span[] => {
        const [found] = match;
        const begin = start + match.index + found.length - found.trimStart().length;
        const length = found.trim().length;
        return length > 0 ? [[begin, begin + length]] : [];
    });

/**
 * Takes a text apart.
 *
 * @param read The text
 * @returns its parts
 */
export const partsOfText = ({text, lines}: PlainText): Parts => {
    const whole = lines.map((start, place): Span => [start, lines[place + 1] ?? text.length]);
    return {
        lines: whole.map(([start, end]): Span => [start, start + text.slice(start, end).trimEnd().length]),
        sentences: whole.flatMap((line) => partsOf(text, line, sentence)),
        words: partsOf(text, [0, text.length], /\S+/g),
    };
};

const after = (parts: Span[], place: number): Span | undefined => parts.find(([start]) => start > place);

const before = (parts: Span[], place: number): Span | undefined => parts.filter(([start]) => start < place).pop();

const sentenceFrom = (parts: Parts, line: Span | undefined): Span | undefined =>
    line === undefined ? undefined : parts.sentences.find(([start]) => start >= line[0]);

// The next end of a part beyond where the choice ends, or the last one before, as long as something stays chosen.
const lengthen = (parts: Span[], [start, end]: Span): Span | undefined => {
    const part = parts.find(([, partend]) => partend > end);
    return part === undefined ? undefined : [start, part[1]];
};

const shorten = (parts: Span[], [start, end]: Span): Span | undefined => {
    const part = parts.filter(([, partend]) => partend < end && partend > start).pop();
    return part === undefined ? undefined : [start, part[1]];
};

const beginAt = (word: Span | undefined, [, end]: Span): Span | undefined =>
    word === undefined || word[0] >= end ? undefined : [word[0], end];

const moves: Record<Step, (parts: Parts, chosen: Span) => Span | undefined> = {
    'next-sentence': ({sentences}, [start]) => after(sentences, start),
    'previous-sentence': ({sentences}, [start]) => before(sentences, start),
    'next-line': (parts, [start]) => sentenceFrom(parts, after(parts.lines, start)),
    'previous-line': (parts, [start]) => sentenceFrom(parts, before(parts.lines, start)),
    'first': ({sentences}) => sentences[0],
    'last': ({sentences}) => sentences[sentences.length - 1],
    'word-more': ({words}, chosen) => lengthen(words, chosen),
    'word-less': ({words}, chosen) => shorten(words, chosen),
    'sentence-more': ({sentences}, chosen) => lengthen(sentences, chosen),
    'sentence-less': ({sentences}, chosen) => shorten(sentences, chosen),
    'begin-later': ({words}, chosen) => beginAt(after(words, chosen[0]), chosen),
    'begin-earlier': ({words}, chosen) => beginAt(before(words, chosen[0]), chosen),
};

/**
 * What a step makes of a choice.
 *
 * @param parts The parts of the text
 * @param chosen From where to where it is chosen
 * @param step The step
 * @returns what is chosen then: the same where there is nothing further
 */
export const take = (parts: Parts, chosen: Span, step: Step): Span => moves[step](parts, chosen) ?? chosen;
