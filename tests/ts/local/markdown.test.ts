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
 * Tests of the marks of Markdown: ts/local/markdown.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {expect, test} from '@jest/globals';
import {link, list, type Selected, wrap} from '../../../ts/local/markdown';

/** A text in which ‹ and › stand around what is selected. */
const read = (text: string): Selected => ({
    text: text.replace(/[‹›]/g, ''),
    start: text.indexOf('‹'),
    end: text.indexOf('›') - 1,
});

const written = ({text, start, end}: Selected): string => `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`;

test.each([
    ['words', 'show ‹the plan› now', '**', 'show **‹the plan›** now'],
    ['words with space around', 'show‹ the plan ›now', '**', 'show **‹the plan›** now'],
    ['nothing yet', 'show ‹› now', '*', 'show *‹›* now'],
    ['what is marked', 'show **‹the plan›** now', '**', 'show ‹the plan› now'],
    ['what is slanted', 'show *‹the plan›* now', '*', 'show ‹the plan› now'],
    ['what is bold, to be slanted as well', '**‹plan›**', '*', '***‹plan›***'],
    ['what is both, to be slanted no more', '***‹plan›***', '*', '**‹plan›**'],
    ['several lines', '‹one\n\ntwo›', '**', '‹**one**\n\n**two**›'],
])('marks %s', (_, before, mark, after) => {
    expect(written(wrap(read(before), mark))).toBe(after);
});

test.each([
    ['a line', 'You need:\na ‹›plan', 'You need:\n- a plan‹›'],
    ['several lines', '‹a plan\na sheet›\nNow.', '‹- a plan\n- a sheet›\nNow.'],
    ['a line between points', '‹- a plan\na sheet›', '‹- a plan\n- a sheet›'],
    ['points', '‹- a plan\n- a sheet›', '‹a plan\na sheet›'],
    ['nothing', '‹›', '- ‹›'],
])('makes a list of %s, or lines again', (_, before, after) => {
    expect(written(list(read(before)))).toBe(after);
});

test.each([
    ['words', 'see ‹the plan›', 'see [the plan](‹https://›)'],
    ['an address', 'see ‹https://example.org/x›', 'see [‹›](https://example.org/x)'],
    ['nothing', 'see ‹›', 'see [‹›](https://)'],
])('makes a link of %s', (_, before, after) => {
    expect(written(link(read(before)))).toBe(after);
});
