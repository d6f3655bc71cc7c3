/**
 * The plugin's templates, read.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {readdirSync, readFileSync} from 'node:fs';
import {docblockOf, parse} from './mustache.mjs';

const folder = new URL('../../templates/', import.meta.url);

/**
 * A template.
 *
 * @typedef {object} Template
 * @property {string} name As Moodle calls it
 * @property {string} source As written
 * @property {string} docblock The comment that describes it
 * @property {string} classname The output class that feeds it, empty when it names none
 * @property {hbs.AST.Program|null} tree What it says, null when it cannot be parsed
 * @property {string} fault Why it cannot be parsed
 */

const parsed = (source) => {
    try {
        return {tree: parse(source), fault: ''};
    } catch (error) {
        return {tree: null, fault: error.message.split('\n')[0]};
    }
};

const relativeNames = () => readdirSync(folder, {recursive: true})
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.mustache'))
    .sort();

/**
 * Reads all templates.
 *
 * @returns {Map<string, Template>} by name
 */
export const readTemplates = () => new Map(relativeNames().map((path) => {
    const name = `mod_proofolio/${path.replace(/\.mustache$/, '')}`;
    const source = readFileSync(new URL(path, folder), 'utf8');
    const docblock = docblockOf(source);
    const classname = /@structure\s+(\S+)/.exec(docblock)?.[1] ?? '';
    return [name, {name, source, docblock, classname, ...parsed(source)}];
}));
