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
 * Tests of the tiles of traces: shown anew without losing anything, put in order, taken out, cited.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {listenToCitations} from '../../../ts/local/citation';
import {actions, fieldIfAny, fieldOf, find, regions} from '../../../ts/local/dom';
import {listenToOrder} from '../../../ts/local/trace_order';
import {listenToRemoval} from '../../../ts/local/trace_removal';
import {addTiles, showTraces} from '../../../ts/local/trace_tiles';
import {reported} from '../core/notification';
import {tile} from '../examples';
import {showForm, textOf} from '../pages';
import {settle} from '../settle';
import {tinyEditor} from '../tinymce';

let form: HTMLFormElement;
let changes = 0;

const titles = (): (string | undefined)[] => regions(form, 'trace-tile').map(({dataset}) => dataset.title);
const places = (): string[] =>
    [...form.querySelectorAll<HTMLInputElement>('input[name*="order"]')].map(({name, value}) => `${name}=${value}`);
const checked = (name: string): boolean => (fieldOf(form, name) as HTMLInputElement).checked;
const press = async(action: string, index: number): Promise<void> => {
    actions(form, action)[index]?.click();
    await settle();
};

beforeEach(() => {
    form = showForm([tile(1), tile(2), tile(3)]);
    listenToOrder(form);
    listenToRemoval(form);
    listenToCitations(form);
    changes = 0;
    form.addEventListener('change', () => {
        changes++;
    });
});

afterEach(() => {
    expect(reported).toEqual([]);
});

test('what was added gets a number without losing what is being typed, nor the focus', async() => {
    await addTiles(form, [tile(0, {filename: 'new.png'}), tile(0, {filename: 'other.png'})]);
    expect(places().slice(3)).toEqual(['addedorder1=4', 'addedorder2=5']);
    fieldOf(form, 'addedcaption1').value = 'The board';
    fieldOf(form, 'addedcaption1').focus();
    (fieldOf(form, 'addedmasked1') as HTMLInputElement).checked = true;
    await showTraces(form, [tile(1), tile(2), tile(3), tile(4, {filename: 'new.png'})]);
    expect(titles()).toEqual(['CG3-B.1', 'CG3-B.2', 'CG3-B.3', 'CG3-B.4', 'other.png']);
    expect(fieldOf(form, 'tracecaption4').value).toBe('The board');
    expect(checked('tracemasked4')).toBe(true);
    expect(document.activeElement).toBe(fieldOf(form, 'tracecaption4'));
    expect(fieldIfAny(form, 'addedfile1')).toBeUndefined();
    expect(fieldOf(form, 'addedfile2').value).toBe('other.png');
});

test('what is typed in a tile stays when it is shown anew, also under another label', async() => {
    fieldOf(form, 'tracecaption2').value = 'Typed since';
    const before = fieldOf(form, 'tracecaption1');
    await showTraces(form, [tile(1), tile(2, {label: 'CG3-C.2', title: 'CG3-C.2', caption: 'As saved'}), tile(3, {caption: 'x'})]);
    expect(fieldOf(form, 'tracecaption1')).toBe(before);
    expect(fieldOf(form, 'tracecaption2').value).toBe('Typed since');
    expect(titles()).toEqual(['CG3-B.1', 'CG3-C.2', 'CG3-B.3']);
});

test('a trace that the server has no more goes, and what was to go with it', async() => {
    await addTiles(form, [tile(0, {filename: 'new.png'}), tile(0, {filename: '', islink: true, link: 'https://example.org/x'})]);
    await press('remove-trace', 3);
    await showTraces(form, [tile(1), tile(3)]);
    expect(titles()).toEqual(['CG3-B.1', 'CG3-B.3', 'https://example.org/x']);
    await showTraces(form, [tile(1), tile(3), tile(4, {filename: '', islink: true, link: 'https://example.org/x'})]);
    expect(titles()).toEqual(['CG3-B.1', 'CG3-B.3', 'CG3-B.4']);
});

test('a kept trace becomes a trace like the others', async() => {
    form = showForm([tile(1), tile(0, {hasfields: false, keptid: 5, key: 0, filename: 'kept.png'})]);
    await showTraces(form, [tile(1), tile(2, {keptid: 5, filename: 'kept (1).png'})]);
    expect(titles()).toEqual(['CG3-B.1', 'CG3-B.2']);
    expect(fieldOf(form, 'traceorder2').value).toBe('2');
});

test('a trace is moved with a button, keeps the focus, and its place is told', async() => {
    const later = actions(regions(form, 'trace-tile')[0] ?? form, 'move-trace')[1];
    later?.focus();
    later?.click();
    await settle();
    expect(titles()).toEqual(['CG3-B.2', 'CG3-B.1', 'CG3-B.3']);
    expect(places()).toEqual(['traceorder2=1', 'traceorder1=2', 'traceorder3=3']);
    expect(document.activeElement).toBe(later);
    expect(textOf(form, 'status')).toContain('tracemoved');
    expect(changes).toBe(1);
    await press('move-trace', 0);
    expect(titles()).toEqual(['CG3-B.2', 'CG3-B.1', 'CG3-B.3']);
});

test('a trace that is taken out can be put back until it is saved', async() => {
    await press('remove-trace', 1);
    expect(checked('traceremoved2')).toBe(true);
    expect(document.activeElement).toBe(actions(form, 'put-back-trace')[1]);
    expect(textOf(form, 'status')).toContain('traceisremoved');
    await press('put-back-trace', 1);
    expect(checked('traceremoved2')).toBe(false);
    expect(changes).toBe(2);
});

test('a link that was never saved is gone at once', async() => {
    await addTiles(form, [tile(0, {filename: '', islink: true, link: 'https://example.org/x'})]);
    await press('remove-trace', 3);
    expect(titles()).toEqual(['CG3-B.1', 'CG3-B.2', 'CG3-B.3']);
});

test('a kept trace that is not wanted stays where it was kept', async() => {
    form = showForm([tile(0, {hasfields: false, keptid: 5, key: 0})]);
    listenToRemoval(form);
    await press('leave-kept', 0);
    expect(fieldOf(form, 'keptids').value).toBe('4');
    expect(titles()).toEqual([]);
    expect(find(form, 'traces-none').hidden).toBe(false);
    expect(document.activeElement).toBe(find(form, 'trace-files'));
});

test('a label goes where the writer was', async() => {
    const analysis = fieldOf(form, 'analysis[text]');
    analysis.value = 'See  for it.';
    analysis.focus();
    (analysis as HTMLTextAreaElement).setSelectionRange(4, 4);
    await press('cite-trace', 1);
    expect(analysis.value).toBe('See CG3-B.2  for it.');
    expect(textOf(form, 'status')).toContain('tracecited');
    expect(document.activeElement).toBe(analysis);
});

test('a label goes into an editor, and into the first text when nobody has written', async() => {
    const inserted: string[] = [];
    let focused = 0;
    const editor = {
        ...tinyEditor(''),
        insertContent: (words: string): void => {
            inserted.push(words);
        },
        focus: (): void => {
            focused++;
        },
    };
    window.tinymce = {get: (id) => id === 'id_description' ? editor : null};
    await press('cite-trace', 0);
    delete window.tinymce;
    expect(inserted).toEqual(['CG3-B.1 ']);
    expect(focused).toBe(1);
    await press('cite-trace', 0);
    expect(fieldOf(form, 'description[text]').value).toBe('CG3-B.1 ');
});
