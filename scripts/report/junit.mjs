/**
 * Reads JUnit's reports, which PHPUnit and Node's test runner write.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {existsSync, readFileSync} from 'node:fs';
import {tally} from './tally.mjs';

const tag = /<(\/?)([a-z]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>/g;

const entities = {'&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': '\'', '&amp;': '&'};

const attribute = (text, name) => (text.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1] ?? '')
    .replace(/&(lt|gt|quot|apos|amp);/g, (entity) => entities[entity]);

const outcomes = {failure: 'failed', error: 'failed', skipped: 'skipped'};

/**
 * Counts the test cases of a report.
 *
 * @param {string} file The report
 * @returns {{passed: number, failed: number, skipped: number, assertions: number}} and problems, notes as in a tally
 */
export const readJunit = (file) => {
    const counts = {passed: 0, failed: 0, skipped: 0};
    const problems = [];
    let assertions = 0;
    let current = null;
    const close = () => {
        counts[current.outcome]++;
        if (current.outcome === 'failed') {
            problems.push(current.name);
        }
        current = null;
    };
    const text = existsSync(file) ? readFileSync(file, 'utf8').replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g, '') : '';
    for (const [, closing, name, attributes, empty] of text.matchAll(tag)) {
        if (name === 'testcase' && !closing) {
            const path = [attribute(attributes, 'class') || attribute(attributes, 'classname'), attribute(attributes, 'name')];
            current = {name: path.filter((part) => part && part !== 'test').join('::'), outcome: 'passed'};
            assertions += Number(attribute(attributes, 'assertions') || 0);
        } else if (current !== null && name in outcomes) {
            current.outcome = outcomes[name];
        }
        if (current !== null && name === 'testcase' && (closing || empty)) {
            close();
        }
    }
    return {...tally(counts.passed, problems, {failed: counts.failed, skipped: counts.skipped}), assertions};
};
