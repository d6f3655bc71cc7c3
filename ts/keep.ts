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
 * The button that keeps a trace from every page: its sheet, and the traces that are on their way.
 *
 * @module     mod_proofolio/keep
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {onAction, rootOf} from './local/dom';
import {KeepSheet} from './local/keep_sheet';
import {prepareToTell, tellStanding} from './local/keep_standing';
import {onWishToChange, tellKept} from './local/kept_events';
import {KeptQueue} from './local/kept_queue';
import {KeptStore} from './local/kept_store';
import {report, whilePending} from './local/moodle';
import {updateKeptTrace} from './local/repository';
import {start} from './local/start';

const begin = (root: HTMLElement): void => {
    const queue = new KeptQueue(new KeptStore(), (standing) => {
        tellStanding(root, standing).catch(report);
        if (standing.kept.length > 0) {
            tellKept();
        }
    });
    const sheet = new KeepSheet(root, {
        keep: (traces) => queue.add(traces),
        change: async(traceid, said) => {
            await updateKeptTrace({traceid, ...said});
            tellKept();
        },
    });
    onAction(root, 'keep-trace', () => {
        sheet.open().catch(report);
    });
    onAction(root, 'send-again', (button) => {
        queue.again(button.dataset['key'] ?? '').catch(report);
    });
    onAction(root, 'discard', (button) => {
        queue.discard(button.dataset['key'] ?? '').catch(report);
    });
    onWishToChange(({traceid, said}) => {
        sheet.change(traceid, said).catch(report);
    });
    ['online', 'offline'].forEach((name) => {
        window.addEventListener(name, () => {
            whilePending('keep_queue', async() => {
                await queue.report();
                await queue.flush();
            }).catch(report);
        });
    });
    whilePending('keep_queue', async() => {
        await prepareToTell();
        await queue.flush();
    }).catch(report);
};

/**
 * Starts the button.
 *
 * @param rootid The id of the element that holds it
 */
export const init = (rootid: string): void => {
    const root = rootOf(rootid);
    start('keep', () => {
        begin(root);
    });
};
