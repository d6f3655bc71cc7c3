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
 * Tests of ts/local/advice/advise.ts with what reads the form and what leads to its places.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {afterEach, beforeEach, expect, jest, test} from '@jest/globals';
import {advise} from '../../../ts/local/advice/advise';
import {readWriting} from '../../../ts/local/advice/read_writing';
import {catchUp} from '../../../ts/local/catch_up';
import {actions, fieldOf, find, regions} from '../../../ts/local/dom';
import {hangUp, lastSent, sent} from '../core/ajax';
import {reported} from '../core/notification';
import {atWork} from '../core/pending';
import type {AdviceItem, AdvicePanel} from '../../../ts/types/services';

let form: HTMLFormElement;
let submitted: string[];

const pass = (time = 0): Promise<void> => jest.advanceTimersByTimeAsync(time);

const item = (code: string, place: string): AdviceItem => ({
    code, place, title: `Remark ${code}`, why: 'Because.', hasideas: false, ideas: [], weak: 'Weak.', better: 'Better.', go: 'Go',
});

const panel = (changes: Partial<AdvicePanel> = {}): AdvicePanel => ({
    issubmitting: false,
    hasknown: true,
    known: [item('no_trace', 'traces'), item('no_level2', 'analysis')],
    hasquestions: false,
    questions: [],
    ...changes,
});

const submit = (name: string): void => {
    form.requestSubmit(form.querySelector<HTMLElement>(`[name="${name}"]`));
};

const open = async(): Promise<void> => {
    actions(form, 'advice')[0]?.click();
    await pass();
    lastSent().answer(panel());
    await pass();
};

const isOpen = (): boolean => !find(form, 'advice').hidden;

const type = (name: string, value: string): void => {
    const field = fieldOf(form, name);
    field.value = value;
    field.dispatchEvent(new Event('input', {bubbles: true}));
};

beforeEach(async() => {
    await catchUp();
    jest.useFakeTimers();
    hangUp();
    reported.length = 0;
    atWork.clear();
    document.body.innerHTML = `
        <form id="edit" data-region="edit" data-cmid="3">
            <select name="competencyid"><option value="">Choose</option><option value="1">CG3 Design and build</option></select>
            <fieldset hidden><input type="checkbox" name="element1" value="1" data-competencyid="2"></fieldset>
            <input type="hidden" name="element2" value="0">
            <input type="checkbox" name="element2" value="1" data-competencyid="1">
            <textarea id="id_description" name="description[text]"></textarea>
            <textarea id="id_analysis" name="analysis[text]"></textarea>
            <details><summary>Links</summary><input type="text" name="newlink"></details>
            <input type="text" name="sourcelink">
            <div>
                <span data-region="advice-button"></span>
                <input type="submit" name="savedraft" value="Save">
                <input type="submit" name="submitversion" value="Submit">
            </div>
        </form>`;
    form = document.forms[0] ?? document.createElement('form');
    submitted = [];
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        submitted.push(event.submitter?.getAttribute('name') ?? '');
    });
    Element.prototype.scrollIntoView = jest.fn();
    advise(form);
    await pass();
});

afterEach(() => {
    expect([...atWork]).toEqual([]);
    expect(reported).toEqual([]);
    delete window.tinymce;
    jest.useRealTimers();
});

test('the button says how much seems to be missing, and follows what is written', async() => {
    expect(find(form, 'advice-label').textContent).toBe('[advicecount 2]');
    expect(sent()).toHaveLength(0);
    type('analysis[text]', 'It worked since all of us wrote into the same table every day.');
    await pass(800);
    expect(find(form, 'advice-label').textContent).toBe('[advicecount 1]');
});

test('the form is read as it stands, markup and all', () => {
    fieldOf(form, 'competencyid').value = '1';
    fieldOf(form, 'description[text]').value = '<p>First&nbsp;line</p><p>Second</p>';
    expect(readWriting(form)).toEqual({
        competency: 'CG3 Design and build',
        description: 'First line\nSecond',
        analysis: '',
        traces: [],
        removed: [],
        elements: {offered: 1, chosen: 0},
        sourcelink: '',
        sourceconfirmed: true,
    });
});

test('tiles are traces, except those that are about to go; an unticked box confirms nothing', () => {
    form.insertAdjacentHTML('beforeend', `
        <ol><li data-region="trace-tile" data-label="CG3-A.1"><input type="checkbox" name="traceremoved1"></li>
        <li data-region="trace-tile" data-label="CG3-A.2"><input type="hidden" name="traceremoved2" value="0">
        <input type="checkbox" name="traceremoved2" checked></li><li data-region="trace-tile"></li></ol>
        <input type="checkbox" name="sourceconfirmed">`);
    const {traces, removed, sourceconfirmed} = readWriting(form);
    expect({traces, removed, sourceconfirmed}).toEqual({traces: ['CG3-A.1', ''], removed: ['CG3-A.2'], sourceconfirmed: false});
});

