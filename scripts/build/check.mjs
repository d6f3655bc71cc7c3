/**
 * Builds anew beside amd/build and compares: npm run build:check. Fails when what is committed is not what ts/ gives.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {join, relative} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {build} from './build.mjs';

const plugin = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The files below a folder.
 *
 * @param {string} folder Where to look
 * @returns {Map<string, Buffer>} what they hold, by path from there
 */
const filesIn = (folder) => new Map(readdirSync(folder, {recursive: true})
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
    .map((path) => [relative(folder, path), readFileSync(path)]));

const differences = (committed, fresh) => [...new Set([...committed.keys(), ...fresh.keys()])].sort().flatMap((path) => {
    if (!fresh.has(path)) {
        return [`amd/build/${path} comes from no source`];
    }
    if (!committed.has(path)) {
        return [`amd/build/${path} is missing`];
    }
    return committed.get(path).equals(fresh.get(path)) ? [] : [`amd/build/${path} is stale`];
});

// As deep as amd/build, so that the paths in the source maps are the same.
const beside = mkdtempSync(join(plugin, 'amd', 'check-'));
try {
    await build(beside);
    const fresh = filesIn(beside);
    const problems = differences(filesIn(join(plugin, 'amd', 'build')), fresh);
    problems.forEach((problem) => console.error(`${problem}: run "npm run build"`));
    const failed = Math.min(problems.length, fresh.size);
    console.log(`${fresh.size - failed} passed, ${problems.length} failed`);
    process.exitCode = problems.length > 0 ? 1 : 0;
} finally {
    rmSync(beside, {recursive: true, force: true});
}
