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
 * Tests of ts/local/draft_form.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {afterEach, beforeEach, expect, jest, test} from '@jest/globals';
import {fieldOf, find} from '../../../ts/local/dom';
import {DraftForm, plainText, sayTheSame} from '../../../ts/local/draft_form';
import type {DraftReceipt} from '../../../ts/types/services';
import {showDraftForm} from '../pages';
import {tinyEditor} from '../tinymce';

const receipt = (changes: Partial<DraftReceipt> = {}): DraftReceipt => ({
    proofid: 9, label: 'CG3-A', issaved: true, revision: 1, savedname: 'Saved', savedtime: '10:42',
    editurl: 'http://localhost/mod/proofolio/edit.php?proofid=9', traces: [], ...changes,
});

beforeEach(() => {
    window.history.replaceState(null, '', '/mod/proofolio/edit.php?proofid=7');
});

afterEach(() => {
    delete window.tinymce;
});

test('all that is typed is read, in editors too, but not the key of the session', () => {
    const root = showDraftForm();
    fieldOf(root, 'name').value = 'Another name';
    window.tinymce = {get: (id) => (id === 'id_analysis' ? tinyEditor('<p>In the editor</p>') : null)};
    const fields = new DraftForm(root).read();
    expect(fields).toMatchObject({
        'name': 'Another name', 'competencyid': '1', 'element1': '0', 'description[text]': '<p>What I did</p>',
        'analysis[text]': '<p>In the editor</p>', 'traces': '13', 'formkey': 'window1', 'revision': '3',
    });
    expect(fields).not.toHaveProperty('sesskey');
});

test('an editor that is not ready yet is read from its field', () => {
    window.tinymce = {get: () => tinyEditor('', false)};
    expect(new DraftForm(showDraftForm()).read()['description[text]']).toBe('<p>What I did</p>');
});

test('filling in leaves what belongs to the window, and tells what has changed', () => {
    const root = showDraftForm();
    const form = new DraftForm(root);
    const changed: string[] = [];
    root.addEventListener('change', ({target}) => {
        changed.push(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.name : '');
    });
    form.fill({
        ...form.read(), 'name': 'Kept', 'element1': '1', 'sesskey': 'old', 'formkey': 'lost', 'revision': '1', 'traces': '99',
        'description[itemid]': '98', 'description[text]': '<img src="http://localhost/draftfile.php/4/user/draft/98/a.png">',
    });
    expect(form.read()).toMatchObject({
        'name': 'Kept', 'element1': '1', 'formkey': 'window1', 'revision': '3', 'traces': '13', 'description[itemid]': '11',
        'description[text]': '<img src="http://localhost/draftfile.php/4/user/draft/11/a.png">',
    });
    expect(fieldOf(root, 'sesskey').value).toBe('abc123');
    expect(changed).toEqual(['name', 'element1', 'description[text]']);
});

test('editors are filled in as well, now or as soon as they are ready', () => {
    const form = new DraftForm(showDraftForm());
    const ready = tinyEditor('');
    const late = tinyEditor('', false);
    window.tinymce = {get: (id) => (id === 'id_analysis' ? late : ready)};
    form.fill({'description[text]': '<p>Kept</p>', 'analysis[text]': '<p>Kept too</p>'});
    expect(ready.getContent()).toBe('<p>Kept</p>');
    expect(late.getContent()).toBe('');
    late.fire('init');
    expect(late.getContent()).toBe('<p>Kept too</p>');
});

test('two windows that say the same differ in nothing that anybody typed', () => {
    const one = new DraftForm(showDraftForm({key: 'one', itemid: 11, revision: 1})).read();
    const other = new DraftForm(showDraftForm({key: 'two', itemid: 51, revision: 2})).read();
    expect(sayTheSame(one, other)).toBe(true);
    const image = (itemid: number): string => `<img src="/draftfile.php/4/user/draft/${String(itemid)}/a.png">`;
    expect(sayTheSame({...one, 'analysis[text]': image(11)}, {...other, 'analysis[text]': image(51)})).toBe(true);
    expect(sayTheSame({...one, tracecaption1: 'Only here'}, other)).toBe(true);
    expect(sayTheSame({...one, name: 'Another'}, other)).toBe(false);
});

test('a proof that was begun is gone on with', () => {
    window.history.replaceState(null, '', '/mod/proofolio/edit.php?id=3');
    const root = showDraftForm({proofid: 0, revision: 0});
    const form = new DraftForm(root);
    expect([form.place, form.address]).toEqual(['new3', 'https://school.example/moodle/mod/proofolio/edit.php?id=3']);
    form.settle(receipt());
    expect([form.proofid, form.revision, form.place]).toEqual([9, 1, 'proof9']);
    expect(root.action).toBe('http://localhost/mod/proofolio/edit.php?proofid=9');
    expect(window.location.search).toBe('?proofid=9');
    expect(find(root, 'letter-status').dataset.proofid).toBe('9');
    expect(fieldOf(root, 'keptids').value).toBe('');
    form.settle(receipt({revision: 2, editurl: 'http://localhost/elsewhere'}));
    expect([form.revision, window.location.search]).toEqual([2, '?proofid=9']);
});

test('the version that is improved stays in the address', () => {
    window.history.replaceState(null, '', '/mod/proofolio/edit.php?proofid=7&base=2');
    expect(new DraftForm(showDraftForm()).address).toMatch(/edit\.php\?proofid=7&base=2$/);
});

test('the files of another window are asked for once', () => {
    const lost = new DraftForm(showDraftForm({itemid: 51})).read();
    const form = new DraftForm(showDraftForm());
    expect(form.addressWithFilesOf(form.read())).toBeUndefined();
    expect(form.addressWithFilesOf(lost)).toMatch(/\?proofid=7&descriptionarea=51&analysisarea=52&tracesarea=53$/);
    window.history.replaceState(null, '', '/mod/proofolio/edit.php?proofid=7&descriptionarea=51&analysisarea=52&tracesarea=53');
    expect(form.addressWithFilesOf(lost)).toBeUndefined();
});

test('a draft can be saved once it is a proof of a competency', () => {
    const canBeSaved = (opened: Parameters<typeof showDraftForm>[0]): boolean => new DraftForm(showDraftForm(opened)).canBeSaved;
    expect(canBeSaved({proofid: 0, competencyid: ''})).toBe(false);
    expect(canBeSaved({proofid: 0})).toBe(true);
    expect(canBeSaved({competencyid: ''})).toBe(true);
});

test('plain text has a line for each paragraph, and runs nothing', () => {
    const run = jest.fn();
    Object.assign(window, {run});
    expect(plainText('<p>One &lt; two</p><ul><li>three</li></ul>four<br>five<img src="x" onerror="run()"><script>run()</script>'))
        .toMatch(/^One < two\nthree\nfour\nfive/);
    expect(run).not.toHaveBeenCalled();
});
