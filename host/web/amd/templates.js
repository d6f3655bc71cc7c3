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
    let uniqid = 0;

    /**
     * A template with the templates, strings and icons that it needs.
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

    const trimmed = (text, parts) => {
        const [...all] = text.split(',');
        return [...all.slice(0, parts - 1), all.slice(parts - 1).join(',')].map((part) => part.trim());
    };

    /**
     * Moodle's helpers.
     *
     * @param {object} bundle what the template needs
     * @param {string[]} scripts collects the scripts
     * @returns {object}
     */
    const helpers = (bundle, scripts) => {
        let depth = 0;
        // A script that stands inside another helper could come from what a user typed: it is dropped.
        const helper = (act) => () => (text, render) => {
            depth++;
            try {
                return act(text, render);
            } finally {
                depth--;
            }
        };
        const str = (text, render) => {
            const [key, component, a] = trimmed(text, 3);
            const found = bundle.strings[component || 'moodle']?.[key];
            if (found === undefined) {
                throw new Error(`The host did not send the string ${key}, ${component}`);
            }
            const argument = a ? render(a) : undefined;
            return Str.fill(found, a?.startsWith('{') && !a.startsWith('{{') ? JSON.parse(argument) : argument);
        };
        return {
            uniqid: uniqid++,
            str: helper(str),
            cleanstr: helper((text, render) => Mustache.escape(str(text, render))),
            quote: helper((text, render) => JSON.stringify(render(text.trim()))),
            pix: helper((text, render) => {
                const [key, component, alt] = trimmed(text, 3).map((part) => render(part).replaceAll('&#x2F;', '/'));
                if (!['', 'core', 'moodle', undefined].includes(component) || !bundle.icons[key]) {
                    throw new Error(`The host has no icon ${key}, ${component}`);
                }
                const label = alt ? `title="${alt}" role="img" aria-label="${alt}"` : 'aria-hidden="true"';
                return `<i class="icon fa ${bundle.icons[key]} fa-fw" ${label}></i>`;
            }),
            js: () => (text, render) => {
                if (depth === 0) {
                    scripts.push(render(text));
                }
                return '';
            },
            shortentext: helper((text, render) => {
                const [length, content] = trimmed(text, 2);
                const full = render(content);
                return full.length > length ? `${full.slice(0, length - 3)}...` : full;
            }),
            userdate: () => () => {
                throw new Error('The host has no {{#userdate}} in the browser');
            },
        };
    };

    const renderForPromise = async(name, context) => {
        const bundle = await load(name);
        const scripts = [];
        const data = {...context, ...helpers(bundle, scripts), globals: {config: M.cfg}};
        const html = Mustache.render(bundle.templates[name], data, (partial) => bundle.templates[partial]);
        return {html: html.trim(), js: scripts.join(';\n')};
    };

    const runTemplateJS = (source) => source && $.globalEval(source);

    const place = (put) => (element, html, js) => {
        const nodes = $($.parseHTML(html, document, true));
        put($(element), nodes);
        runTemplateJS(js);
        return nodes.get();
    };

    return {
        renderForPromise,
        runTemplateJS,
        render: (name, context) => $.when(renderForPromise(name, context)).then(({html, js}) => $.Deferred().resolve(html, js)),
        replaceNodeContents: place((element, nodes) => element.empty().append(nodes)),
        replaceNode: place((element, nodes) => element.replaceWith(nodes)),
        appendNodeContents: place((element, nodes) => element.append(nodes)),
        prependNodeContents: place((element, nodes) => element.prepend(nodes)),
    };
});
