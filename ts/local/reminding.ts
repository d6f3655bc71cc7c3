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
 * Reminding silent students, each by one click.
 *
 * @module     mod_proofolio/local/reminding
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {announce} from './announce';
import {whileBusy} from './busy';
import {around, find, numberOf, onAction} from './dom';
import {messageOf} from './failure';
import {report, text, whilePending} from './moodle';
import {remindStudent} from './repository';

const remind = async(root: HTMLElement, reminder: HTMLElement): Promise<void> => {
    const refused = find(reminder, 'reminder-error');
    refused.textContent = '';
    try {
        const data = await remindStudent(numberOf(reminder, 'cmid'), numberOf(reminder, 'studentid'));
        const reminded = find(reminder, 'reminded');
        reminded.textContent = data.remindedtext;
        find(reminder, 'reminder-form').hidden = !data.canremind;
        // The button that was pressed is gone.
        reminded.focus();
        announce(root, await text('remindernow', data.studentname));
    } catch (error: unknown) {
        refused.textContent = await messageOf(error);
    }
};

/**
 * Makes the buttons in a part of a page act at once.
 *
 * @param root What holds them, and the region "status"
 */
export const listenToReminders = (root: HTMLElement): void => {
    onAction(root, 'remind', (button) => {
        const reminder = around(button, 'reminder');
        whilePending('remind', () => whileBusy(reminder, () => remind(root, reminder))).catch(report);
    });
};
