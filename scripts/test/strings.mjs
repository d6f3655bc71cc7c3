/**
 * Whether every string is used, and every string that is used is there, in both languages.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../lib/paths.mjs';
import {must} from '../lib/run.mjs';
import {tallyChecks} from '../report/tally.mjs';

const read = (name) => readFileSync(join(root, name), 'utf8');

const keysOf = (language) => [...read(`lang/${language}/proofolio.php`).matchAll(/^\$string\['([^']+)'\]/gm)]
    .map(([, key]) => key);

/** Strings that Moodle asks for by itself. */
const moodles = /^(pluginname|pluginadministration|modulename.*|proofolio:\w+|messageprovider:\w+|privacy:.+|.*_(help|link))$/;

const sources = async() => (await must('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']))
    .split('\0')
    .filter((name) => /\.(php|ts|mustache|mjs)$/.test(name) && !/^(lang|tests|scripts)\//.test(name))
    .filter((name) => existsSync(join(root, name)))
    .map(read).join('\n');

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Names that are put together: "error{$field}missing", "{$field}field", `state_${state}` and 'state' . $name. */
const composed = (text) => [
    ...[...text.matchAll(/["`]([a-z][\w:]*|)((?:\{?\$\{?[\w>()[\]'-]+\}?)+)([\w:]*)["`]/g)]
        .filter(([, head, , tail]) => head.length + tail.length > 3)
        .map(([, head, , tail]) => new RegExp(`^${escape(head)}\\w+${escape(tail)}$`)),
    ...[...text.matchAll(/'([a-z][a-z_:]{3,})'\s*\.\s*\$/g)].map(([, head]) => new RegExp(`^${escape(head)}\\w+$`)),
];

const check = (name, keys) => ({name, problem: keys.length === 0 ? null : keys.join(', ')});

/** Compares the language files with each other and with the sources. */
export const strings = async() => {
    const [en, fr] = [keysOf('en'), keysOf('fr')];
    const text = await sources();
    const words = new Set(text.match(/[\w:]+/g));
    const patterns = composed(text);
    const isUsed = (key) => words.has(key) || moodles.test(key) || patterns.some((pattern) => pattern.test(key));
    // Plurals are asked for by the name of the singular.
    const singular = (key) => (key.endsWith('s') && en.includes(key.slice(0, -1)) ? key.slice(0, -1) : key);
    const unused = en.filter((key) => !isUsed(key) && !isUsed(singular(key)));
    const asked = [...text.matchAll(/(?:get_string|lang_string)\(\s*'([\w:]+)',\s*'(?:mod_)?proofolio'/g)]
        .map(([, key]) => key);
    return tallyChecks([
        check('strings that French lacks', en.filter((key) => !fr.includes(key))),
        check('strings that English lacks', fr.filter((key) => !en.includes(key))),
        check('strings that are asked for but are not there', [...new Set(asked)].filter((key) => !en.includes(key))),
        check('strings that nothing uses', unused),
    ]);
};
