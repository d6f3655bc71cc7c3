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
 * Tests of ts/local/draft_return.ts.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {beforeEach, expect, jest, test} from '@jest/globals';
import {fieldOf} from '../../../ts/local/dom';
import {type DraftCopy, keepCopy} from '../../../ts/local/draft_copies';
import {DraftForm} from '../../../ts/local/draft_form';
import {bringBack, findLost, judge} from '../../../ts/local/draft_return';
import {replacePage} from '../../../ts/local/navigation';
import {storage, stored} from '../idb_keyval';
import {type Opened, showDraftForm} from '../pages';

jest.mock('../../../ts/local/navigation');

const formOf = (opened: Opened = {}): DraftForm => new DraftForm(showDraftForm(opened));

const copyOf = (form: DraftForm, changes: Partial<DraftCopy> = {}): DraftCopy => ({
    userid: 5, place: form.place, key: 'lost', revision: 3, baseversion: 0, time: Date.now(),
    fields: {...form.read(), 'analysis[text]': '<p>Only here</p>'}, ...changes,
});

const nobody = (): Promise<ReadonlySet<string>> => Promise.resolve(new Set<string>());

beforeEach(() => {
    stored.clear();
    storage.isRefused = false;
    jest.mocked(replacePage).mockReset().mockResolvedValue(undefined);
    window.history.replaceState(null, '', '/mod/proofolio/edit.php?proofid=7');
});

test.each([
    ['the server did not change', {}, {}, 'bringback'],
    ['both sides changed', {}, {revision: 4, savedby: 'other'}, 'choose'],
    ['a version was submitted meanwhile', {}, {revision: 0, baseversion: 1}, 'choose'],
    ['the same window saved it, and its answer was lost', {}, {revision: 4, savedby: 'lost'}, 'bringback'],
    ['the same window saved it, and then a version was submitted', {}, {revision: 4, baseversion: 1, savedby: 'lost'}, 'choose'],
    ['nobody knows who saved it', {key: ''}, {revision: 4, savedby: ''}, 'choose'],
] as const)('%s', (_, kept, now, verdict) => {
    const form = formOf();
    const shown = {fields: form.read(), revision: 3, baseversion: 0, savedby: 'other'};
    expect(judge(copyOf(form, kept), {...shown, ...now})).toBe(verdict);
});

test('what the server has as well is forgotten', () => {
    const form = formOf();
    const shown = {fields: form.read(), revision: 9, baseversion: 2, savedby: 'other'};
    expect(judge(copyOf(form, {fields: form.read()}), shown)).toBe('forget');
});

test('the newest copy of a window that is open no more is found', async() => {
    const form = formOf();
    await keepCopy(copyOf(form, {key: 'open', time: Date.now()}));
    await keepCopy(copyOf(form, {key: 'lost', time: Date.now() - 1000}));
    await keepCopy(copyOf(form, {key: 'older', time: Date.now() - 2000}));
    await keepCopy(copyOf(form, {key: form.key}));
    const lost = await findLost(form, () => Promise.resolve(new Set(['open'])));
    expect(lost?.key).toBe('lost');
});

test('nothing is brought back over what was sent and came back', async() => {
    await keepCopy(copyOf(formOf()));
    expect(await findLost(formOf({sent: true}), nobody)).toBeUndefined();
});

test('with nothing to find, no window is asked', async() => {
    const open = jest.fn(nobody);
    expect(await findLost(formOf(), open)).toBeUndefined();
    expect(open).not.toHaveBeenCalled();
});

test('a copy with the files of this page is filled in', async() => {
    const form = formOf();
    const copy = copyOf(form);
    await keepCopy(copy);
    expect(await bringBack(form, copy)).toBe(true);
    expect(fieldOf(form.root, 'analysis[text]').value).toBe('<p>Only here</p>');
    expect(form.key).toBe('window1');
    expect(stored.size).toBe(0);
});

test('a new proof is gone on with under the key that may have begun it', async() => {
    const form = formOf({proofid: 0, revision: 0});
    const copy = copyOf(form, {revision: 0});
    await keepCopy(copy);
    await bringBack(form, copy);
    expect(form.key).toBe('lost');
    expect(stored.size).toBe(1);
});

test('the page opens once more when the files of the lost window are to come along', async() => {
    const lost = formOf({itemid: 51});
    const copy = copyOf(lost, {revision: 2});
    const form = formOf({revision: 4});
    expect(await bringBack(form, copy)).toBe(false);
    expect(replacePage).toHaveBeenCalledWith(expect.stringMatching(/tracesarea=53$/));
    expect([...stored.values()]).toMatchObject([{key: 'lost', revision: 4}]);
    expect(fieldOf(form.root, 'analysis[text]').value).toBe('');
});
