/**
 * The browser of a journey and the people who take part in it.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {chromium as playwright} from 'playwright-core';
import {adapter} from './adapter.mjs';
import {Notices} from './notices.mjs';
import {base, chromium, failureFolder, patience} from './options.mjs';
import {people} from './people.mjs';
import {Watch} from './watch.mjs';

const args = [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync',
];

/**
 * Somebody at a window.
 *
 * @typedef {object} Actor
 * @property {string} username The user name; nothing for somebody who is not signed in
 * @property {string} name The full name
 * @property {string} lang The language
 * @property {import('playwright-core').Page} page The window
 * @property {boolean} scripts Whether scripts run in the window
 * @property {Watch} watch What watches the window
 */

/** A browser with a window for each person. */
export class Stage {
    #browser;
    #actors = [];
    #signedin = new Map();
    #notices = new Notices();

    /** Opens the browser. */
    async open() {
        this.#browser = await playwright.launch({executablePath: chromium, args});
    }

    /** Closes it. */
    async close() {
        await this.#browser?.close();
    }

    /**
     * Somebody who signs in.
     *
     * @param {string} username A person of the demonstration
     * @param {{javaScript: boolean, width: number, height: number, hasTouch: boolean}} options The window: whether scripts run, its
     *     size, whether fingers work it
     * @returns {Promise<Actor>} the person
     */
    async enter(username, options = {}) {
        const actor = await this.#seat(username, {...options, storageState: this.#signedin.get(username)});
        if (!this.#signedin.has(username)) {
            await adapter.signIn(actor.page, username);
            this.#signedin.set(username, await actor.page.context().storageState());
        }
        return actor;
    }

    /**
     * Somebody who does not sign in.
     *
     * @returns {Promise<Actor>} the person
     */
    enterUnknown() {
        return this.#seat('', {});
    }

    /**
     * Another window of somebody who is here: of the same browser, with the same session.
     *
     * @param {Actor} actor Who
     * @returns {Promise<Actor>} the same person at the other window
     */
    async openAnother(actor) {
        const page = await actor.page.context().newPage();
        await adapter.prepare(page);
        const other = {...actor, page, watch: new Watch(page)};
        this.#actors.push(other);
        return other;
    }

    /** Throws when any window met with a problem. */
    assertQuiet() {
        for (const actor of this.#actors) {
            actor.watch.assertQuiet();
        }
        this.#notices.assertNone();
    }

    /** Forgets what the windows met with: it has been told. */
    forgetProblems() {
        this.#actors.forEach((actor) => actor.watch.forget());
    }

    /**
     * Keeps what stands in every window, to be looked at.
     *
     * @param {string} name What failed
     */
    async keepWindows(name) {
        mkdirSync(failureFolder, {recursive: true});
        for (const {username, page} of this.#actors) {
            const file = join(failureFolder, `${name}-${username}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'));
            await page.screenshot({path: `${file}.png`, fullPage: true}).catch(() => null);
            const content = await Promise.race([page.content(), sleep(5000, '', {ref: false})]).catch(() => '');
            writeFileSync(`${file}.html`, `<!-- ${page.url()} -->\n${content}`);
        }
    }

    async #seat(username, {javaScript = true, width = 1280, height = 900, hasTouch = false, storageState}) {
        const person = people[username] ?? {name: '', lang: 'en'};
        const context = await this.#browser.newContext({
            baseURL: base,
            javaScriptEnabled: javaScript,
            viewport: {width, height},
            hasTouch,
            locale: person.lang,
            timezoneId: 'Europe/Paris',
            reducedMotion: 'reduce',
            storageState,
        });
        context.setDefaultTimeout(patience);
        const page = await context.newPage();
        await adapter.prepare(page);
        const actor = {username, ...person, page, scripts: javaScript, watch: new Watch(page)};
        this.#actors.push(actor);
        return actor;
    }
}
