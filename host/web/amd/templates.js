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
 * core/templates: the same templates in the browser.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/* global define, M */

define(['jquery', 'core/mustache', 'core/str'], ($, Mustache, Str) => {
    const loaded = new Map();

    /**
     * A template with the templates that it includes and the strings in them.
     *
     * @param {string} name component/name
     * @returns {Promise<object>}
     */
    const load = (name) => {
        if (!loaded.has(name)) {
            const address = new URLSearchParams({name, lang: M.cfg.language});
            loaded.set(name, fetch(`${M.cfg.wwwroot}/lib/host/template?${address}`).then(async(response) => {
                const bundle = await response.json();
                if (!response.ok) {
                    throw new Error(bundle.error);
                }
                return bundle;
            }));
        }
        return loaded.get(name);
    };

    /**
     * Moodle's helpers, as far as templates use them.
     *
     * @param {object} strings the strings at hand, by component
     * @returns {object}
     */
    const helpers = (strings) => {
        const str = (text, render) => {
            const [key, component, ...rest] = text.split(',').map((part) => part.trim());
            const found = strings[component || 'moodle']?.[key];
            if (found === undefined) {
                throw new Error(`The host did not send the string ${key}, ${component}`);
            }
            const a = rest.join(', ');
            return Str.fill(found, a.startsWith('{') && !a.startsWith('{{') ? JSON.parse(render(a)) : render(a));
        };
        const lacking = ['cleanstr', 'quote', 'pix', 'js', 'shortentext', 'userdate', 'uniqid'].map((name) => [name, () => {
            throw new Error(`The host lacks the template helper {{#${name}}} in the browser`);
        }]);
        return {...Object.fromEntries(lacking), str: () => str};
    };

    const renderForPromise = async(name, context) => {
        const {templates, strings} = await load(name);
        const html = Mustache.render(templates[name], {...context, ...helpers(strings)}, (partial) => templates[partial]);
        return {html: html.trim(), js: ''};
    };

    const place = (put) => (element, html) => {
        const nodes = $($.parseHTML(html));
        put($(element), nodes);
        return nodes.get();
    };

    return {
        renderForPromise,
        replaceNodeContents: place((element, nodes) => element.empty().append(nodes)),
        replaceNode: place((element, nodes) => element.replaceWith(nodes)),
        appendNodeContents: place((element, nodes) => element.append(nodes)),
    };
});
