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
 * Whether the proof counts as read, and keeping it as unread.
 *
 * @module     mod_proofolio/local/read_state
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {announce} from './announce';
import {whileBusy} from './busy';
import {actions, numberOf} from './dom';
import {messageOf} from './failure';
import {report, text, whilePending} from './moodle';
import {markRead, markUnread} from './repository';

const isPressed = (button: HTMLElement): boolean => button.getAttribute('aria-pressed') === 'true';

const keep = async(root: HTMLElement, button: HTMLElement): Promise<void> => {
    const mark = isPressed(button) ? markRead : markUnread;
    try {
        const {unread} = await mark(numberOf(root, 'proofid'));
        button.setAttribute('aria-pressed', String(unread));
        announce(root, await text(unread ? 'keptunread' : 'markedread'));
    } catch (error: unknown) {
        announce(root, await messageOf(error));
    }
};

/**
 * Makes the button "keep as unread" work. It is hidden where there is no script.
 *
 * @param root The proof's element
 */
export const listenToReading = (root: HTMLElement): void => {
    for (const button of actions(root, 'mark-unread')) {
        button.hidden = false;
        button.setAttribute('aria-pressed', 'false');
        button.addEventListener('click', () => {
            whilePending('read_state', () => whileBusy(button, () => keep(root, button))).catch(report);
        });
    }
};
