/**
 * The passages of a proof: choosing, marks, and the threads about them.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {adapter} from '../lib/adapter.mjs';

/** Selects words of an element, or tells where on the screen they stand. Runs in the browser. */
const inBrowser = (element, {words, isSelecting}) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes = [];
    let text = '';
    while (walker.nextNode()) {
        nodes.push([text.length, walker.currentNode]);
        text += walker.currentNode.data;
    }
    const at = (place) => {
        const [start, node] = nodes.findLast(([begin]) => begin <= place);
        return [node, place - start];
    };
    const start = text.indexOf(words);
    const range = document.createRange();
    range.setStart(...at(start));
    const [last, offset] = at(start + words.length - 1);
    range.setEnd(last, offset + 1);
    if (isSelecting) {
        document.getSelection().removeAllRanges();
        document.getSelection().addRange(range);
    }
    const {left, right, top, bottom} = range.getBoundingClientRect();
    return {left, right, middle: (top + bottom) / 2};
};

/** The passages in somebody's window. */
export class Passages {
    /**
     * The passages in a window.
     *
     * @param {import('../lib/stage.mjs').Actor} actor Whose window
     */
    constructor({page}) {
        this.page = page;
        this.root = page.locator('[data-region=proof]');
        this.stage = this.root.locator('[data-region=passage-stage]');
        this.chooser = this.root.locator('[data-region=passage-chooser]');
        this.offer = this.root.locator('[data-region=passage-offer]');
        this.offerButton = this.offer.locator('[data-action=comment-passage]');
        this.target = this.root.locator('[data-region=comment-target]');
        this.marks = this.root.locator('mark[data-passage]');
        this.signs = this.root.locator('[data-region=passage-sign]');
    }

    /**
     * The button that begins choosing by keyboard.
     *
     * @param {string} level description or analysis
     * @returns {import('playwright-core').Locator} the button
     */
    begin(level) {
        return this.root.locator(`[data-action=choose-passage][data-level=${level}]`);
    }

    /**
     * One of the texts.
     *
     * @param {string} level description or analysis
     * @returns {import('playwright-core').Locator} what holds it
     */
    text(level) {
        return this.root.locator(`[data-region=text][data-level=${level}]`);
    }

    /**
     * A thread, by what is said in it.
     *
     * @param {string} said The words
     * @returns {import('playwright-core').Locator} the thread
     */
    thread(said) {
        return this.root.locator('[data-region=thread]').filter({hasText: said});
    }

    /**
     * The words that are marked for a thread.
     *
     * @param {string} said What is said in the thread
     * @returns {Promise<string>} the words, nothing when none are
     */
    async marked(said) {
        await adapter.settle(this.page);
        const id = await this.thread(said).getAttribute('data-comment');
        return (await this.root.locator(`mark[data-passage~="${id}"]`).allTextContents()).join('');
    }

    /**
     * Selects words with the mouse.
     *
     * @param {string} level description or analysis
     * @param {string} words The words, within one line
     */
    async drag(level, words) {
        const text = this.text(level);
        await text.evaluate((element) => element.scrollIntoView({block: 'center'}));
        const box = await text.evaluate(inBrowser, {words, isSelecting: false});
        await this.page.mouse.move(box.left + 1, box.middle);
        await this.page.mouse.down();
        await this.page.mouse.move((box.left + box.right) / 2, box.middle, {steps: 3});
        await this.page.mouse.move(box.right - 1, box.middle, {steps: 3});
        await this.page.mouse.up();
    }

    /**
     * Selects words as a phone does for a finger that stays on them.
     *
     * @param {string} level description or analysis
     * @param {string} words The words
     */
    async press(level, words) {
        await this.root.locator('[data-region=version] h3').tap();
        await this.text(level).evaluate(inBrowser, {words, isSelecting: true});
    }
}
