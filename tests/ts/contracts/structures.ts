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
 * Structures as PHP declares them, for the tests of the contract checks.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** As scripts/contracts/declared.mjs has it. */
export interface Structure {
    kind: string;
    presence: string;
    description: string;
    keys?: Record<string, Structure>;
    of?: Structure;
    type?: string;
}

const common = {presence: 'required', description: ''};

export const value = (type = 'text', changes: Partial<Structure> = {}): Structure => ({...common, kind: 'value', type, ...changes});

export const listOf = (of: Structure): Structure => ({...common, kind: 'list', of});

export const object = (keys: Record<string, Structure>, changes: Partial<Structure> = {}): Structure =>
    ({...common, kind: 'object', keys, ...changes});
