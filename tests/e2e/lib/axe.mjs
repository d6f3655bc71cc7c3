/**
 * Accessibility of what a window shows.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {adapter} from './adapter.mjs';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Asserts that axe finds no violation.
 *
 * @param {import('playwright-core').Page} page The window
 */
export const assertAccessible = async(page) => {
    await page.evaluate(source);
    const violations = await page.evaluate(async({include, exclude}) => {
        const found = exclude.filter((selector) => document.querySelector(selector) !== null);
        const {violations: all} = await globalThis.axe.run({include: [include], exclude: found}, {
            resultTypes: ['violations'],
            iframes: false,
        });
        return all.map(({id, help, nodes}) => `${id}: ${help}\n${nodes.map(({html}) => `    ${html.slice(0, 200)}`).join('\n')}`);
    }, {include: adapter.axeScope, exclude: adapter.axeExcept});
    assert.equal(violations.length, 0, violations.join('\n'));
};

/**
 * Asserts that the page need not be scrolled sideways.
 *
 * @param {import('playwright-core').Page} page The window
 */
export const assertFits = async(page) => {
    const wide = await page.evaluate(() => {
        const limit = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= limit) {
            return [];
        }
        return [...document.querySelectorAll('#region-main *')]
            .filter((element) => element.getBoundingClientRect().right > limit + 1)
            .slice(0, 5).map((element) => element.outerHTML.slice(0, 150)).concat(`${document.documentElement.scrollWidth} px`);
    });
    assert.equal(wide.length, 0, `The page is wider than the window:\n${wide.join('\n')}`);
};
