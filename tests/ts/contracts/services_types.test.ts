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
 * Tests of scripts/contracts/services_types.mjs.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {expect, test} from '@jest/globals';
import {servicesTypes} from '../../../scripts/contracts/services_types.mjs';
import {listOf, object, type Structure, value} from './structures';

const moment = object({ago: value('text', {description: 'As people say it'})}, {description: 'A moment'});

const args = object({id: value('int'), page: value('int', {presence: 'default'})});

const declaredWith = (result: Structure): Parameters<typeof servicesTypes>[0] => ({
    services: {['mod_proofolio_do_it']: {args, result}},
    outputs: {
        'mod_proofolio\\output\\small_moment': moment,
        'mod_proofolio\\output\\never_answered': object({x: value()}),
    },
});

const answer = object({
    done: value('bool'),
    score: value('float'),
    when: {...moment, description: 'When it was done'},
    words: listOf(value()),
    more: object({link: value('url')}, {presence: 'optional'}),
});

const written = servicesTypes(declaredWith(answer)).replace(/\s+/g, ' ');

test('parameters with a default may be left out, others not', () => {
    expect(written).toContain('mod_proofolio_do_it: { args: { id: number; page?: number; };');
});

test('answers have the types of their values', () => {
    expect(written).toContain('done: boolean; score: number;');
    expect(written).toContain('words: string[];');
    expect(written).toContain('more?: { link: string; };');
});

test('what an output class declares has its name', () => {
    expect(written).toContain('/** A moment */ export interface SmallMoment { /** As people say it */ ago: string; }');
    expect(written).toContain('when: SmallMoment;');
});

test('classes that no service answers with are left out', () => {
    expect(written).not.toContain('NeverAnswered');
});

test('an answer of another type is another text', () => {
    expect(servicesTypes(declaredWith(value('int')))).not.toBe(servicesTypes(declaredWith(value('bool'))));
});
