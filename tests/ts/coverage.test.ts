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
 * Tests of the page of coverage: ts/coverage.ts with the forms in which people say what they think.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {init} from '../../ts/coverage';
import {fieldOf, find, findForm, regions} from '../../ts/local/dom';
import type {CoverageQuality} from '../../ts/types/services';
import {lastSent, sent} from './core/ajax';
import {reported} from './core/notification';
import {atWork} from './core/pending';
import {markupOf} from './core/templates';
import {moment} from './examples';
import {show, textOf} from './pages';
import {settle} from './settle';

const quality = (changes: Partial<CoverageQuality> = {}): CoverageQuality => ({
    id: 'quality-4-bearing',
    name: 'Bear directly on the competency',
    iscounted: false,
    text: '',
    isopen: true,
    judgements: [],
    canjudge: true,
    isunfolded: false,
    formname: 'Say what you think',
    action: '/mod/proofolio/judge.php',
    sesskey: 'abc',
    cmid: 3,
    studentid: 5,
    competencyid: 4,
    quality: 'bearing',
    degrees: [
        {value: 'notyet', name: 'Not yet', selected: false},
        {value: 'partly', name: 'Partly', selected: false},
        {value: '', name: 'No opinion', selected: true},
    ],
    reason: '',
    maxlength: 1333,
    haserror: false,
    error: '',
    ...changes,
});

const counted = quality({id: 'quality-4-elements', iscounted: true, text: '1 of 2 elements', isopen: false, canjudge: false});

const state = {code: 'approved', name: 'Approved', sign: '●'};

const showCoverage = (qualities: CoverageQuality[]): HTMLElement => show(markupOf('coverage', {
    rootid: 'coverage',
    cmid: 3,
    haschoices: false,
    heading: 'What your proofs cover',
    next: {isshown: true, kind: 'changes', text: 'Changes are asked for.', hasway: true, url: '/7', name: 'Open CG3-B'},
    hastable: true,
    legend: [state],
    competencies: [{
        id: 'target-4',
        code: 'CG3',
        name: 'Design and build',
        state,
        progress: '1 of 2 elements shown',
        parts: [{code: 'approved'}, {code: 'notshown'}],
        matrices: [{
            id: 'proofs-4',
            caption: 'CG3: elements by proof',
            columns: [{name: 'CG3-B', hasurl: true, url: '/7', detail: 'Tracking sheet', statename: 'Approved'}],
            rows: [{
                name: 'Plan the work',
                state,
                cells: [{isempty: false, hasnames: false, marks: [{state, label: 'CG3-B', text: 'Approved: CG3-B', url: '/7'}]}],
            }],
        }],
        qualities,
    }],
    process: [],
}), 'coverage');

let root: HTMLElement;

const begin = async(qualities: CoverageQuality[]): Promise<void> => {
    root = showCoverage(qualities);
    init(root.id);
    await settle();
};

const judge = async(form: HTMLFormElement, degree: string, reason: string): Promise<void> => {
    fieldOf(form, 'degree').value = degree;
    fieldOf(form, 'reason').value = reason;
    form.requestSubmit();
    await settle();
};

beforeEach(async() => {
    await begin([counted, quality()]);
});

afterEach(() => {
    expect([...atWork]).toEqual([]);
    expect(reported).toEqual([]);
});

test('what somebody thinks is saved and shown in its place, and who said it is brought there', async() => {
    await judge(findForm(root, 'judgement-form'), 'partly', 'The last two do.');
    expect(lastSent()).toMatchObject({
        methodname: 'mod_proofolio_save_judgement',
        args: {cmid: 3, studentid: 5, competencyid: 4, quality: 'bearing', degree: 'partly', reason: 'The last two do.'},
    });
    lastSent().answer(quality({
        isopen: false,
        judgements: [{
            author: 'Your own view:',
            degree: 'partly',
            degreename: 'Partly',
            hasreason: true,
            reason: 'The last two do.',
            when: moment,
        }],
        formname: 'Change what you think',
    }));
    await settle();
    const [, judged] = regions(root, 'quality');
    expect(judged?.textContent).toMatch(/Your own view:\s+Partly[^]+The last two do\./);
    expect(judged?.textContent).toContain('Change what you think');
    expect(document.activeElement).toBe(judged);
    expect(textOf(root, 'status')).toBe('[judgementsaved]');
    expect(textOf(root, 'counted')).toBe('1 of 2 elements');
});

test('the form that came with the answer works as the first did', async() => {
    await judge(findForm(root, 'judgement-form'), 'partly', '');
    lastSent().answer(quality());
    await settle();
    await judge(findForm(root, 'judgement-form'), 'notyet', 'None of them yet.');
    expect(lastSent()).toMatchObject({args: {degree: 'notyet', reason: 'None of them yet.'}});
    lastSent().answer(quality());
    await settle();
    expect(sent()).toHaveLength(2);
});

test('what is refused stays typed, with the reason at its field', async() => {
    const form = findForm(root, 'judgement-form');
    await judge(form, '', 'Because');
    lastSent().fail({errorcode: 'errordegreemissing', message: 'Say first how far.'});
    await settle();
    expect(textOf(form, 'judgement-error')).toBe('Say first how far.');
    expect(fieldOf(form, 'degree').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(fieldOf(form, 'degree'));
    expect(fieldOf(form, 'reason').value).toBe('Because');
    await judge(form, 'partly', 'Because');
    expect(textOf(form, 'judgement-error')).toBe('');
    lastSent().answer(quality());
    await settle();
});

test('pressing twice sends once', async() => {
    const form = findForm(root, 'judgement-form');
    await judge(form, 'partly', '');
    form.requestSubmit();
    await settle();
    expect(sent()).toHaveLength(1);
    lastSent().answer(quality());
    await settle();
});

test('a matrix is a table with headers and caption, and its cells say their state in words', () => {
    const matrix = find(root, 'matrix');
    expect(matrix.querySelector('caption')?.textContent).toBe('CG3: elements by proof');
    expect([...matrix.querySelectorAll('th')].map((header) => header.scope)).toEqual(['col', 'col', 'row']);
    const link = matrix.querySelector('td a');
    expect(link?.textContent).toContain('Approved: CG3-B');
    expect(link?.querySelector('[aria-hidden="true"]')?.textContent).toBe('●');
});

test('a page on which nobody can judge has no form, and works', async() => {
    await begin([counted]);
    expect(regions(root, 'judgement-form')).toEqual([]);
});
