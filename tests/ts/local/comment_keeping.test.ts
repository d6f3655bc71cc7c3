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
 * Tests of a comment that survives: ts/local/comment_keeping.ts and ts/local/comment_store.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {afterEach, beforeEach, expect, jest, test} from '@jest/globals';
import {aboutPassage} from '../../../ts/local/comment_target';
import {actions, fieldOf, find, findForm} from '../../../ts/local/dom';
import {init} from '../../../ts/proof';
import {hangUp, lastSent} from '../core/ajax';
import {atWork} from '../core/pending';
import {change, thread} from '../examples';
import {storage, stored} from '../idb_keyval';
import {showProof, textOf} from '../pages';
import {settle} from '../settle';

const passage = {level: 'description', quote: 'a tracking sheet', before: 'I kept', after: 'for all'} as const;

let root: HTMLElement;
let form: HTMLFormElement;

const begin = async(): Promise<void> => {
    root = showProof([], {}, [thread()]);
    form = findForm(root, 'comment-form');
    init(root.id);
    await settle();
};

const content = (): string => fieldOf(form, 'content').value;

const type = async(words: string): Promise<void> => {
    fieldOf(form, 'content').value = words;
    fieldOf(form, 'content').dispatchEvent(new Event('input', {bubbles: true}));
    await settle();
};

const click = async(action: string): Promise<void> => {
    actions(root, action)[0]?.click();
    await settle();
};

const asksBeforeLeaving = (): boolean => !window.dispatchEvent(new Event('beforeunload', {cancelable: true}));

beforeEach(async() => {
    stored.clear();
    storage.isRefused = false;
    hangUp();
    Element.prototype.scrollIntoView = (): void => undefined;
    await begin();
});

afterEach(async() => {
    await type('');
    expect([...atWork]).toEqual([]);
});

test('what was being written is there again, with its kind, and that is told', async() => {
    fieldOf(form, 'kind').value = 'praise';
    await type('Well put');
    await begin();
    expect([content(), fieldOf(form, 'kind').value]).toEqual(['Well put', 'praise']);
    expect(textOf(root, 'status')).toBe('[commentreturned]');
});

test('leaving is asked for as long as something is not sent', async() => {
    expect(asksBeforeLeaving()).toBe(false);
    await type('Half a');
    expect(asksBeforeLeaving()).toBe(true);
    await type('');
    expect(asksBeforeLeaving()).toBe(false);
    expect(stored.size).toBe(0);
});

test('each target has words of its own, and they come back with it', async() => {
    await type('On the whole');
    await click('reply');
    expect(content()).toBe('');
    await type('To you');
    aboutPassage(root, passage);
    await settle();
    await type('On these words');
    await click('about-whole');
    expect(content()).toBe('On the whole');
    await click('reply');
    expect(content()).toBe('To you');
});

test('after a crash the box is for what was written last', async() => {
    await type('On the whole');
    aboutPassage(root, passage);
    await settle();
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 1000);
    await type('On these words');
    await begin();
    expect([content(), textOf(form, 'quote'), fieldOf(form, 'quoteafter').value])
        .toEqual(['On these words', 'a tracking sheet', 'for all']);
    expect(find(form, 'comment-target').hidden).toBe(false);
});

test('a reply whose thread is gone is for the whole version, words and all', async() => {
    await click('reply');
    await type('To you');
    root = showProof();
    form = findForm(root, 'comment-form');
    init(root.id);
    await settle();
    expect([content(), fieldOf(form, 'parentid').value]).toEqual(['To you', '0']);
});

test('a comment that is being changed keeps its new words; those it had are no news', async() => {
    await click('change-comment');
    expect(asksBeforeLeaving()).toBe(false);
    await type('Which steps, then?');
    await begin();
    expect([content(), fieldOf(form, 'commentid').value]).toEqual(['Which steps, then?', '12']);
});

test('what was posted does not come back', async() => {
    await type('Which steps?');
    form.requestSubmit();
    await settle();
    lastSent().answer(change({commentid: 30}));
    await settle();
    expect([stored.size, asksBeforeLeaving()]).toEqual([0, false]);
    await begin();
    expect(content()).toBe('');
});

test('what could not be sent stays, and survives', async() => {
    await type('Which steps?');
    form.requestSubmit();
    await settle();
    lastSent().fail('');
    await settle();
    expect([content(), textOf(form, 'comment-error'), asksBeforeLeaving()]).toEqual(['Which steps?', '[errornoanswer]', true]);
    await begin();
    expect(content()).toBe('Which steps?');
});

test('where the browser stores nothing this window keeps the words', async() => {
    storage.isRefused = true;
    await type('On the whole');
    await click('reply');
    await click('about-whole');
    expect([content(), stored.size]).toEqual(['On the whole', 0]);
});

test('what is too old is thrown away', async() => {
    await type('Long ago');
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now + 61 * 24 * 60 * 60 * 1000);
    await begin();
    expect([content(), stored.size]).toEqual(['', 0]);
});

test('words of another version are not brought here', async() => {
    await type('On version 2');
    root = showProof();
    form = findForm(root, 'comment-form');
    fieldOf(form, 'shownid').value = '8';
    init(root.id);
    await settle();
    expect(content()).toBe('');
});
