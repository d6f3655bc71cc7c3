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
 * Leaving a form: by a link, which asks first while something is not saved, or by one of its buttons, which saves first.
 *
 * @module     mod_proofolio/local/draft_leaving
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {leaveUnwatched, report, whilePending} from './moodle';
import {untilLeft} from './navigation';

const ask = (event: BeforeUnloadEvent): void => {
    event.preventDefault();
};

/**
 * Asks before the page is left, or stops asking. A page that asks nobody can be brought back faster by the browser.
 *
 * @param form The form
 * @param isneeded Whether something would be lost on the server
 */
export const askBeforeLeaving = (form: HTMLFormElement, isneeded: boolean): void => {
    // Moodle does not know what has been saved meanwhile, and would ask in vain.
    leaveUnwatched(form);
    if (isneeded) {
        window.addEventListener('beforeunload', ask);
    } else {
        window.removeEventListener('beforeunload', ask);
    }
};

const afterThis = (): Promise<void> => new Promise((resolve) => {
    window.setTimeout(resolve);
});

const press = (form: HTMLFormElement, button: HTMLElement | null): void => {
    if (button === null) {
        form.requestSubmit();
    } else {
        button.click();
    }
};

/**
 * Lets something be done before the form is sent, once however often a button is pressed.
 *
 * @param form The form
 * @param prepare Tells whether the form may be sent
 */
export const prepareSending = (form: HTMLFormElement, prepare: () => Promise<boolean>): void => {
    let isprepared = false;
    let isbusy = false;

    const send = async(button: HTMLElement | null): Promise<void> => {
        isbusy = true;
        try {
            if (await prepare()) {
                askBeforeLeaving(form, false);
                // Until the event that was stopped is over, a browser ignores a form that is sent again.
                await afterThis();
                isprepared = true;
                press(form, button);
                isprepared = false;
                // A form that is on its way is not sent again; one that did not get away may be.
                await untilLeft();
            }
        } finally {
            isprepared = false;
            isbusy = false;
        }
    };

    // Before all others: editors and buttons act on a form that is really sent.
    window.addEventListener('submit', (event) => {
        if (event.target !== form || isprepared) {
            return;
        }
        event.preventDefault();
        event.stopImmediatePropagation();
        if (!isbusy) {
            whilePending('draft_leaving', () => send(event.submitter)).catch(report);
        }
    }, {capture: true});
};
