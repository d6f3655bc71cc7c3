/**
 * Checks that the strings that templates, scripts and PHP ask for exist, with the same placeholders in both languages.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {readdirSync, readFileSync} from 'node:fs';

const plugin = new URL('../../', import.meta.url);
const component = /^(mod_)?proofolio$/;

/**
 * The plugin's strings that PHP asks for by a plain name.
 *
 * @returns {Map<string, string>} a file that asks, by string
 */
export const stringsOfPhp = () => {
    const files = readdirSync(plugin).filter((path) => path.endsWith('.php'))
        .concat(['classes', 'db'].flatMap((folder) => readdirSync(new URL(folder, plugin), {recursive: true})
            .filter((path) => path.endsWith('.php'))
            .map((path) => `${folder}/${path}`)));
    const calls = /(?:get_string|lang_string)\(\s*'([^'$]+)'\s*,\s*'(?:mod_)?proofolio'/g;
    return new Map(files.flatMap((path) => [...readFileSync(new URL(path, plugin), 'utf8').matchAll(calls)]
        .map(([, name]) => [name, path])));
};

/**
 * What is wrong with a string that someone asks for.
 *
 * @param {string} name The string
 * @param {string} where Its component
 * @param {{en: object, fr: object}} strings The plugin's strings
 * @returns {string[]} the languages that lack it
 */
export const missingString = (name, where, strings) => Object.keys(strings)
    .filter((language) => component.test(where) && !(name in strings[language]))
    .map((language) => `lacks the ${language} string "${name}"`);

const placeholders = (text) => [...new Set(text.match(/\{\$a(->\w+)?\}/g) ?? [])].sort().join(' ');

/**
 * Compares the two languages.
 *
 * @param {{en: object, fr: object}} strings The plugin's strings
 * @returns {string[]} what differs between them
 */
export const languageProblems = ({en, fr}) => [...new Set([...Object.keys(en), ...Object.keys(fr)])].flatMap((name) => {
    if (!(name in en) || !(name in fr)) {
        return [`the string "${name}" exists in ${name in en ? 'English' : 'French'} only`];
    }
    return placeholders(en[name]) === placeholders(fr[name]) ? [] : [`the string "${name}" has other placeholders in French`];
});
