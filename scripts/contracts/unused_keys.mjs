/**
 * Finds what an output class declares and nobody shows.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {shapeOf} from './shape.mjs';

/** Looks for keys that neither a template nor a script reads. */
export class UnusedKeys {
    #used;

    #read;

    #elsewhere;

    /**
     * A search.
     *
     * @param {Set<object>} used The parts of structures that templates use
     * @param {Set<string>} read The names of the properties that scripts read
     * @param {object} outputs The output classes' structures: what one class takes over from another is looked at there
     */
    constructor(used, read, outputs) {
        this.#used = used;
        this.#read = read;
        this.#elsewhere = new Set(Object.values(outputs).map(shapeOf));
    }

    /**
     * Searches a structure.
     *
     * @param {import('./declared.mjs').Structure} structure The structure
     * @param {string} path Where it is
     * @returns {string[]} the keys that nothing reads, with the way to them
     */
    of(structure, path = '') {
        if (structure.kind === 'list') {
            return this.of(structure.of, path);
        }
        if (path !== '' && this.#elsewhere.has(shapeOf({...structure, presence: 'required'}))) {
            return [];
        }
        return Object.entries(structure.keys ?? {}).flatMap(([key, part]) => (this.#used.has(part) || this.#read.has(key)
            ? this.of(part, `${path}${key}.`)
            : [`${path}${key}`]));
    }
}
