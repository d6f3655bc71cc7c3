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
 * Keeping what somebody writes: in this browser at once, on the server soon after.
 *
 * @module     mod_proofolio/local/draft_keeping
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {DraftOther} from '../types/services';
import {actions, MissingElement} from './dom';
import {listenToChanges} from './draft_changes';
import {DraftChoice, sideOf} from './draft_choice';
import {copyOf, type DraftCopy, forgetCopy, keepCopy} from './draft_copies';
import {DraftForm, type Fields} from './draft_form';
import {askBeforeLeaving, prepareSending} from './draft_leaving';
import {bringBack, findLost, judge} from './draft_return';
import {type Outcome, saveOnce} from './draft_saver';
import {DraftState, prepareState} from './draft_state';
import {DraftWindows} from './draft_windows';
import {report, text, whilePending} from './moodle';
import {replacePage} from './navigation';
import {Pause} from './pause';
import {showTraces} from './trace_tiles';

/** How long a person may stop typing before it is kept in this browser, in milliseconds. */
const shortPause = 300;

/** How long before it is saved on the server. */
const longPause = 2000;

/** The longest time between two saves while somebody types without a pause. */
const longest = 15000;

/** How long to wait before a save that failed is tried again: longer each time. */
const waits = [3000, 6000, 12000, 30000, 60000];

/** Keeps one form's draft. */
class DraftKeeper {
    readonly #form: DraftForm;

    readonly #state: DraftState;

    readonly #choice: DraftChoice;

    readonly #soon = new Pause();

    readonly #later = new Pause();

    readonly #again = new Pause();

    /** What the server has of the form; nothing when that is not known. */
    #saved: Fields | undefined;

    /** Whether a file came or went, which no field shows. */
    #hasNewFiles = false;

    /** Since when something has waited to be saved, in milliseconds. */
    #since: number | undefined;

    #underWay: Promise<Outcome['kind']> | undefined;

    #isOvertaken = false;

    #failures = 0;

    #isLost = false;

    constructor(root: HTMLFormElement) {
        this.#form = new DraftForm(root);
        this.#state = new DraftState(root);
        this.#choice = new DraftChoice(root);
    }

    /** Begins. */
    async start(): Promise<void> {
        const {root} = this.#form;
        const windows = new DraftWindows(() => this.#form.key);
        this.#saved = this.#form.isSentBack ? undefined : this.#form.read();
        askBeforeLeaving(root, false);
        listenToChanges(root, () => {
            this.#onTyped();
        }, () => {
            this.#hasNewFiles = true;
            this.#onTyped();
        });
        prepareSending(root, () => this.#prepareSending());
        this.#listenToTheWorld();
        await prepareState();
        if (this.#form.isSentBack) {
            this.#onTyped();
        }
        const lost = await findLost(this.#form, () => windows.others());
        if (lost !== undefined) {
            await this.#return(lost);
        }
    }

    async #return(lost: DraftCopy): Promise<void> {
        const {revision, baseversion, savedby} = this.#form;
        const fields = this.#form.read();
        const verdict = judge(lost, {fields, revision, baseversion, savedby});
        if (verdict === 'forget') {
            await forgetCopy(lost);
        } else if (verdict === 'bringback') {
            await this.#bringBack(lost);
        } else {
            await this.#state.show('conflict');
            const mine = sideOf(await text('draftmineback'), lost.fields);
            const other = sideOf(await text('draftotherpage'), fields);
            this.#choice.offer({mine, other})
                .then((chosen) => (chosen === 'mine' ? this.#bringBack(lost) : this.#leaveOut(lost)))
                .catch(report);
        }
    }

    async #bringBack(lost: DraftCopy): Promise<void> {
        if (await bringBack(this.#form, lost)) {
            await this.#state.show('restored');
            this.#onTyped();
        }
    }

    async #leaveOut(lost: DraftCopy): Promise<void> {
        await forgetCopy(lost);
        await this.#state.show('saved');
    }

    #listenToTheWorld(): void {
        const tryNow = (): void => {
            this.#run(async() => {
                if (this.#isWaiting) {
                    await this.#save();
                }
            });
        };
        window.addEventListener('online', tryNow);
        window.addEventListener('focus', () => {
            if (this.#failures > 0) {
                tryNow();
            }
        });
        document.addEventListener('visibilitychange', () => {
            if (document.visibilityState === 'hidden') {
                tryNow();
            }
        });
        for (const button of actions(this.#form.root, 'draft-try')) {
            button.addEventListener('click', tryNow);
        }
    }

    /** Whether the server lacks something. */
    get #isWaiting(): boolean {
        return this.#since !== undefined;
    }

