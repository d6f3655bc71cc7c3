/**
 * Checks on the host: PHPUnit, the race, the browser journeys, and its size.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {root} from '../lib/paths.mjs';
import {run} from '../lib/run.mjs';
import {raceOnHost} from '../parallel/host.mjs';
import {readJunit} from '../report/junit.mjs';
import {tally, tallyChecks} from '../report/tally.mjs';

const withReport = async(work) => {
    const folder = mkdtempSync(join(tmpdir(), 'proofolio-report-'));
    const file = join(folder, 'junit.xml');
    try {
        const {code, output} = await work(file);
        const counts = readJunit(file);
        if (code === 0 && counts.failed === 0) {
            return {...counts, notes: output.match(/^(Left out|At the second attempt).*$/gm) ?? []};
        }
        return {...counts, failed: counts.failed || 1, problems: [output.trim()]};
    } finally {
        rmSync(folder, {recursive: true, force: true});
    }
};

/** PHPUnit on the host. */
export const phpunit = () => withReport((file) => run('vendor/bin/phpunit', ['-c', 'host/phpunit.xml', '--log-junit', file]));

/** The browser journeys on the host. */
export const journeys = () => withReport((file) => run('node', ['tests/e2e/run.mjs', '--junit', file]));

/** Twenty at once on SQLite. */
export const races = async() => tallyChecks(await raceOnHost());

const limits = {php: 6000, js: 700};

// Blank lines and comments make no code, and the licence's head is the same in each file.
const isCode = (line) => !/^\s*(\/\/.*|\/?\*.*|<\?php)?$/.test(line);

const linesOf = (extension) => readdirSync(join(root, 'host'), {recursive: true})
    .filter((name) => name.endsWith(`.${extension}`))
    .flatMap((name) => readFileSync(join(root, 'host', name), 'utf8').trimEnd().split('\n'));

const measure = ([extension, limit]) => {
    const lines = linesOf(extension);
    return {extension, limit, size: lines.filter(isCode).length, all: lines.length};
};

/** The host is kept small by design. */
export const budget = async() => {
    const sizes = Object.entries(limits).map(measure);
    const said = sizes.map(({extension, limit, size, all}) => `${size} of ${limit} lines of ${extension} (${all} with them)`);
    const over = sizes.filter(({limit, size}) => size > limit);
    const problems = over.map(({extension, limit, size}) => `host/ has ${size} lines of ${extension}, over ${limit}.`);
    return tally(sizes.length - over.length, problems, {
        notes: [`Without blank lines and comments the host has ${said.join(', ')}.`],
    });
};
