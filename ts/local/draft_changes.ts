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
 * Noticing that something was written: in fields, in editors, or by adding a file.
 *
 * @module     mod_proofolio/local/draft_changes
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {richEditor} from './moodle';
import {saveWanted} from './draft_saving';

/** What Moodle's file manager says when a file came or went. */
const uploadChanged = 'core_form/uploadChanged';

/** What an editor says when somebody writes in it. */
const editorEvents = 'input change undo redo';

const listenToEditor = (area: HTMLTextAreaElement, act: () => void): boolean => {
    const editor = richEditor(area.id);
    editor?.on(editorEvents, act);
    return editor !== undefined;
};

// An editor appears beside its field at some time after the page, or never.
const awaitEditor = (area: HTMLTextAreaElement, act: () => void): void => {
    if (listenToEditor(area, act) || area.parentElement === null) {
        return;
    }
    const observer = new MutationObserver(() => {
        if (listenToEditor(area, act)) {
            observer.disconnect();
        }
    });
    observer.observe(area.parentElement, {childList: true});
};

/**
 * Listens to all that changes a form.
 *
 * @param form The form
 * @param onTyped What to do when a field or a text was changed
 * @param onFile What to do when files were changed, which no field shows
 */
export const listenToChanges = (form: HTMLFormElement, onTyped: () => void, onFile: () => void): void => {
    form.addEventListener('input', onTyped);
    form.addEventListener('change', onTyped);
    form.addEventListener(uploadChanged, onFile);
    form.addEventListener(saveWanted, onFile);
    for (const area of form.querySelectorAll('textarea')) {
        awaitEditor(area, onTyped);
    }
};
