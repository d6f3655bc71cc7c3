/**
 * The page of a proof.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {adapter} from '../lib/adapter.mjs';

/** A proof in somebody's window. */
export class Proof {
    /**
     * The page in a window.
     *
     * @param {import('../lib/stage.mjs').Actor} actor Whose window
     */
    constructor({page, scripts}) {
        this.page = page;
        this.scripts = scripts;
        this.root = page.locator('[data-region=proof]');
        this.status = this.root.locator('[data-region=status]');
        this.version = this.root.locator('[data-region=version]');
        this.comments = this.root.locator('[data-region=comment]');
        this.threads = this.root.locator('[data-region=thread]');
        this.content = this.root.locator('[data-region=comment-form] [name=content]');
        this.error = this.root.locator('[data-region=comment-error]');
        this.keepUnread = this.root.locator('[data-action=mark-unread]');
    }

    /**
     * Waits until it is there and at rest.
     *
     * @returns {Promise<Proof>} this
     */
    async atRest() {
        await this.version.waitFor();
        if (this.scripts) {
            await adapter.settle(this.page);
        }
        return this;
    }

    /**
     * Goes there by its address.
     *
     * @param {number} id The proof
     * @param {Record<string, string>} asked What to ask for
     * @returns {Promise<Proof>} this
     */
    async open(id, asked = {}) {
        await this.page.goto(`/mod/proofolio/proof.php?${new URLSearchParams({id, ...asked})}`);
        return this.atRest();
    }

    /**
     * The proof's number.
     *
     * @returns {Promise<number>} its id
     */
    async id() {
        return Number(await this.root.getAttribute('data-proofid'));
    }

    /**
     * The shown version's number.
     *
     * @returns {Promise<number>} its id
     */
    async versionId() {
        return Number(await this.root.getAttribute('data-versionid'));
    }

    /**
     * The proof's state, as the page shows it.
     *
     * @returns {Promise<string>} submitted, changes or approved
     */
    state() {
        return this.root.locator('[data-region=state] [data-state]').getAttribute('data-state');
    }

    /**
     * The versions, as they are listed.
     *
     * @returns {import('playwright-core').Locator} a link for each
     */
    versions() {
        return this.root.locator('[data-region=version-link]');
    }

    /**
     * Reads another version.
     *
     * @param {number} number Its number
     */
    async read(number) {
        await this.versions().nth(number - 1).click();
        await this.page.waitForURL((url) => url.searchParams.get('version') === String(number));
        await this.atRest();
    }

    /**
     * A trace of the shown version.
     *
     * @param {string} caption What is said of it
     * @returns {import('playwright-core').Locator} its tile
     */
    trace(caption) {
        return this.version.locator('.proofolio-trace').filter({hasText: caption});
    }

    /**
     * Writes in the comment box and presses one of its buttons.
     *
     * @param {string} text What to say
     * @param {string} act comment, changes or approve
     */
    async say(text, act = 'comment') {
        if (this.scripts) {
            // The box takes no second comment while it is busy with the first.
            await adapter.settle(this.page);
        }
        await this.content.fill(text);
        await this.root.locator(`[data-region=comment-form] [name=act][value=${act}]`).click();
    }

    /**
     * The thread that begins with some words.
     *
     * @param {string} words Among what was said
     * @returns {import('playwright-core').Locator} the thread
     */
    thread(words) {
        return this.threads.filter({hasText: words});
    }

    /**
     * How far one has come with a thread.
     *
     * @param {string} words Among what was said
     * @returns {Promise<string>} open, addressed, praise or resolved
     */
    progressOf(words) {
        return this.thread(words).getAttribute('data-group');
    }

    /**
     * Presses what acts on a thread or a comment.
     *
     * @param {string} words Among what was said there
     * @param {string} action reply, resolve, reopen, change-comment or delete-comment
     */
    async act(words, action) {
        const thread = this.thread(words);
        const said = thread.locator('[data-region=comment]').filter({hasText: words});
        await (/comment/.test(action) ? said : thread).locator(`[data-action=${action}]`).first().click();
    }

    /**
     * A version in the timeline, with its date, state and what changed.
     *
     * @param {number} number Its number
     * @returns {import('playwright-core').Locator} its place
     */
    milestone(number) {
        return this.root.locator('[data-region=history] li').nth(number - 1);
    }

    /** Goes on to the next version. */
    async write() {
        await this.root.locator('[data-action=write]').click();
    }
}
