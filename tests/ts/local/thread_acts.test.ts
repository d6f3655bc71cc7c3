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
 * Tests of threads: what is done with them and where they are shown, in ts/local/thread_acts.ts and ts/local/thread_list.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {actions, find, regions} from '../../../ts/local/dom';
import {init} from '../../../ts/proof';
import {hangUp, lastSent, sent} from '../core/ajax';
import {atWork} from '../core/pending';
import {change, comment, thread} from '../examples';
import {stored} from '../idb_keyval';
import {showProof, textOf} from '../pages';
import {settle} from '../settle';

let root: HTMLElement;

/** The threads of each group that is shown. */
const shown = (): Record<string, (string | undefined)[]> => Object.fromEntries(
    regions(root, 'thread-group')
        .filter((group) => !group.hidden)
        .map((group) => [group.dataset.group ?? '', regions(group, 'thread').map((element) => element.dataset.comment)])
);

const click = async(id: string, action: string): Promise<void> => {
    const element = regions(root, 'thread').find(({dataset: {comment: own}}) => own === id);
    actions(element ?? root, action)[0]?.click();
    await settle();
};

beforeEach(async() => {
    stored.clear();
    hangUp();
    Element.prototype.scrollIntoView = (): void => undefined;
    root = showProof([], {}, [thread({commentid: 12}), thread({commentid: 15}), thread({commentid: 20, group: 'resolved'})]);
    init(root.id);
    await settle();
});

afterEach(() => {
    expect([...atWork]).toEqual([]);
});

test('a thread that is resolved goes to the others, and the person is led on', async() => {
    await click('12', 'resolve');
    expect(lastSent()).toMatchObject({methodname: 'mod_proofolio_resolve_thread', args: {commentid: 12, shownid: 9}});
    lastSent().answer(change({commentid: 12, group: 'resolved', canresolve: false, canreopen: true}));
    await settle();
    expect(shown()).toEqual({open: ['15'], resolved: ['12', '20']});
    expect(regions(root, 'thread-count').map((count) => count.textContent)).toEqual(['1', '0', '0', '2']);
    expect(textOf(root, 'status')).toBe('[threadresolved]');
    expect(document.activeElement).toBe(find(root, 'comments-heading'));
});

test('a thread that is opened again stands where it stood, and the person is at it', async() => {
    await click('12', 'resolve');
    lastSent().answer(change({commentid: 12, group: 'resolved', canreopen: true}));
    await settle();
    await click('12', 'reopen');
    expect(lastSent()).toMatchObject({methodname: 'mod_proofolio_reopen_thread', args: {commentid: 12, shownid: 9}});
    lastSent().answer(change({commentid: 12}));
    await settle();
    expect(shown()).toEqual({open: ['12', '15'], resolved: ['20']});
    expect(document.activeElement?.id).toBe('c12');
});

test('when it cannot be resolved the reason is told, and it stays', async() => {
    await click('12', 'resolve');
    lastSent().fail({errorcode: 'errorcannotdecide', message: 'You cannot decide.'});
    await settle();
    expect(textOf(root, 'status')).toBe('You cannot decide.');
    expect(shown()).toEqual({open: ['12', '15'], resolved: ['20']});
});

test('deleting asks where it stands, and can be left', async() => {
    await click('12', 'delete-comment');
    const asked = find(root, 'comment-question');
    expect([asked.hidden, find(root, 'comment-acts').hidden]).toEqual([false, true]);
    expect(document.activeElement).toBe(actions(asked, 'delete-comment-not')[0]);
    await click('12', 'delete-comment-not');
    expect([asked.hidden, find(root, 'comment-acts').hidden]).toEqual([true, false]);
    expect(document.activeElement).toBe(actions(root, 'delete-comment')[0]);
    expect(sent()).toEqual([]);
});

test('a thread that is deleted goes, and so does a group without any', async() => {
    for (const id of [12, 15, 20]) {
        await click(String(id), 'delete-comment');
        await click(String(id), 'delete-comment-now');
        expect(lastSent()).toMatchObject({methodname: 'mod_proofolio_delete_comment', args: {commentid: id, shownid: 9}});
        lastSent().answer({threadid: id, commentid: id, hasthread: false});
        await settle();
        expect(textOf(root, 'status').trim()).toBe('[commentnowdeleted]');
    }
    expect(shown()).toEqual({});
    expect(find(root, 'no-comments').hidden).toBe(false);
});

test('a reply that is deleted leaves its thread, and the person is there', async() => {
    root = showProof([], {}, [thread({comments: [comment(), comment({commentid: 14, isreply: true})]})]);
    init(root.id);
    await settle();
    const [, reply] = regions(root, 'comment');
    actions(reply ?? root, 'delete-comment-now')[0]?.click();
    await settle();
    expect(lastSent()).toMatchObject({args: {commentid: 14}});
    lastSent().answer({...change(), commentid: 14});
    await settle();
    expect(regions(root, 'comment')).toHaveLength(1);
    expect(document.activeElement?.id).toBe('c12');
});
