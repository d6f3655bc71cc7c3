/**
 * Runs the commands that work in a real Moodle, when there is one.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {run} from '../lib/run.mjs';
import {findTree, noTree} from '../moodle/tree.mjs';
import {readJunit} from '../report/junit.mjs';
import {tally} from '../report/tally.mjs';
import {verifiedNotes} from '../report/verified.mjs';

const inMoodle = (what, work) => async() => {
    const tree = findTree();
    if (tree === null) {
        return tally(0, [], {skipped: 1, notes: [`${what} were left out: ${noTree()}.`]});
    }
    const folder = mkdtempSync(join(tmpdir(), 'proofolio-report-'));
    try {
        const file = join(folder, 'report');
        const {code, output, counts} = await work(file);
        const notes = [`In Moodle ${tree.release}.`, ...output.match(/^At the second attempt.*$/gm) ?? []];
        return code === 0 && counts.failed === 0 && counts.passed > 0 ? {...counts, notes}
            : {...counts, failed: counts.failed || 1, problems: [output.trim()], notes};
    } finally {
        rmSync(folder, {recursive: true, force: true});
    }
};

/** PHPUnit and the race in Moodle. */
export const moodleTests = inMoodle('PHPUnit and the race in Moodle', async(file) => {
    const result = await run('node', ['scripts/moodle/test.mjs', `--report=${file}`]);
    return {...result, counts: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : tally(0)};
});

/** The browser journeys in Moodle. */
export const moodleJourneys = inMoodle('The browser journeys in Moodle', async(file) => {
    const result = await run('node', ['scripts/moodle/e2e.mjs', '--junit', file]);
    return {...result, counts: readJunit(file)};
});

/** What tests/verified.json says; no check, but worth knowing. */
export const verified = async() => tally(0, [], {notes: await verifiedNotes()});