test('what stands in an editor counts, and is followed', async() => {
    const listeners: (() => void)[] = [];
    const editor = {
        getContent: () => '<p>It worked since all of us wrote into the same table every day.</p>',
        getContainer: () => document.body,
        initialized: true,
        insertContent: jest.fn(),
        setContent: jest.fn(),
        focus: jest.fn(),
        on: (_: string, act: () => void) => {
            listeners.push(act);
        },
    };
    window.tinymce = {get: (id) => (id === 'id_analysis' ? editor : null)};
    await pass(250);
    expect(listeners).toHaveLength(1);
    listeners[0]?.();
    await pass(800);
    expect(find(form, 'advice-label').textContent).toBe('[advicecount 1]');
    await open();
    actions(form, 'mend').find(({dataset}) => dataset.place === 'analysis')?.click();
    expect(editor.focus).toHaveBeenCalled();
});

test('it opens with what applies, goes to the place to mend, and folds away there', async() => {
    await open();
    expect(lastSent()).toMatchObject({
        methodname: 'mod_proofolio_word_advice',
        args: {
            cmid: 3, situations: [], issubmitting: false, found: [{code: 'no_trace', about: ''}, {code: 'no_level2', about: ''}],
        },
    });
    expect(isOpen()).toBe(true);
    expect(actions(form, 'advice')[0]?.getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(find(form, 'advice-heading'));
    expect(actions(form, 'submit-anyway')).toHaveLength(0);
    actions(form, 'mend')[0]?.click();
    expect(isOpen()).toBe(false);
    expect(document.activeElement).toBe(fieldOf(form, 'newlink'));
    expect(form.querySelector('details')?.open).toBe(true);
});

test('it folds at a second press, at its own button and at Escape, and gives the focus back', async() => {
    const fold = [
        (): void => {
            actions(form, 'advice')[0]?.click();
        },
        (): void => {
            actions(form, 'close-advice')[0]?.click();
        },
        (): void => {
            find(form, 'advice-heading').dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
        },
    ];
    for (const act of fold) {
        await open();
        act();
        await pass();
        expect(isOpen()).toBe(false);
        expect(document.activeElement).toBe(actions(form, 'advice')[0]);
        expect(actions(form, 'advice')[0]?.getAttribute('aria-expanded')).toBe('false');
    }
});

test('while it is open it follows what is written, and what was unfolded stays so', async() => {
    await open();
    regions(form, 'advice-item').forEach((one) => {
        one.setAttribute('open', '');
    });
    fieldOf(form, 'analysis[text]').focus();
    type('analysis[text]', 'It worked since all of us wrote into the same table every day.');
    await pass(800);
    lastSent().answer(panel({known: [item('no_trace', 'traces')]}));
    await pass();
    expect(regions(form, 'advice-item').map((one) => [one.dataset.code, one.hasAttribute('open')])).toEqual([['no_trace', true]]);
    expect(document.activeElement).toBe(fieldOf(form, 'analysis[text]'));
});

test('whoever submits sees it once, and submits all the same', async() => {
    submit('submitversion');
    submit('submitversion');
    await pass();
    expect(sent()).toHaveLength(1);
    expect(lastSent().args).toMatchObject({issubmitting: true});
    lastSent().answer(panel({issubmitting: true}));
    await pass();
    expect([isOpen(), submitted]).toEqual([true, []]);
    actions(form, 'submit-anyway')[0]?.click();
    expect([isOpen(), submitted]).toEqual([false, ['submitversion']]);
    submit('submitversion');
    expect(submitted).toEqual(['submitversion', 'submitversion']);
});

test('whoever mends first is led to the first remark, and is not asked again', async() => {
    submit('submitversion');
    await pass();
    lastSent().answer(panel({issubmitting: true}));
    await pass();
    actions(form, 'mend-first')[0]?.click();
    expect([isOpen(), submitted]).toEqual([false, []]);
    expect(document.activeElement).toBe(fieldOf(form, 'newlink'));
    submit('submitversion');
    expect(submitted).toEqual(['submitversion']);
});

test('who has read it already is not kept from submitting, nor is who only saves', async() => {
    submit('savedraft');
    await open();
    submit('submitversion');
    expect(submitted).toEqual(['savedraft', 'submitversion']);
});

test('where it cannot be had nobody waits for it', async() => {
    submit('submitversion');
    await pass();
    lastSent().fail({errorcode: 'servicerequireslogin', message: ''});
    await pass();
    expect([isOpen(), submitted]).toEqual([false, ['submitversion']]);
});

test('a form without a button to submit is left alone', async() => {
    form.innerHTML = '';
    advise(form);
    await pass();
    expect(regions(form, 'advice')).toHaveLength(0);
});
