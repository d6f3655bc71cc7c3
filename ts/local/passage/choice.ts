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
 * What somebody chooses of a text: told when it is too long, else the comment box is about it.
 *
 * @module     mod_proofolio/local/choice
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {aboutPassage} from '../comment_target';
import {text} from '../moodle';
import type {PlainText, Span} from './plain_text';
import {longest, quoteAt} from './quote';
import {lengthOf} from './words';

/** What is chosen. */
export interface Choice {
    /** In which text, by its element. */
    container: HTMLElement;
    read: PlainText;
    span: Span;
}

/**
 * The words that are chosen.
 *
 * @param choice What is chosen
 * @returns the words
 */
export const wordsOf = ({read, span}: Choice): string => read.text.slice(...span);

/**
 * Why a choice cannot be commented on.
 *
 * @param choice What is chosen
 * @returns the reason, empty when there is none
 */
export const problemOf = async(choice: Choice): Promise<string> => {
    const length = lengthOf(wordsOf(choice));
    return length > longest ? text('passagetoolong', {length, longest}) : '';
};

/**
 * Lets the comment box be about what is chosen, and takes the person there.
 *
 * @param root The proof's element
 * @param choice What is chosen, not too long
 */
export const commentOn = (root: HTMLElement, {container, read, span}: Choice): void => {
    const level = container.dataset.level === 'analysis' ? 'analysis' : 'description';
    document.getSelection()?.removeAllRanges();
    aboutPassage(root, {level, ...quoteAt(read.text, span)});
};
