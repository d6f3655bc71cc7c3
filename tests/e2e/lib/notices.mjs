/**
 * PHP's notices, as the server writes them to a file.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {noticesFile} from './options.mjs';

/** What Moodle itself complains about, whatever plugin is in use. */
const own = [
    /Script \/repository\/filepicker\.php\S* mutated the session after it was closed/,
    // It also writes down what it refuses in words.
    /Default exception handler: [\s\S]*Error code: (?:error\w+|filenotfound|maxbytesfile)\b/,
    /fwrite\(\): Passing null.*\/lib\/editor\/tiny\/loader\.php/,
];

const read = () => (noticesFile !== '' && existsSync(noticesFile) ? readFileSync(noticesFile, 'utf8') : '');

/** What has been written since the last look. */
export class Notices {
    #seen = read().length;

    /** Throws when something was written. */
    assertNone() {
        const all = read();
        const messages = all.slice(this.#seen).split(/^(?=\[\d\d-\w{3}-\d{4} )/m).filter((message) => message.trim() !== '');
        const added = messages.filter((message) => !own.some((pattern) => pattern.test(message)));
        this.#seen = all.length;
        assert.equal(added.length, 0, `PHP wrote notices:\n${added.join('\n')}`);
    }
}
