/**
 * Whether the ZIP can be made, holds what a site needs, and nothing that it does not.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {makePackage} from '../package.mjs';
import {tallyChecks} from '../report/tally.mjs';

const needed = [
    'version.php', 'lib.php', 'db/install.xml', 'lang/en/proofolio.php', 'lang/fr/proofolio.php', 'styles.css', 'ts/edit.ts',
    'amd/build/edit.min.js', 'pix/monologo.svg', 'README.md',
];

const unwanted = /^(host|node_modules|vendor|\.)|^scripts\/(?!build\/)|^tests\/(e2e|ts|parallel|phpstan)\//;

/** Makes it in a temporary folder. */
export const packaging = async() => {
    const folder = mkdtempSync(join(tmpdir(), 'proofolio-dist-'));
    try {
        const {file, names} = await makePackage(folder);
        const missing = needed.filter((name) => !names.includes(name));
        const extra = names.filter((name) => unwanted.test(name));
        return tallyChecks([
            {name: 'the ZIP is made', problem: existsSync(file) ? null : `${file} is not there`},
            {name: 'the ZIP holds what a site needs', problem: missing.length > 0 ? `not in it: ${missing.join(', ')}` : null},
            {name: 'the ZIP holds nothing else', problem: extra.length > 0 ? `in it: ${extra.join(', ')}` : null},
        ]);
    } finally {
        rmSync(folder, {recursive: true, force: true});
    }
};
