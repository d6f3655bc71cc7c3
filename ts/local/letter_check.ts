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
 * Whether a letter is free, told while it is chosen.
 *
 * @module     mod_proofolio/local/letter_check
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {describeBy, fieldOf, find, numberOf, onAction} from './dom';
import {Latest} from './latest';
import {nothing, putInto, render, type Rendered, report, text, whilePending} from './moodle';
import {Pause} from './pause';
import {checkLetter} from './repository';

/** How long a person may go on choosing before the server is asked, in milliseconds. */
const choosingPause = 250;

/**
 * Judges the letter whenever it or the competency changes.
 *
 * @param form The form of the proof
 */
export const listenToLetter = (form: HTMLElement): void => {
    const competency = fieldOf(form, 'competencyid');
    const letter = fieldOf(form, 'letter');
    const status = find(form, 'letter-status');
    const pause = new Pause();
    const latest = new Latest();

    const judgementOf = async(competencyid: number): Promise<Rendered> =>
        competencyid === 0
            ? nothing
            : render('letter_status', await checkLetter(competencyid, letter.value, numberOf(status, 'proofid')));

    const judge = async(): Promise<void> => {
        const judgement = await latest.ask(() => judgementOf(Number(competency.value)));
        if (judgement !== undefined) {
            putInto(status, judgement);
        }
    };

    // Nobody should be sent away from a form half written: whatever is wrong, saving will tell.
    const fail = async(): Promise<void> => {
        status.textContent = await text('errorlettercheck');
    };

    const judgeSoon = (): void => {
        whilePending('letter_check', async() => {
            if (await pause.wait(choosingPause)) {
                await judge().catch(fail);
            }
        }).catch(report);
    };

    describeBy(letter, status, 'proofolio-letter-status');
    competency.addEventListener('change', judgeSoon);
    letter.addEventListener('change', judgeSoon);
    onAction(status, 'use-letter', (button) => {
        letter.value = button.dataset.letter ?? '';
        // What was clicked on is about to go.
        letter.focus();
        letter.dispatchEvent(new Event('change', {bubbles: true}));
    });
};
