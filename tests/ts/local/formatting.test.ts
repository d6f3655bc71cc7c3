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
 * Tests of the buttons and keys that format a comment: ts/local/formatting.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {beforeEach, expect, test} from '@jest/globals';
import {actions, fieldOf, find} from '../../../ts/local/dom';
import {listenToFormatting} from '../../../ts/local/formatting';
import {showProof} from '../pages';

let form: HTMLElement;
let content: HTMLTextAreaElement;
let typed: number;

const select = (words: string): void => {
    const start = content.value.indexOf(words);
    content.setSelectionRange(start, start + words.length);
};

const press = (key: string, keys: KeyboardEventInit): KeyboardEvent => {
    const event = new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, ...keys});
    content.dispatchEvent(event);
    return event;
};

beforeEach(() => {
    form = find(showProof(), 'comment-form');
    content = fieldOf(form, 'content') as HTMLTextAreaElement;
    typed = 0;
    content.addEventListener('input', () => {
        typed++;
    });
    listenToFormatting(form);
    content.value = 'Show the plan';
    select('the plan');
});

test('the buttons are there with a script, each with a name', () => {
    const buttons = find(form, 'formatting');
    expect(buttons.hidden).toBe(false);
    const names = [...buttons.querySelectorAll('button')].map((button) => button.getAttribute('aria-label'));
    expect(names).toEqual(['[formatbold]', '[formatitalic]', '[formatlist]', '[formatlink]']);
});

test('a button formats what is selected, and counts as typing', () => {
    actions(form, 'format-bold')[0]?.click();
    expect(content.value).toBe('Show **the plan**');
    expect(content.value.slice(content.selectionStart, content.selectionEnd)).toBe('the plan');
    expect(document.activeElement).toBe(content);
    expect(typed).toBe(1);
    actions(form, 'format-list')[0]?.click();
    expect(content.value).toBe('- Show **the plan**');
});

test('Ctrl and Cmd with B and I do the same, and nothing else', () => {
    expect(press('b', {ctrlKey: true}).defaultPrevented).toBe(true);
    expect(press('I', {metaKey: true}).defaultPrevented).toBe(true);
    expect(content.value).toBe('Show ***the plan***');
    for (const [key, keys] of [['b', {}], ['b', {ctrlKey: true, shiftKey: true}], ['k', {ctrlKey: true}]] as const) {
        expect(press(key, keys).defaultPrevented).toBe(false);
    }
    expect(content.value).toBe('Show ***the plan***');
});
