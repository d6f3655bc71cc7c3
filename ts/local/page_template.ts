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
 * What a page holds ready in its templates, and copies of it.
 *
 * @module     mod_proofolio/local/page_template
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {find, MissingElement} from './dom';

/**
 * The template in a region of that name.
 *
 * @param root Where to look
 * @param region The value of data-region
 * @returns the template
 * @throws MissingElement
 */
export const templateOf = (root: ParentNode, region: string): HTMLTemplateElement => {
    const template = find(root, region);
    if (!(template instanceof HTMLTemplateElement)) {
        throw new MissingElement(`The region "${region}" is no template.`);
    }
    return template;
};

/**
 * A copy of the one element in a template.
 *
 * @param template The template
 * @returns the copy
 * @throws MissingElement when there is none
 */
export const copyOf = (template: HTMLTemplateElement): HTMLElement => {
    const [element] = template.content.children;
    if (!(element instanceof HTMLElement)) {
        throw new MissingElement('A template is empty.');
    }
    return document.importNode(element, true);
};
