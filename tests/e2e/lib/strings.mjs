/**
 * The plugin's strings, in both languages.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {readFileSync} from 'node:fs';

const line = /^\$string\['([^']+)'\] = '((?:[^'\\]|\\.)*)';$/gm;

const read = (lang) => {
    const source = readFileSync(new URL(`../../../lang/${lang}/proofolio.php`, import.meta.url), 'utf8');
    return new Map([...source.matchAll(line)].map(([, id, text]) => [id, text.replaceAll('\\\'', '\'').replaceAll('\\\\', '\\')]));
};

const strings = {en: read('en'), fr: read('fr')};

/**
 * A string.
 *
 * @param {string} lang en or fr
 * @param {string} id Its id
 * @returns {string} its text, placeholders as they are
 */
export const string = (lang, id) => {
    const text = strings[lang].get(id);
    if (text === undefined) {
        throw new Error(`There is no string ${id} in ${lang}.`);
    }
    return text;
};

/**
 * What recognises a string with whatever its placeholders were filled with.
 *
 * @param {string} lang en or fr
 * @param {string} id Its id
 * @returns {RegExp} the pattern
 */
export const like = (lang, id) => new RegExp(string(lang, id)
    .split(/\{\$a(?:->\w+)?\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s/g, '\\s'))
    .join('[\\s\\S]*'));
