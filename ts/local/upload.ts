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
 * Sending a file to a draft area, again and again until it has arrived.
 *
 * @module     mod_proofolio/local/upload
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {pageUrl, sessionKey, text} from './moodle';
import {Pause} from './pause';

/** Where a file has arrived. */
export interface Uploaded {
    itemid: number;
    filename: string;
}

/** The server has answered, and does not take the file: sending it again would not help. Named as Moodle's own exceptions are. */
export class UploadRefused extends Error {
    override name = 'UploadRefused';

    /**
     * Says why.
     *
     * @param errorcode The reason's name
     * @param message The reason in the reader's words
     */
    constructor(readonly errorcode: string, message: string) {
        super(message);
    }
}

/** The name that Moodle gives to what this form sends. */
const marker = '_qf__mod_proofolio_form_upload_form';

/** How long to wait before each further attempt, in milliseconds. */
const waits = [1000, 2000, 4000, 8000, 16000];

/** After how many milliseconds without any progress an attempt is given up. */
const stalled = 60000;

/** What the server answered: the status and the body, both as they came. */
interface Answer {
    status: number;
    body: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const parsed = (body: string): Record<string, unknown> => {
    try {
        const value: unknown = JSON.parse(body);
        return isObject(value) ? value : {};
    } catch {
        // A server in between may answer in a language of its own.
        return {};
    }
};

const attempt = (address: string, data: FormData, onProgress: (part: number) => void): Promise<Answer> =>
    new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        let timer = 0;
        const watch = (): void => {
            window.clearTimeout(timer);
            timer = window.setTimeout(() => {
                request.abort();
            }, stalled);
        };
        request.upload.addEventListener('progress', ({loaded, total}) => {
            watch();
            onProgress(total > 0 ? loaded / total : 0);
        });
        request.addEventListener('loadend', () => {
            window.clearTimeout(timer);
            // Status 0 is what is left of a request that never met a server.
            if (request.status === 0) {
                reject(new Error('The network did not carry the file.'));
            } else {
                resolve({status: request.status, body: request.responseText});
            }
        });
        request.open('POST', address);
        watch();
        request.send(data);
    });

const read = async({status, body}: Answer): Promise<Uploaded> => {
    const {itemid, filename, error, errorcode} = parsed(body);
    if (typeof itemid === 'number' && typeof filename === 'string') {
        return {itemid, filename};
    }
    if (typeof error === 'string' && status < 500) {
        throw new UploadRefused(typeof errorcode === 'string' ? errorcode : '', error);
    }
    if (status === 413) {
        throw new UploadRefused('errortoolargetosend', await text('errortoolargetosend'));
    }
    throw new Error(`The server answered with status ${String(status)}.`);
};

const online = async(): Promise<void> => {
    if (!navigator.onLine) {
        await new Promise((resolve) => {
            window.addEventListener('online', resolve, {once: true});
        });
    }
};

const persist = async(send: () => Promise<Uploaded>, [wait, ...later]: readonly number[]): Promise<Uploaded> => {
    await online();
    try {
        return await send();
    } catch (error: unknown) {
        if (error instanceof UploadRefused || wait === undefined) {
            throw error;
        }
        await new Pause().wait(wait);
        return persist(send, later);
    }
};

/**
 * Sends a file to a draft area of the person who is signed in. Waits while there is no network, and tries again when something
 * in between has failed; a file that arrives twice is there once.
 *
 * @param cmid The activity whose limits hold
 * @param itemid The draft area, 0 for a new one
 * @param file The file
 * @param onProgress Told how much of it has been sent, from 0 to 1
 * @returns where it is now
 * @throws UploadRefused when the server does not take it; any other error when it could not be reached
 */
export const uploadFile = (
    cmid: number,
    itemid: number,
    file: File,
    onProgress: (part: number) => void = () => undefined
): Promise<Uploaded> => persist(async() => {
    const data = new FormData();
    data.set(marker, '1');
    data.set('sesskey', sessionKey());
    data.set('itemid', String(itemid));
    data.set('file', file);
    return await read(await attempt(pageUrl(`upload.php?cmid=${String(cmid)}`), data, onProgress));
}, waits);