    #hasAll(fields: Fields): boolean {
        return !this.#hasNewFiles && this.#saved !== undefined && JSON.stringify(fields) === JSON.stringify(this.#saved);
    }

    #onTyped(): void {
        const now = Date.now();
        const since = this.#since ??= now;
        askBeforeLeaving(this.#form.root, true);
        this.#run(async() => {
            if (await this.#soon.wait(shortPause)) {
                await this.#keep();
            }
        });
        this.#run(async() => {
            if (await this.#later.wait(Math.max(0, Math.min(longPause, since + longest - now)))) {
                await this.#save();
            }
        });
    }

    async #keep(): Promise<void> {
        const copy = copyOf(this.#form, Date.now());
        if (!this.#isWaiting || this.#hasAll(copy.fields)) {
            return;
        }
        const isKept = await keepCopy(copy);
        if (!isKept && !this.#isLost) {
            this.#isLost = true;
            await this.#state.show('lost');
        } else if (isKept && this.#failures === 0 && !this.#isOvertaken) {
            await this.#state.show(this.#form.canBeSaved ? 'here' : 'new');
        }
    }

    /** Saves; a second order while one is under way waits for it. */
    async #save(): Promise<Outcome['kind']> {
        while (this.#underWay !== undefined) {
            await this.#underWay;
        }
        this.#underWay = this.#attempt();
        try {
            return await this.#underWay;
        } finally {
            this.#underWay = undefined;
        }
    }

    async #attempt(): Promise<Outcome['kind']> {
        const fields = this.#form.read();
        if (this.#isOvertaken) {
            return 'conflict';
        }
        if (this.#hasAll(fields)) {
            await this.#rest();
            return 'saved';
        }
        this.#hasNewFiles = false;
        const outcome = await saveOnce(this.#form, fields);
        if (outcome.kind === 'saved') {
            await this.#onSaved(fields, outcome);
        } else {
            this.#hasNewFiles = true;
            await this.#onUnsaved(outcome);
        }
        return outcome.kind;
    }

    async #onSaved(fields: Fields, {receipt}: Outcome & {kind: 'saved'}): Promise<void> {
        const {userid, place, key} = this.#form;
        const before = this.#form.read();
        this.#form.settle(receipt);
        await showTraces(this.#form.root, receipt.traces);
        this.#failures = 0;
        // What the answer itself changed in the form is nothing that anybody typed.
        const after = this.#form.read();
        const isAll = !this.#hasNewFiles && JSON.stringify(fields) === JSON.stringify(before);
        this.#saved = isAll ? after : fields;
        if (place !== this.#form.place || isAll) {
            await forgetCopy({userid, place, key});
        }
        await this.#state.show('saved', receipt.savedtime);
        if (isAll) {
            await this.#rest();
        } else {
            this.#since = undefined;
            this.#onTyped();
        }
    }

    /** Nothing is left to save. */
    async #rest(): Promise<void> {
        this.#since = undefined;
        askBeforeLeaving(this.#form.root, false);
        if (this.#form.isWaiting) {
            await keepCopy(copyOf(this.#form, Date.now()));
        } else {
            await forgetCopy(this.#form);
        }
    }

    async #onUnsaved(outcome: Exclude<Outcome, {kind: 'saved'}>): Promise<void> {
        await keepCopy(copyOf(this.#form, Date.now()));
        if (outcome.kind === 'conflict') {
            this.#isOvertaken = true;
            await this.#state.show('conflict');
            await this.#offer(outcome.other);
            return;
        }
        await this.#state.show(outcome.kind, outcome.kind === 'failed' ? outcome.message : '');
        // What lacks a competency waits for its writer. So does a session that has ended: whoever signs in again in another tab
        // must not have their new session disturbed by what this one asks meanwhile.
        if (outcome.kind === 'new') {
            return;
        }
        const wait = waits[Math.min(this.#failures, waits.length - 1)] ?? longest;
        this.#failures++;
        if (outcome.kind === 'offline' || outcome.kind === 'failed') {
            this.#tryAgain(wait);
        }
    }

    #tryAgain(wait: number): void {
        // Nobody waits for this: it may take for ever.
        this.#again.wait(wait).then(async(istime) => {
            if (istime && this.#isWaiting) {
                await this.#save();
            }
            return undefined;
        }).catch(report);
    }

    async #offer(other: DraftOther): Promise<void> {
        const mine = sideOf(await text('draftmine'), this.#form.read());
        // Nobody waits for this: it may take for ever.
        this.#choice.offer({mine, other})
            .then((chosen) => (chosen === 'mine' ? this.#insist(other) : this.#giveWay()))
            .catch(report);
    }

    async #insist({revision, baseversion}: DraftOther): Promise<void> {
        this.#form.know(revision, baseversion);
        this.#isOvertaken = false;
        await this.#save();
    }

    async #giveWay(): Promise<void> {
        this.#since = undefined;
        askBeforeLeaving(this.#form.root, false);
        await forgetCopy(this.#form);
        await replacePage(this.#form.address);
    }

    /** Saves before the form is sent, so that nothing is lost should that fail. */
    async #prepareSending(): Promise<boolean> {
        this.#soon.cancel();
        this.#later.cancel();
        const kind = this.#isWaiting ? await this.#save() : 'saved';
        if (kind === 'conflict') {
            this.#choice.show();
        }
        // What is refused, or cannot be saved yet, is told at its field.
        return ['saved', 'failed', 'new'].includes(kind);
    }

    #run(act: () => Promise<void>): void {
        whilePending('draft_keeping', act).catch(report);
    }
}

/**
 * Keeps the draft of a form.
 *
 * @param form The form of the proof
 */
export const keepDraft = (form: HTMLElement): void => {
    if (!(form instanceof HTMLFormElement)) {
        throw new MissingElement('The proof is written in no form.');
    }
    whilePending('draft_keeping', () => new DraftKeeper(form).start()).catch(report);
};
