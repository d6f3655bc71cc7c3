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
 * Stands for idb-keyval where it matters in which of the browser's databases something is.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

const databases = new Map<string, Map<string, unknown>>();
let refuses = false;

const databaseOf = (name: string): Map<string, unknown> => {
    if (refuses) {
        throw new Error('This window may store nothing.');
    }
    const database = databases.get(name) ?? new Map<string, unknown>();
    databases.set(name, database);
    return database;
};

/** Empties all databases, and lets them store or not. */
export const clearDatabases = (mayStore = true): void => {
    databases.clear();
    refuses = !mayStore;
};

/** What is stored, by the name of the database. */
export const stored = (): Record<string, unknown[]> => Object.fromEntries(
    [...databases]
        .map(([name, database]): [string, unknown[]] => [name, [...database.values()]])
        .filter(([, rows]) => rows.length > 0)
);

export const createStore = (name: string): string => name;

export const set = async(key: string, value: unknown, name: string): Promise<void> => {
    await Promise.resolve();
    databaseOf(name).set(key, value);
};

export const del = async(key: string, name: string): Promise<void> => {
    await Promise.resolve();
    databaseOf(name).delete(key);
};

export const values = async(name: string): Promise<unknown[]> => {
    await Promise.resolve();
    return [...databaseOf(name).values()];
};
