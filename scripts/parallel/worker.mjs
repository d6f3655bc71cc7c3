/**
 * A process that takes part in a race: it is told what to do, line by line, and answers line by line.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';

/**
 * Starts a worker.
 *
 * @param {string[]} args PHP's arguments
 * @param {object} options As for spawn
 * @returns {{ask: function(object): Promise<object>, ready: Promise<object>, end: function(): void}} ready: once it may be asked
 */
export const startWorker = (args, options) => {
    const child = spawn('php', args, {...options, stdio: ['pipe', 'pipe', 'pipe']});
    let noise = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
        noise += text;
    });
    child.stdin.on('error', () => child.stdin.destroy());
    const lines = createInterface({input: child.stdout})[Symbol.asyncIterator]();
    const next = async() => {
        const {value, done} = await lines.next();
        try {
            return done ? {error: `The worker ended. ${noise}`} : JSON.parse(value);
        } catch {
            return {error: value};
        }
    };
    return {
        ready: next(),
        ask: (command) => {
            child.stdin.write(`${JSON.stringify(command)}\n`);
            return next();
        },
        end: () => child.stdin.end(),
    };
};
