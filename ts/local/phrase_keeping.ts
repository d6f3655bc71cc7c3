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
 * Keeping what was written as a phrase to be used again.
 *
 * @module     mod_proofolio/local/phrase_keeping
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {announce} from './announce';
import {whileBusy} from './busy';
import {fieldOf, find, numberOf, onAction} from './dom';
import {messageOf} from './failure';
import {clearError, showError} from './field_error';
import {report, text, whilePending} from './moodle';
import {addPhrase} from './repository';

// What is marked in the comment, else the whole comment.
const wordsIn = (content: ReturnType<typeof fieldOf>): string => {
    const {selectionStart, selectionEnd, value} = content instanceof HTMLTextAreaElement
        ? content
        : {selectionStart: 0, selectionEnd: 0, value: content.value};
    return value.slice(selectionStart, selectionEnd).trim() || value.trim();
};

/**
 * Lets a person keep what they write as a phrase.
 *
 * @param root The proof's element
 * @param form The comment box
 */
export const listenToPhraseKeeping = (root: HTMLElement, form: HTMLElement): void => {
    const keep = async(): Promise<void> => {
        const content = fieldOf(form, 'content');
        const place = find(form, 'comment-error');
        clearError(content, place);
        try {
            await addPhrase(numberOf(root, 'cmid'), wordsIn(content));
            announce(root, await text('phrasekept'));
        } catch (error: unknown) {
            showError(content, place, await messageOf(error));
        }
    };
    onAction(form, 'keep-phrase', (button) => {
        whilePending('phrase_keeping', () => whileBusy(button, keep)).catch(report);
    });
};
