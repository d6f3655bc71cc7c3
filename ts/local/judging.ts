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
 * Saying what one thinks of a quality of a set of proofs.
 *
 * @module     mod_proofolio/local/judging
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {announce} from './announce';
import {whileBusy} from './busy';
import {around, fieldOf, find} from './dom';
import {messageOf} from './failure';
import {clearError, showError} from './field_error';
import {putInto, render, report, text, whilePending} from './moodle';
import {saveJudgement} from './repository';

const save = async(root: HTMLElement, form: HTMLFormElement): Promise<void> => {
    const [place, degree] = [find(form, 'judgement-error'), fieldOf(form, 'degree')];
    const number = (purpose: string): number => Number(fieldOf(form, purpose).value);
    clearError(degree, place);
    try {
        const judged = await saveJudgement({
            cmid: number('cmid'),
            studentid: number('studentid'),
            competencyid: number('competencyid'),
            quality: fieldOf(form, 'quality').value,
            degree: degree.value,
            reason: fieldOf(form, 'reason').value,
        });
        const quality = around(form, 'quality');
        putInto(quality, await render('coverage_quality', judged));
        // The form is gone, and with it the place of whoever sent it.
        quality.focus();
        announce(root, await text('judgementsaved'));
    } catch (error: unknown) {
        showError(degree, place, await messageOf(error));
    }
};

/**
 * Saves at once what somebody thinks of a quality.
 *
 * @param root The page's element
 */
export const listenToJudging = (root: HTMLElement): void => {
    root.addEventListener('submit', (event) => {
        const form = event.target;
        if (form instanceof HTMLFormElement && form.dataset.region === 'judgement-form') {
            event.preventDefault();
            whilePending('judging', () => whileBusy(form, () => save(root, form))).catch(report);
        }
    });
};
