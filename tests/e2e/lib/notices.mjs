/**
 * PHP's notices, as the server writes them to a file.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {noticesFile} from './options.mjs';

/** Moodle's file picker without scripts complains about itself. */
const own = /Script \/repository\/filepicker\.php\S* mutated the session after it was closed/;

const read = () => (noticesFile !== '' && existsSync(noticesFile) ? readFileSync(noticesFile, 'utf8') : '');

/** What has been written since the last look. */
export class Notices {
    #seen = read().length;

    /** Throws when something was written. */
    assertNone() {
        const all = read();
        const added = all.slice(this.#seen).split('\n').filter((line) => line.trim() !== '' && !own.test(line));
        this.#seen = all.length;
        assert.equal(added.length, 0, `PHP wrote notices:\n${added.join('\n')}`);
    }
}
