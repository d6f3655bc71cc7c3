/**
 * Checks of the front end: types, Jest, the committed build, and the contracts with PHP.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {run} from '../lib/run.mjs';
import {tally} from '../report/tally.mjs';

const one = async(command, args) => {
    const {code, output} = await run(command, args);
    return code === 0 ? tally(1) : tally(0, [output.trim()]);
};

/** TypeScript's types, of the modules and of their tests. */
export const types = async() => {
    const runs = await Promise.all(['.', 'tests/ts'].map((project) => run('node_modules/.bin/tsc', ['--noEmit', '-p', project])));
    const bad = runs.filter(({code}) => code !== 0);
    return tally(runs.length - bad.length, bad.map(({output}) => output.trim()));
};

const unitTests = (file, output) => {
    const {numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites, testResults}
        = JSON.parse(readFileSync(file, 'utf8'));
    const problems = testResults.filter(({status}) => status === 'failed').map(({name, message}) => `${name}\n${message}`);
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    return tally(numPassedTests, problems.length > 0 || failed === 0 ? problems : [output], {failed, skipped: numPendingTests});
};

/** Jest. */
export const jest = async() => {
    const folder = mkdtempSync(join(tmpdir(), 'proofolio-jest-'));
    const file = join(folder, 'report.json');
    try {
        const {output} = await run('node_modules/.bin/jest', ['--json', `--outputFile=${file}`, '--maxWorkers=2']);
        try {
            return unitTests(file, output);
        } catch {
            return tally(0, [output]);
        }
    } finally {
        rmSync(folder, {recursive: true, force: true});
    }
};

/** Whether amd/build is what ts/ gives. */
export const freshness = () => one('node', ['scripts/build/check.mjs']);

/** Whether templates, services and strings fit together. */
export const contracts = async() => {
    const {code, stdout, output} = await run('node', ['scripts/contracts/check.mjs']);
    const [, passed, failed] = stdout.trim().split('\n').pop().match(/^(\d+) passed, (\d+) failed$/) ?? [null, '0', '0'];
    return code === 0 ? tally(Number(passed)) : tally(Number(passed), [output.trim()], {failed: Math.max(1, Number(failed))});
};
