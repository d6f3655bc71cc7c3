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
 * Tests of what the comment box is for: ts/local/comment_target.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {aboutPassage} from '../../../ts/local/comment_target';
import {actions, fieldOf, find, findForm, regions} from '../../../ts/local/dom';
import {init} from '../../../ts/proof';
import {hangUp, lastSent} from '../core/ajax';
import {atWork} from '../core/pending';
import {change, comment, thread} from '../examples';
import {stored} from '../idb_keyval';
import {showProof, textOf} from '../pages';
import {settle} from '../settle';

const passage = {level: 'description', quote: 'a tracking sheet', before: 'I kept', after: 'for all'} as const;

let root: HTMLElement;
let form: HTMLFormElement;

const click = async(action: string): Promise<void> => {
    actions(root, action)[0]?.click();
    await settle();
};

const values = (...fields: string[]): string[] => fields.map((field) => fieldOf(form, field).value);

const labels = (): string[] => [textOf(form, 'comment-label'), textOf(form, 'comment-button')];

const send = async(words: string): Promise<void> => {
    fieldOf(form, 'content').value = words;
    form.requestSubmit();
    await settle();
};

beforeEach(async() => {
    stored.clear();
    hangUp();
    Element.prototype.scrollIntoView = (): void => undefined;
    root = showProof([], {}, [thread({versionid: 8, comments: [comment(), comment({commentid: 14, isreply: true})]})]);
    form = findForm(root, 'comment-form');
    init(root.id);
    await settle();
});

afterEach(() => {
    expect([...atWork]).toEqual([]);
});

test('a passage is told above the box, and sent along', async() => {
    aboutPassage(root, passage);
    await settle();
    expect(document.activeElement).toBe(fieldOf(form, 'content'));
    expect(labels()).toEqual(['[yourcommentonpassage]', 'Comment']);
    expect([find(form, 'comment-target').hidden, textOf(form, 'quote')]).toEqual([false, 'a tracking sheet']);
    expect(find(form, 'decisions').hidden).toBe(true);
    await send('Whose?');
    expect(lastSent()).toMatchObject({
        methodname: 'mod_proofolio_add_comment',
        args: {
            versionid: 9,
            content: 'Whose?',
            parentid: 0,
            kind: 'request',
            level: 'description',
            quote: 'a tracking sheet',
            quotebefore: 'I kept',
            quoteafter: 'for all',
        },
    });
    lastSent().answer(change({commentid: 30}));
    await settle();
    expect(values('level', 'quote', 'quotebefore', 'quoteafter', 'content')).toEqual(['', '', '', '', '']);
    expect([find(form, 'comment-target').hidden, find(form, 'decisions').hidden]).toEqual([true, false]);
    expect(labels()).toEqual(['Your comment on version 2', 'Comment']);
});

test('a reply goes to its thread, on the version that this is about, and has no kind', async() => {
    await click('reply');
    expect(labels()).toEqual(['[replyto "Tom Tutor"]', '[reply]']);
    expect(find(form, 'comment-kind').hidden).toBe(true);
    await send('A sheet.');
    expect(lastSent()).toMatchObject({args: {versionid: 8, parentid: 12, kind: '', shownid: 9}});
    lastSent().answer({...change(), commentid: 12});
    await settle();
    expect(values('parentid', 'versionid')).toEqual(['0', '9']);
});

test('a comment is changed from what its author typed', async() => {
    await click('change-comment');
    expect(labels()).toEqual(['[changecomment]', '[savecomment]']);
    expect(values('content', 'kind', 'commentid')).toEqual(['Which **steps** led there?\nAnd when?', 'request', '12']);
    expect(find(form, 'comment-kind').hidden).toBe(false);
    fieldOf(form, 'kind').value = 'praise';
    await send('Which steps?');
    expect(lastSent()).toMatchObject({
        methodname: 'mod_proofolio_update_comment',
        args: {commentid: 12, content: 'Which steps?', kind: 'praise', shownid: 9},
    });
    lastSent().answer(change());
    await settle();
    expect(textOf(root, 'status')).toBe('[commentchanged]');
    expect(values('content', 'commentid')).toEqual(['', '0']);
});

test('a reply that is changed has no kind', async() => {
    const [, reply] = regions(root, 'comment');
    actions(reply ?? root, 'change-comment')[0]?.click();
    await settle();
    expect(values('commentid')).toEqual(['14']);
    expect(find(form, 'comment-kind').hidden).toBe(true);
});

test('one can go back to the whole version', async() => {
    await click('reply');
    await click('about-whole');
    expect(labels()).toEqual(['Your comment on version 2', 'Comment']);
    expect(values('parentid', 'versionid')).toEqual(['0', '9']);
    expect(document.activeElement).toBe(fieldOf(form, 'content'));
});

test('where nobody may comment a passage is nothing to comment on', () => {
    form.remove();
    expect(() => {
        aboutPassage(root, passage);
    }).not.toThrow();
});
