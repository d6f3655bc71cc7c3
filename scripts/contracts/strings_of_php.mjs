/**
 * The strings that the plugin's PHP asks for.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {readdirSync, readFileSync} from 'node:fs';

const plugin = new URL('../../', import.meta.url);

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
