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
 * Tests of the page of kept traces: ts/traces.ts with the sheet of ts/keep.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {init as initKeep} from '../../ts/keep';
import {actions, fieldOf, find, findForm, regions, rootOf} from '../../ts/local/dom';
import {init} from '../../ts/traces';
import {lastSent, sent} from './core/ajax';
import {reported} from './core/notification';
import {atWork} from './core/pending';
import {keptTimeline, keptTrace} from './kept_examples';
import {showTraces} from './kept_pages';
import {textOf} from './pages';
import {settle} from './settle';

const traces = [keptTrace(), keptTrace({traceid: 12, title: 'Minutes', caption: 'Minutes', isshown: true})];

let root: HTMLElement;

const boxes = (): HTMLInputElement[] => [...root.querySelectorAll<HTMLInputElement>('[data-field="kept"]')];

const tick = async(index: number): Promise<void> => {
    boxes()[index]?.click();
    await settle();
};

beforeEach(async() => {
    root = showTraces(keptTimeline(traces));
    initKeep('keep');
    init(root.id);
    await settle();
});

afterEach(() => {
    expect([...atWork]).toEqual([]);
    expect(reported).toEqual([]);
});

test('what can be made of traces is offered while some are chosen', async() => {
    const choice = findForm(root, 'kept-choice');
    expect(choice.hidden).toBe(true);
    await tick(0);
    expect([choice.hidden, textOf(root, 'kept-count')]).toEqual([false, '[keptchosen]']);
    await tick(1);
    expect(textOf(root, 'kept-count')).toBe('[keptchosens 2]');
    expect(new FormData(choice).getAll('kept[]')).toEqual(['11', '12']);
    await tick(0);
    await tick(1);
    expect(choice.hidden).toBe(true);
});

test('a trace is shown to the tutor at once; what was chosen stays chosen, and the focus where it was', async() => {
    await tick(1);
    actions(root, 'show-trace')[0]?.click();
    expect(lastSent()).toMatchObject({methodname: 'mod_proofolio_show_kept_trace', args: {traceid: 11, shown: true}});
    lastSent().answer(keptTrace({isshown: true}));
    await settle();
    expect(lastSent()).toMatchObject({methodname: 'mod_proofolio_list_kept_traces', args: {cmid: 3, studentid: 5, page: 0}});
    lastSent().answer(keptTimeline([keptTrace({isshown: true}), keptTrace({traceid: 12, isshown: true})]));
    await settle();
    expect(textOf(root, 'status')).toBe('[keptshown]');
    expect(boxes().map(({checked}) => checked)).toEqual([false, true]);
    expect(document.activeElement).toBe(actions(root, 'show-trace')[0]);
});

test('a shown trace is hidden', async() => {
    actions(root, 'show-trace')[1]?.click();
    expect(lastSent().args).toEqual({traceid: 12, shown: false});
    lastSent().answer(keptTrace());
    await settle();
    lastSent().answer(keptTimeline(traces));
    await settle();
    expect(textOf(root, 'status')).toBe('[kepthidden]');
});

test('a trace is deleted after one more question', async() => {
    const [first] = regions(root, 'kept-trace');
    if (first === undefined) {
        throw new Error('No trace');
    }
    actions(first, 'delete-trace')[0]?.click();
    expect(sent()).toEqual([]);
    expect([find(first, 'kept-question').hidden, find(first, 'kept-acts').hidden]).toEqual([false, true]);
    expect(document.activeElement).toBe(actions(first, 'delete-not')[0]);
    actions(first, 'delete-not')[0]?.click();
    expect(document.activeElement).toBe(actions(first, 'delete-trace')[0]);
    actions(first, 'delete-trace')[0]?.click();
    actions(first, 'delete-now')[0]?.click();
    expect(lastSent()).toMatchObject({methodname: 'mod_proofolio_delete_kept_trace', args: {traceid: 11}});
    lastSent().answer({deleted: true});
    await settle();
    lastSent().answer(keptTimeline([keptTrace({traceid: 12})]));
    await settle();
    expect(regions(root, 'kept-trace')).toHaveLength(1);
    expect(document.activeElement).toBe(find(root, 'traces-heading'));
});

test('what is refused is told, and stays as it was', async() => {
    actions(root, 'show-trace')[0]?.click();
    lastSent().fail({errorcode: 'errorclosed', message: 'Closed since July.'});
    await settle();
    expect(textOf(root, 'error')).toBe('Closed since July.');
    expect(regions(root, 'kept-trace')).toHaveLength(2);
});

test('a trace is changed in the sheet, which then forgets it', async() => {
    actions(root, 'edit-trace')[0]?.click();
    await settle();
    const keep = rootOf('keep');
    const form = findForm(keep, 'keep-form');
    expect(textOf(keep, 'keep-heading')).toBe('[editkepttrace]');
    expect(find(keep, 'keep-sources').hidden).toBe(true);
    expect([fieldOf(form, 'caption').value, fieldOf(form, 'day').value]).toEqual(['Board', '2026-03-10']);
    fieldOf(form, 'caption').value = 'White board';
    form.requestSubmit();
    await settle();
    expect(lastSent()).toMatchObject({
        methodname: 'mod_proofolio_update_kept_trace',
        args: {traceid: 11, caption: 'White board', day: '2026-03-10', link: '', shown: false, masked: false},
    });
    lastSent().answer(keptTrace({caption: 'White board', title: 'White board'}));
    await settle();
    lastSent().answer(keptTimeline([keptTrace({caption: 'White board', title: 'White board'})]));
    await settle();
    expect(textOf(root, 'timeline')).toContain('White board');
    actions(keep, 'keep-trace')[0]?.click();
    await settle();
    expect([textOf(keep, 'keep-heading'), fieldOf(form, 'caption').value]).toEqual(['[keeptrace]', '']);
    expect(find(keep, 'keep-sources').hidden).toBe(false);
});

test('a change that is refused stays in the sheet', async() => {
    actions(root, 'edit-trace')[0]?.click();
    await settle();
    const form = findForm(rootOf('keep'), 'keep-form');
    form.requestSubmit();
    await settle();
    lastSent().fail({errorcode: 'errorkepttraceinuse', message: 'A proof uses it.'});
    await settle();
    expect(textOf(form, 'keep-error')).toBe('A proof uses it.');
    expect(fieldOf(form, 'caption').value).toBe('Board');
});
