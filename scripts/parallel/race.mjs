/**
 * Twenty processes do the same at the same moment, against a real database.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {join} from 'node:path';
import {root} from '../lib/paths.mjs';
import {must} from '../lib/run.mjs';
import {afterCreating, afterDrafting, afterGoingOn, afterOpening, afterSubmitting} from './checks.mjs';
import {startWorker} from './worker.mjs';

const script = (name) => join(root, 'tests', 'parallel', `${name}.php`);

const names = Array.from({length: 20}, (_, index) => `process ${index + 1}`);

// The moment of the start, in UTC seconds: late enough for everybody to have read it.
const soon = () => Date.now() / 1000 + 0.3;

const together = (workers, command, instead = command) => {
    const at = soon();
    return Promise.all(workers.map((worker, index) => worker.ask({...(index % 2 ? instead : command), at})));
};

// Each goes on from the version that it was told of, with the text that it had, until it is accepted.
const goOn = (workers, answers) => Promise.all(workers.map(async(worker, index) => {
    let answer = answers[index];
    for (let turn = 0; answer.refused && answer.newer && turn < 100; turn++) {
        answer = await worker.ask({act: 'submit', base: answer.newer, at: 0});
    }
}));

/**
 * Holds the race.
 *
 * @param {object} env Environment of the scripts: MOODLE_DIR for Moodle, else PROOFOLIO_HOST_DATA for the host
 * @param {boolean} remove Whether what was made is removed in the end
 * @returns {Promise<{name: string, problem: string|null}[]>} the checks
 */
export const race = async(env, remove) => {
    const order = JSON.parse(await must('php', [script('prepare')], {env}));
    const workers = names.map((name) => startWorker([script('worker'), JSON.stringify({...order, name})], {env}));
    try {
        await Promise.all(workers.map((worker) => worker.ready));
        const opened = await together(workers, {act: 'open'}, {act: 'withdraw'});
        if (opened.some(({withdrawn}) => withdrawn)) {
            await workers[0].ask({act: 'submit', base: 0, at: 0});
        }
        const submitted = await together(workers, {act: 'submit', base: 1});
        await goOn(workers, submitted);
        const begun = await together(workers, {act: 'begin'});
        const [{proofid}] = begun;
        // Each of them that began the proof has saved it once.
        const saved = await together(workers, {act: 'save', proofid, revision: names.length});
        const created = await together(workers, {act: 'create'});
        const left = JSON.parse(await must('php', [script('inspect'), JSON.stringify({...order, remove})], {env}));
        return [
            ...afterOpening(opened),
            ...afterSubmitting(submitted),
            ...afterGoingOn(left, names),
            ...afterDrafting(begun, saved, left, names),
            ...afterCreating(created, left),
        ];
    } finally {
        workers.forEach((worker) => worker.end());
    }
};
