/**
 * Somebody who is signed in and asks for pages, as a browser does.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {Buffer} from 'node:buffer';
import {Failure} from '../lib/failure.mjs';

/** A person with a session. */
export class Visitor {
    #url;

    #cookies = new Map();

    /**
     * A person without a session yet.
     *
     * @param {string} url The site's address
     */
    constructor(url) {
        this.#url = url;
    }

    /**
     * Signs in.
     *
     * @param {string} username Who
     * @param {string} password The password
     */
    async signIn(username, password) {
        const {body} = await this.get('/login/index.php');
        const token = body.match(/name="logintoken" value="([^"]+)"/)?.[1] ?? '';
        const {status, location} = await this.#ask('/login/index.php', {
            method: 'POST',
            body: new URLSearchParams({username, password, logintoken: token}),
        });
        if (status !== 303 || !location.includes('testsession')) {
            throw new Failure(`${username} could not sign in: ${status} ${location}`);
        }
        await this.#ask(location.replace(this.#url, ''));
    }

    /**
     * Gets a page.
     *
     * @param {string} path Its address within the site
     * @returns {Promise<{body: string, ms: number, bytes: number}>} the page, how long it took, how large it is
     */
    async get(path) {
        const started = performance.now();
        const {status, body, location} = await this.#ask(path);
        const ms = performance.now() - started;
        if (status !== 200) {
            throw new Failure(`${path} answered with ${status} ${location}`);
        }
        return {body: body.toString(), ms, bytes: body.length};
    }

    async #ask(path, options = {}) {
        const response = await fetch(this.#url + path, {
            ...options,
            redirect: 'manual',
            headers: {cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; ')},
        });
        for (const cookie of response.headers.getSetCookie()) {
            const [, name, value] = cookie.match(/^([^=]+)=([^;]*)/);
            this.#cookies.set(name, value);
        }
        const body = Buffer.from(await response.arrayBuffer());
        return {status: response.status, location: response.headers.get('location') ?? '', body};
    }
}
