/**
 * Turns the external functions' declared structures into TypeScript.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {shapeOf} from './shape.mjs';

const header = `// Generated from the external functions' declared structures by "npm run contracts:write". Do not edit.

`;

const types = {int: 'number', float: 'number', number: 'number', bool: 'boolean'};

const interfaceName = (classname) => classname.split('\\').at(-1)
    .split('_')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('');

/** Writes types, and remembers which output classes they refer to. */
class Writer {
    #names;

    #outputs;

    /**
     * A writer for the structures of these classes.
     *
     * @param {object} outputs The output classes' structures, by class
     */
    constructor(outputs) {
        this.#outputs = outputs;
        this.#names = new Map(Object.entries(outputs).map(([name, structure]) => [shapeOf(structure), interfaceName(name)]));
    }

    /**
     * The type of an answer's part: by name where an output class declares it.
     *
     * @param {object} structure The structure
     * @param {string} indent What the lines begin with
     * @returns {string} the type
     */
    typeOf(structure, indent) {
        switch (structure.kind) {
            case 'value':
                return types[structure.type] ?? 'string';
            case 'list':
                return `${this.typeOf(structure.of, indent)}[]`;
            case 'object':
                return this.#names.get(shapeOf({...structure, presence: 'required'}))
                    ?? this.objectOf(structure, indent, ['optional']);
            default:
                return 'null';
        }
    }

    /**
     * The type of an object, spelt out.
     *
     * @param {object} structure The structure
     * @param {string} indent What the lines begin with
     * @param {string[]} missing The presences that allow a key to be left out
     * @returns {string} the type
     */
    objectOf(structure, indent, missing) {
        const inner = `${indent}    `;
        const lines = Object.entries(structure.keys).map(([key, part]) => {
            const mark = missing.includes(part.presence) ? '?' : '';
            const comment = part.description === '' ? '' : `${inner}/** ${part.description} */\n`;
            return `${comment}${inner}${key}${mark}: ${this.typeOf(part, inner)};\n`;
        });
        return `{\n${lines.join('')}${indent}}`;
    }

    /**
     * The interfaces of the output classes.
     *
     * @returns {string} one interface for each class that holds an object
     */
    interfaces() {
        return Object.entries(this.#outputs)
            .filter(([, structure]) => structure.kind === 'object')
            .map(([name, structure]) => `/** ${structure.description || `What ${name} shows`} */\n`
                + `export interface ${interfaceName(name)} ${this.objectOf(structure, '', ['optional'])}\n\n`)
            .join('');
    }
}

/**
 * All classes that an answer is made of, through all levels.
 *
 * @param {object[]} answers The answers' structures
 * @param {object} outputs The output classes' structures, by class
 * @returns {object} those of them that occur, by class
 */
const occurring = (answers, outputs) => {
    const shapes = new Set();
    const walk = (structure) => {
        shapes.add(shapeOf({...structure, presence: 'required'}));
        Object.values(structure.keys ?? {}).forEach(walk);
        if (structure.of) {
            walk(structure.of);
        }
    };
    answers.forEach(walk);
    return Object.fromEntries(Object.entries(outputs).filter(([, structure]) => shapes.has(shapeOf(structure))));
};

/**
 * The text of ts/types/services.d.ts.
 *
 * @param {object} declared What PHP declares
 * @returns {string} TypeScript
 */
export const servicesTypes = ({services, outputs}) => {
    const writer = new Writer(occurring(Object.values(services).map(({result}) => result), outputs));
    const functions = Object.entries(services).map(([name, {args, result}]) => `    ${name}: {\n`
        + `        args: ${writer.objectOf(args, '        ', ['default', 'optional'])};\n`
        + `        result: ${writer.typeOf(result, '        ')};\n    };\n`);
    return `${header}${writer.interfaces()}`
        + `/** The external functions, by name. */\nexport interface Services {\n${functions.join('')}}\n`;
};
