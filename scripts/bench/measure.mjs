/**
 * Asks for pages again and again, and keeps what each cost.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {existsSync, readFileSync, statSync} from 'node:fs';
import {setTimeout as sleep} from 'node:timers/promises';
import {Failure} from '../lib/failure.mjs';
import {errorLog} from '../moodle/environment.mjs';
import {pages} from './pages.mjs';
import {Visitor} from './visitor.mjs';

/** How often each page is asked for, after it has been asked for twice to fill the caches. */
export const times = 7;

const warm = 2;

/**
 * The value in the middle.
 *
 * @param {number[]} values At least one
 * @returns {number} the median
 */
export const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];

const lengthOf = (file) => (existsSync(file) ? statSync(file).size : 0);

/** What Moodle wrote down of the request that came last. */
const costOf = async(log, from) => {
    for (let turn = 0; turn < 200; turn++) {
        const said = existsSync(log) ? readFileSync(log).subarray(from).toString() : '';
        const cost = said.match(/PERF: .*memory_peak: (\d+)B.*db reads\/writes: (\d+)\/(\d+)/);
        if (cost !== null) {
            return {memory: Number(cost[1]), reads: Number(cost[2]), writes: Number(cost[3])};
        }
        await sleep(10);
    }
    throw new Failure(`Moodle did not write down what a request cost. See ${log}.`);
};

const visitors = async(site, {people, password}) => {
    const found = {};
    for (const [who, username] of Object.entries(people)) {
        found[who] = new Visitor(site.url);
        await found[who].signIn(username, password);
    }
    return found;
};

/**
 * Measures all pages, in turns: what disturbs the machine for a while disturbs all of them.
 *
 * @param {object} site The site, which is being served
 * @param {object} at Where everything is, as fill.php told
 * @returns {Promise<object[]>} page, plugin, proofs, reads, ms, bytes, memory, aside: the medians
 */
export const measure = async(site, at) => {
    const log = errorLog(site.folder);
    const people = await visitors(site, at);
    const runs = new Map(pages.map((page) => [page, []]));
    for (let turn = 0; turn < warm + times; turn++) {
        for (const page of pages) {
            const from = lengthOf(log);
            const {ms, bytes} = await people[page.who].get(page.path(at));
            const cost = await costOf(log, from);
            if (turn >= warm) {
                runs.get(page).push({ms, bytes, ...cost});
            }
        }
    }
    return pages.map((page) => {
        const of = (key) => median(runs.get(page).map((run) => run[key]));
        return {
            page: page.page, plugin: page.plugin, proofs: at.proofs, reads: of('reads'), ms: Math.round(of('ms') * 10) / 10,
            bytes: of('bytes'), memory: of('memory'), aside: page.aside ?? false, who: page.who,
        };
    });
};
