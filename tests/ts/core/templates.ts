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
 * Stands for core/templates: renders the plugin's real templates with Mustache.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import Mustache from 'mustache';

const folder = join(__dirname, '..', '..', '..', 'templates');

const source = (name: string): string => readFileSync(join(folder, `${name.replace(/^mod_proofolio\//, '')}.mustache`), 'utf8');

/** Moodle's {{#str}} name, component, parameter {{/str}}. */
const str = () => (text: string, render: (text: string) => string): string => {
    const [name = '', component = '', a = ''] = text.split(',').map((part) => part.trim());
    return `[${[name, component === 'mod_proofolio' ? '' : component, render(a)].filter((part) => part !== '').join(' ')}]`;
};

/** The markup of a template. */
export const markupOf = (name: string, context: object): string => Mustache.render(source(name), {...context, str}, source);

const nodesOf = (html: string): Node[] => {
    const template = document.createElement('template');
    template.innerHTML = html;
    return [...template.content.childNodes];
};

const Templates = {
    renderForPromise: (name: string, context: object): Promise<{html: string; js: string}> =>
        Promise.resolve({html: markupOf(name, context), js: ''}),

    replaceNodeContents: (element: Element, html: string): Node[] => {
        const nodes = nodesOf(html);
        element.replaceChildren(...nodes);
        return nodes;
    },

    appendNodeContents: (element: Element, html: string): Node[] => {
        const nodes = nodesOf(html);
        element.append(...nodes);
        return nodes;
    },
};

export default Templates;
