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
 * Tests of the phrases in the comment box: ts/local/phrase_picker.ts and ts/local/phrase_keeping.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {actions, fieldOf, find, regions} from '../../../ts/local/dom';
import {init} from '../../../ts/proof';
import {lastSent, sent} from '../core/ajax';
import {atWork} from '../core/pending';
import {stored} from '../idb_keyval';
import {showProof, textOf} from '../pages';
import {settle} from '../settle';

const phrases = {
    hasown: true,
    own: [{phraseid: 4, content: 'Show the steps too.'}],
    suggested: [{phraseid: 0, content: 'Which part did you do?'}, {phraseid: 0, content: 'Well argued.'}],
};

let root: HTMLElement;
let content: HTMLTextAreaElement;
let search: HTMLInputElement;

const press = (key: string): void => {
    search.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
};

const type = (field: HTMLInputElement | HTMLTextAreaElement, words: string): void => {
    field.value = words;
    field.setSelectionRange(words.length, words.length);
    field.dispatchEvent(new Event('input', {bubbles: true}));
};

const open = async(): Promise<void> => {
    actions(root, 'pick-phrase')[0]?.click();
    await settle();
    lastSent().answer(phrases);
    await settle();
};

const shown = (): string[] => regions(root, 'phrase').filter((option) => !option.hidden).map((option) => option.textContent);

const chosen = (): (string | undefined)[] => regions(root, 'phrase')
    .filter((option) => option.getAttribute('aria-selected') === 'true')
    .map((option) => option.textContent);

beforeEach(async() => {
    stored.clear();
    Element.prototype.scrollIntoView = () => undefined;
    root = showProof();
    init(root.id);
    await settle();
    content = fieldOf(root, 'content') as HTMLTextAreaElement;
    search = fieldOf(root, 'phrasesearch') as HTMLInputElement;
});

afterEach(() => {
    expect([...atWork]).toEqual([]);
});

test('the list opens by its button, and brings one to the search', async() => {
    expect(find(root, 'phrase-picker').hidden).toBe(false);
    await open();
    expect(lastSent()).toMatchObject({methodname: 'mod_proofolio_list_phrases', args: {cmid: 3}});
    expect(find(root, 'phrase-panel').hidden).toBe(false);
    expect(document.activeElement).toBe(search);
    expect(shown()).toEqual(['Show the steps too.', 'Which part did you do?', 'Well argued.']);
    expect(chosen()).toEqual(['Show the steps too.']);
});

test('typing narrows the list, arrows walk it, Enter puts the phrase where the caret was', async() => {
    type(content, 'Hello. ');
    await open();
    type(search, 'W');
    expect(shown()).toEqual(['Show the steps too.', 'Which part did you do?', 'Well argued.']);
    type(search, 'we');
    expect(shown()).toEqual(['Well argued.']);
    type(search, '');
    press('ArrowUp');
    expect(chosen()).toEqual(['Well argued.']);
    press('ArrowDown');
    press('ArrowDown');
    expect(chosen()).toEqual(['Which part did you do?']);
    expect(search.getAttribute('aria-activedescendant')).toBe(regions(root, 'phrase')[1]?.id);
    press('Enter');
    await settle();
    expect(content.value).toBe('Hello. Which part did you do?');
    expect(document.activeElement).toBe(content);
    expect(find(root, 'phrase-panel').hidden).toBe(true);
    expect(textOf(root, 'status')).toBe('[phraseinserted]');
    expect(sent()).toHaveLength(1);
});

test('two slashes open it, and do not stay', async() => {
    type(content, 'Hello. //');
    await settle();
    lastSent().answer(phrases);
    await settle();
    expect(content.value).toBe('Hello. ');
    regions(root, 'phrase')[2]?.click();
    await settle();
    expect(content.value).toBe('Hello. Well argued.');
});

test('Escape and the button close it without a change', async() => {
    await open();
    press('Escape');
    expect(find(root, 'phrase-panel').hidden).toBe(true);
    expect(document.activeElement).toBe(content);
    await open();
    actions(root, 'pick-phrase')[0]?.click();
    expect(find(root, 'phrase-panel').hidden).toBe(true);
    expect(content.value).toBe('');
});

test('nothing found is said, and Enter puts nothing in', async() => {
    await open();
    type(search, 'unheard of');
    expect(find(root, 'no-phrase').hidden).toBe(false);
    expect(search.hasAttribute('aria-activedescendant')).toBe(false);
    press('Enter');
    expect(content.value).toBe('');
    expect(find(root, 'phrase-panel').hidden).toBe(false);
});

test('what is marked in the comment is kept as a phrase, else all of it', async() => {
    type(content, 'Hello. Show the steps.');
    content.setSelectionRange(7, 22);
    actions(root, 'keep-phrase')[0]?.click();
    await settle();
    expect(lastSent()).toMatchObject({methodname: 'mod_proofolio_add_phrase', args: {cmid: 3, content: 'Show the steps.'}});
    lastSent().answer({phraseid: 5, content: 'Show the steps.'});
    await settle();
    expect(textOf(root, 'status')).toBe('[phrasekept]');
    content.setSelectionRange(0, 0);
    actions(root, 'keep-phrase')[0]?.click();
    await settle();
    expect(lastSent()).toMatchObject({args: {content: 'Hello. Show the steps.'}});
    lastSent().fail({errorcode: 'errortoomanyphrases', message: 'You keep 100 phrases already.'});
    await settle();
    expect(textOf(root, 'comment-error')).toBe('You keep 100 phrases already.');
    expect(content.value).toBe('Hello. Show the steps.');
});
