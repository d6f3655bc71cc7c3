/**
 * Checks that strings exist in both languages, with the same placeholders.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

const component = /^(mod_)?proofolio$/;

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
