/**
 * Checks of PHP files without running them: syntax, style and types.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {existsSync, rmSync} from 'node:fs';
import {homedir} from 'node:os';
import {join} from 'node:path';
import {env} from 'node:process';
import {root} from '../lib/paths.mjs';
import {must, run} from '../lib/run.mjs';
import {tally} from '../report/tally.mjs';

const phpFiles = async() => (await must('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.php']))
    .split('\0').filter((name) => name !== '' && existsSync(join(root, name)));

/** PHP's own syntax check. */
export const parallelLint = async() => {
    const {stdout, output} = await run('vendor/bin/parallel-lint', ['--json', '-j', '2', ...await phpFiles()]);
    try {
        const {results} = JSON.parse(stdout);
        const bad = results.errors.map(({file, message}) => `${file}: ${message}`);
        return tally(results.checkedFiles.length - bad.length, bad);
    } catch {
        return tally(0, [output]);
    }
};

const sniff = async(args) => {
    const {stdout, output} = await run('php', ['-d', 'memory_limit=1G', 'vendor/bin/phpcs', '--report=json', '-q', ...args]);
    try {
        const files = Object.entries(JSON.parse(stdout).files);
        const bad = files.filter(([, {messages}]) => messages.length > 0);
        const problems = bad.flatMap(([path, {messages}]) => messages
            .map(({line, message, source}) => `${path}:${line} ${message} (${source})`));
        return tally(files.length - bad.length, problems, {failed: bad.length});
    } catch {
        return tally(0, [output]);
    }
};

/** Our ruleset. */
export const phpcs = async() => sniff(await phpFiles());

/** Moodle's ruleset, where it is at hand, on what is shipped and on the tests. */
export const moodleCs = async() => {
    const folder = env.MOODLE_CS_DIR || join(homedir(), 'cs');
    const parts = ['moodle-cs', 'PHPCSExtra', 'PHPCSUtils'].map((name) => join(folder, name));
    if (!parts.every((part) => existsSync(part))) {
        const why = env.MOODLE_CS_DIR
            ? `MOODLE_CS_DIR (${folder}) has no moodle-cs, PHPCSExtra and PHPCSUtils` : 'MOODLE_CS_DIR is not set';
        return tally(0, [], {skipped: 1, notes: [`moodle-cs was not run: ${why}.`]});
    }
    const names = (await phpFiles()).filter((name) => !/^(host|scripts)\//.test(name));
    return sniff(['--runtime-set', 'installed_paths', parts.join(','), '--standard=moodle', '--parallel=2', ...names]);
};

/** PHPStan; it tells findings only, so that it counts as one check when it has none. */
export const phpstan = async() => {
    try {
        const {stdout, output} = await run('vendor/bin/phpstan', [
            'analyse', '--no-progress', '--error-format=json', '--memory-limit=1G',
        ]);
        const {totals, files, errors} = JSON.parse(stdout || JSON.stringify({totals: null, files: {}, errors: [output]}));
        const found = Object.entries(files).flatMap(([path, {messages}]) => messages
            .map(({line, message}) => `${path}:${line} ${message}`));
        const problems = [...errors, ...found];
        return tally(totals !== null && problems.length === 0 ? 1 : 0, problems);
    } finally {
        rmSync(join(root, '.cache', 'phpstan-host'), {recursive: true, force: true});
    }
};
