/**
 * Runs other programs.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {spawn} from 'node:child_process';
import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';
import {env} from 'node:process';
import {Failure} from './failure.mjs';
import {root} from './paths.mjs';

/**
 * Whether a program is on the path.
 *
 * @param {string} name The program
 * @returns {string|null} its path
 */
export const which = (name) => {
    for (const folder of [...(env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']) {
        try {
            accessSync(join(folder, name), constants.X_OK);
            return join(folder, name);
        } catch {
            continue;
        }
    }
    return null;
};

/**
 * Runs a program to its end.
 *
 * @param {string} command The program
 * @param {string[]} args Its arguments
 * @param {object} options As for spawn; `show` passes its output on as it comes, `input` is what it reads
 * @returns {Promise<{code: number, stdout: string, stderr: string, output: string}>} output: both streams as they came
 */
export const run = (command, args = [], {show = false, input = '', ...options} = {}) => new Promise((resolve, reject) => {
    const child = spawn(command, args, {cwd: root, stdio: 'pipe', ...options});
    const result = {code: 0, stdout: '', stderr: '', output: ''};
    for (const stream of ['stdout', 'stderr']) {
        child[stream].setEncoding('utf8').on('data', (text) => {
            result[stream] += text;
            result.output += text;
            if (show) {
                process[stream].write(text);
            }
        });
    }
    child.on('error', (error) => {
        reject(error.code === 'ENOENT' ? new Failure(`${command} is not installed.`) : error);
    });
    child.on('close', (code, signal) => {
        resolve({...result, code: code ?? 1, output: signal ? `${result.output}\nEnded by ${signal}.` : result.output});
    });
    child.stdin.on('error', () => child.stdin.destroy());
    child.stdin.end(input);
});

/**
 * Runs a program that has to succeed.
 *
 * @param {string} command The program
 * @param {string[]} args Its arguments
 * @param {object} options As for run
 * @returns {Promise<string>} what it said on its standard output
 */
export const must = async(command, args = [], options = {}) => {
    const {code, stdout, output} = await run(command, args, options);
    if (code !== 0) {
        const said = options.show ? '' : `:\n${output.trim().split('\n').slice(-30).join('\n')}`;
        throw new Failure(`${command} ${args.slice(0, 3).join(' ')} failed (${code})${said}`);
    }
    return stdout;
};
