/**
 * Checks everything: npm test [-- names of steps].
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {stdout} from 'node:process';
import {Failure, runAsMain} from './lib/failure.mjs';
import {sum, tally} from './report/tally.mjs';
import {setUp} from './setup.mjs';

const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

const words = ({passed, failed, skipped}) => [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} left out`]
    .filter(Boolean).join(', ');

const show = (result) => {
    result.notes.forEach((note) => stdout.write(`    ${note}\n`));
    result.problems.forEach((problem) => stdout.write(`    ${problem.split('\n').slice(-60).join('\n    ')}\n`));
};

// A step that breaks does not keep the others from being run.
const attempt = async({work}) => {
    try {
        return await work();
    } catch (error) {
        return tally(0, [error instanceof Failure ? error.message : error.stack]);
    }
};

const runStep = async(step) => {
    const since = Date.now();
    stdout.write(`${step.name} … `);
    const result = await attempt(step);
    stdout.write(`${words(result)} (${seconds(since)})\n`);
    show(result);
    return result;
};

await runAsMain(import.meta.url, async(args) => {
    const since = Date.now();
    await setUp();
    // The steps import packages that may just have been installed.
    const {steps} = await import('./test/steps.mjs');
    const unknown = args.filter((arg) => !steps.some(({id}) => id === arg));
    if (unknown.length > 0) {
        throw new Failure(`There is no step ${unknown.join(', ')}. There are ${steps.map(({id}) => id).join(', ')}.`);
    }
    const chosen = steps.filter(({id}) => args.length === 0 || args.includes(id));
    const results = [];
    for (const step of chosen) {
        results.push(await runStep(step));
    }
    const total = sum(results);
    stdout.write(`\nTook ${seconds(since)}.${args.length > 0 ? ` Only these steps were run: ${args.join(', ')}.` : ''}\n`);
    stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
    return total.failed > 0 ? 1 : 0;
});
