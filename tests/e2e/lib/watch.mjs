/**
 * Watches a page for what no user should ever meet: script errors, failed requests, PHP's notices.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {adapterName, base} from './options.mjs';

const phpnotice = /<b>(?:Notice|Warning|Deprecated|Fatal error)<\/b>:|class="[^"]*(?:debuggingmessage|notifytiny)/;

/** What Moodle shows instead of a string that is not there. */
const missing = /\[\[[a-z][\w:]*(?:, *\w+)?\]\]/;

/** Moodle itself asks a server far away for its formulas, and has to do without where there is none. */
const isElsewhere = (url) => adapterName === 'moodle' && url !== '' && !url.startsWith(base);

/** The problems of one page. */
export class Watch {
    #problems = [];
    #allowed = [];

    /**
     * Begins to watch.
     *
     * @param {import('playwright-core').Page} page The page
     */
    constructor(page) {
        page.on('console', (message) => {
            if (message.type() === 'error' && !isElsewhere(message.location().url)) {
                this.#note(`console: ${message.text()} (${message.location().url})`);
            }
        });
        page.on('pageerror', (error) => this.#note(`script error: ${error.stack}`));
        page.on('crash', () => this.#note('the page crashed'));
        page.on('response', (response) => this.#look(response));
    }

    /**
     * Lets something pass that a step brings about on purpose.
     *
     * @param {RegExp} pattern What the problem's text matches
     */
    allow(pattern) {
        this.#allowed.push(pattern);
    }

    /** Forgets everything. */
    forget() {
        this.#problems = [];
        this.#allowed = [];
    }

    /** Throws when there was a problem; then forgets everything. */
    assertQuiet() {
        const problems = this.#problems.filter((problem) => !this.#allowed.some((pattern) => pattern.test(problem)));
        this.forget();
        assert.equal(problems.length, 0, `The page met with problems:\n${problems.join('\n')}`);
    }

    #note(problem) {
        this.#problems.push(problem);
    }

    async #look(response) {
        if (response.status() >= 500) {
            this.#note(`${response.status()} at ${response.url()}`);
        }
        const kind = response.request().resourceType();
        if (kind === 'document' && response.headers()['content-type']?.startsWith('text/html')) {
            const body = await response.text().catch(() => '');
            if (missing.test(body)) {
                this.#note(`A string is missing at ${response.url()}: ${body.match(missing)[0]}`);
            }
            if (phpnotice.test(body)) {
                this.#note(`PHP notice at ${response.url()}: ${body.slice(body.search(phpnotice)).slice(0, 400)}`);
            }
        }
    }
}
