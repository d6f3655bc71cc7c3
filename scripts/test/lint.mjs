/**
 * ESLint and stylelint: each file is a check.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {must, run} from '../lib/run.mjs';
import {tally} from '../report/tally.mjs';

const parse = (text) => {
    try {
        return JSON.parse(text);
    } catch {
        return null;
    }
};

const ofFiles = (files, describe) => {
    const bad = files.filter((file) => describe(file).length > 0);
    return tally(files.length - bad.length, bad.flatMap(describe), {failed: bad.length});
};

/** ESLint on everything. */
export const eslint = async() => {
    const {stdout, output} = await run('node_modules/.bin/eslint', ['.', '--format', 'json']);
    const files = parse(stdout);
    return files === null ? tally(0, [output]) : ofFiles(files, ({filePath, messages}) => messages
        .map(({line, message, ruleId}) => `${filePath}:${line} ${message} (${ruleId})`));
};

/** Stylelint on the plugin's styles. */
export const stylelint = async() => {
    const names = (await must('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.css'])).split('\0');
    const ours = names.filter((name) => name !== '' && !name.startsWith('host/'));
    const {output} = await run('node_modules/.bin/stylelint', ['--formatter', 'json', ...ours]);
    const files = parse(output);
    return files === null ? tally(0, [output]) : ofFiles(files, ({source, warnings}) => warnings
        .map(({line, text}) => `${source}:${line} ${text}`));
};
