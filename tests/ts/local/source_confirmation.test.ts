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
 * Tests of the link to the full source and of the fields for a new context.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {beforeEach, expect, test} from '@jest/globals';
import {listenToContext} from '../../../ts/local/context_choice';
import {fieldOf, find} from '../../../ts/local/dom';
import {listenToSource} from '../../../ts/local/source_confirmation';
import {showForm} from '../pages';

let form: HTMLFormElement;

const box = (): HTMLInputElement => fieldOf(form, 'sourceconfirmed') as HTMLInputElement;

const type = (link: string): void => {
    fieldOf(form, 'sourcelink').value = link;
    fieldOf(form, 'sourcelink').dispatchEvent(new Event('input', {bubbles: true}));
};

beforeEach(() => {
    form = showForm();
});

test('the source is opened beside the form once it is an address', () => {
    listenToSource(form);
    expect(find(form, 'open-source').hidden).toBe(true);
    type('https://cloud.example.org/s/1');
    expect(find(form, 'open-source').hidden).toBe(false);
    expect(find(form, 'open-source').getAttribute('href')).toBe('https://cloud.example.org/s/1');
    type('javascript:alert(1)');
    expect(find(form, 'open-source').hidden).toBe(true);
    expect(find(form, 'open-source').getAttribute('href')).toBe('');
});

test('the confirmation is about one link', () => {
    listenToSource(form);
    type('https://cloud.example.org/s/1');
    box().click();
    expect(box().checked).toBe(true);
    expect(fieldOf(form, 'sourceconfirmedlink').value).toBe('https://cloud.example.org/s/1');
    type('https://cloud.example.org/s/2');
    expect(box().checked).toBe(false);
});

test('the fields of a new context are folded until they are wanted', () => {
    listenToContext(form);
    const fold = find(form, 'new-context') as HTMLDetailsElement;
    expect(fold.hidden).toBe(false);
    expect(fold.open).toBe(false);
    expect(fold.contains(fieldOf(form, 'newexperience'))).toBe(true);
    expect(fold.contains(find(form, 'context-note'))).toBe(true);
});

test('what was typed of a new context stays in view', () => {
    fieldOf(form, 'newcontext').value = 'Client portal';
    listenToContext(form);
    expect((find(form, 'new-context') as HTMLDetailsElement).open).toBe(true);
});

test('where no context is known there is nothing to fold', () => {
    find(form, 'new-context').remove();
    listenToContext(form);
    expect(fieldOf(form, 'newexperience').closest('details')).toBeNull();
});
