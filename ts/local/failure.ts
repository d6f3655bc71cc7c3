// This file is part of Moodle - http://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <http://www.gnu.org/licenses/>.

/**
 * What went wrong, in the reader's words.
 *
 * @module     mod_proofolio/local/failure
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {fetchTexts, text} from './moodle';

/** Moodle's codes for "who are you?": signed out, or signed in again elsewhere since. */
const strangers = ['servicerequireslogin', 'requireloginerror', 'invalidsesskey', 'sessionerroruser'];

interface MoodleException {
    errorcode: string;
    message: string;
}

const isMoodleException = (error: unknown): error is MoodleException =>
    typeof error === 'object' && error !== null && 'errorcode' in error && 'message' in error
        && typeof error.errorcode === 'string' && typeof error.message === 'string';

/**
 * Whether a service failed because it does not know who asks.
 *
 * @param error What it was rejected with
 * @returns true when somebody has to sign in
 */
export const isSignedOut = (error: unknown): boolean => isMoodleException(error) && strangers.includes(error.errorcode);

/**
 * Whether a service failed without an answer of Moodle's: the network is gone, or the server.
 *
 * @param error What it was rejected with
 * @returns true when trying again may help
 */
export const isUnanswered = (error: unknown): boolean => !isMoodleException(error);

/** Fetches the messages that cannot be fetched once they are needed. */
export const prepareForFailure = (): Promise<void> => fetchTexts(['errorsessionended', 'errornoanswer', 'errorlettercheck']);

/**
 * What to tell the reader about a service that failed.
 *
 * @param error What it was rejected with: Moodle's exception, or whatever the network left behind
 * @returns a message in the reader's language
 */
export const messageOf = async(error: unknown): Promise<string> => {
    if (!isMoodleException(error)) {
        return text('errornoanswer');
    }
    return isSignedOut(error) ? text('errorsessionended') : error.message;
};
