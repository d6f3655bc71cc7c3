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
 * Drafts in this browser: what the server has not got yet, for the person who wrote it alone.
 *
 * @module     mod_proofolio/local/draft_copies
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {createStore, del, entries, set, type UseStore} from 'idb-keyval';
import type {DraftForm, Fields} from './draft_form';

/** For how long a copy is kept that nobody comes back to, in milliseconds. */
const lifetime = 60 * 24 * 60 * 60 * 1000;

/** What was typed in a window, and what that window knew of the draft. */
export interface DraftCopy {
    readonly userid: number;
    readonly place: string;
    readonly key: string;
    readonly revision: number;
    readonly baseversion: number;
    readonly fields: Fields;
    /** When, in milliseconds. */
    readonly time: number;
}

let opened: UseStore | undefined;

const store = (): UseStore => {
    opened ??= createStore('mod_proofolio', 'drafts');
    return opened;
};

const nameOf = ({userid, place, key}: Pick<DraftCopy, 'userid' | 'place' | 'key'>): string =>
    `${String(userid)}/${place}/${key}`;

const isCopy = (value: unknown): value is DraftCopy =>
    typeof value === 'object' && value !== null && 'userid' in value && 'place' in value && 'fields' in value && 'time' in value;

/**
 * What stands in a form now.
 *
 * @param form The form
 * @param time When, in milliseconds
 * @returns what is kept of it
 */
export const copyOf = (form: DraftForm, time: number): DraftCopy => ({
    userid: form.userid,
    place: form.place,
    key: form.key,
    revision: form.revision,
    baseversion: form.baseversion,
    fields: form.read(),
    time,
});

/**
 * Keeps a copy.
 *
 * @param copy The copy
 * @returns whether the browser could; some windows may store nothing
 */
export const keepCopy = async(copy: DraftCopy): Promise<boolean> => {
    try {
        await set(nameOf(copy), copy, store());
        return true;
    } catch {
        return false;
    }
};

/**
 * Forgets a copy: the server has what it holds, or its writer has chosen another text.
 *
 * @param copy The copy
 */
export const forgetCopy = async(copy: Pick<DraftCopy, 'userid' | 'place' | 'key'>): Promise<void> => {
    try {
        await del(nameOf(copy), store());
    } catch {
        // Where nothing may be stored there is nothing to forget.
    }
};

/**
 * The copies of one writer for one place, the newest first. What is too old is thrown away, whoever wrote it.
 *
 * @param userid The writer
 * @param place The place
 * @param now This moment, in milliseconds
 * @returns the copies
 */
export const copiesOf = async(userid: number, place: string, now: number): Promise<DraftCopy[]> => {
    let copies: DraftCopy[];
    try {
        copies = (await entries<string>(store())).map(([, value]): unknown => value).filter(isCopy);
    } catch {
        return [];
    }
    const isOld = ({time}: DraftCopy): boolean => now - time > lifetime;
    await Promise.all(copies.filter(isOld).map(forgetCopy));
    return copies
        .filter((copy) => copy.userid === userid && copy.place === place && !isOld(copy))
        .sort((one, other) => other.time - one.time);
};
