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
 * The button that keeps traces and the page of traces, made of the real templates.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {KeptTimeline, KeptTrace} from './kept_examples';
import {markupOf} from './core/templates';
import {show} from './pages';

const form = {
    prefix: 'sheet',
    action: 'http://localhost/traces.php',
    marker: '_qf__form',
    sesskey: 'abc',
    clientkey: 'k1',
    traceid: 0,
    isnew: true,
    caption: '',
    maxcaption: 255,
    day: '2026-03-12',
    today: '2026-03-12',
    link: '',
    maxlink: 1333,
    ismasked: false,
    isshown: false,
    maxbytes: 1000,
    maxsize: '1 kB',
    shrinks: false,
    error: '',
};

const button = markupOf('keep_trace', {
    rootid: 'keep',
    cmid: 3,
    url: 'http://localhost/traces.php?id=3&keep=1',
    tracesurl: 'http://localhost/traces.php?id=3',
    form,
});

/** What jsdom lacks of dialogs: opening and closing, and the focus that goes back. */
const letDialogsOpen = (): void => {
    Object.assign(HTMLDialogElement.prototype, {
        showModal(this: HTMLDialogElement) {
            this.open = true;
        },
        close(this: HTMLDialogElement) {
            this.open = false;
        },
    });
};

/** The button alone. */
export const showKeep = (): HTMLElement => {
    letDialogsOpen();
    return show(button, 'keep');
};

/** The page of a student who keeps these traces. */
export const showTraces = (timeline: KeptTimeline): HTMLElement => {
    letDialogsOpen();
    return show(button + markupOf('traces_page', {
        rootid: 'traces',
        cmid: 3,
        studentid: 5,
        heading: 'My traces',
        note: '',
        notices: [],
        canwrite: true,
        sesskey: 'abc',
        action: 'http://localhost/traces.php?id=3',
        newproofurl: 'http://localhost/edit.php',
        hasproofs: true,
        proofs: [{proofid: 7, name: 'CG3-B'}],
        form: [],
        timeline: [timeline],
        hasstudents: false,
        students: [],
    }), 'traces');
};

/** A trace of these traces. */
export type {KeptTrace};
