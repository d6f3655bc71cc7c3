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
 * Stands for idb-keyval: what is stored stays here from test to test, as in a browser, until it is cleared.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** What the browser has stored. */
export const stored = new Map<string, unknown>();

/** Whether the browser refuses to store anything. */
export const storage = {isRefused: false};

const asked = <Result>(act: () => Result): Promise<Result> =>
    storage.isRefused ? Promise.reject(new DOMException('denied', 'InvalidStateError')) : Promise.resolve(act());

export const createStore = (): string => 'store';

export const set = (key: string, value: unknown): Promise<void> => asked(() => {
    stored.set(key, JSON.parse(JSON.stringify(value)) as unknown);
});

export const del = (key: string): Promise<void> => asked(() => {
    stored.delete(key);
});

export const entries = (): Promise<[string, unknown][]> => asked(() => [...stored]);

export const values = (): Promise<unknown[]> => asked(() => [...stored.values()]);
