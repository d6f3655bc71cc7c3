/**
 * Makes the ZIP that a site's administrator installs: npm run package.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {Failure, runAsMain} from './lib/failure.mjs';
import {root} from './lib/paths.mjs';
import {releaseFiles} from './lib/release_files.mjs';
import {must} from './lib/run.mjs';
import {setUpPhp} from './setup/php.mjs';

const release = () => {
    const found = readFileSync(join(root, 'version.php'), 'utf8').match(/\$plugin->release\s*=\s*'([^']+)'/);
    if (found === null) {
        throw new Failure('version.php names no release.');
    }
    return found[1];
};

/**
 * Writes the ZIP, always with the same content and dates for the same files.
 *
 * @param {string} folder Where to
 * @returns {Promise<{file: string, names: string[]}>} the ZIP and the files in it
 */
export const makePackage = async(folder) => {
    await setUpPhp(['zip']);
    const names = await releaseFiles(true);
    const staging = mkdtempSync(join(tmpdir(), 'proofolio-package-'));
    const file = join(folder, `mod_proofolio-${release()}.zip`);
    try {
        for (const name of names) {
            const target = join(staging, 'proofolio', name);
            mkdirSync(dirname(target), {recursive: true});
            cpSync(join(root, name), target);
        }
        mkdirSync(folder, {recursive: true});
        rmSync(file, {force: true});
        await must('php', [join(root, 'scripts/package/zip.php'), file, staging], {input: names.join('\n')});
    } finally {
        rmSync(staging, {recursive: true, force: true});
    }
    return {file, names};
};

await runAsMain(import.meta.url, async() => {
    const {file, names} = await makePackage(join(root, 'dist'));
    const {stdout} = process;
    stdout.write(`${file}: ${names.length} files. Install it at Site administration, Plugins, Install plugins.\n`);
    const changed = (await must('git', ['status', '--porcelain', '--untracked-files=no'])).trim();
    if (changed !== '') {
        stdout.write('It holds changes that are not committed.\n');
    }
});
