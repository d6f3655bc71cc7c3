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
 * core/str: strings in the page's language.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/* global define, M */

define([], () => {
    const asked = new Map();

    /**
     * Puts arguments in a string's places.
     *
     * @param {string} text
     * @param {(string|number|object)} [a]
     * @returns {string}
     */
    const fill = (text, a) => {
        if (a !== null && typeof a === 'object') {
            return text.replace(/\{\$a->(\w+)\}/g, (place, name) => (name in a ? a[name] : place));
        }
        return a === undefined ? text : text.replaceAll('{$a}', () => a);
    };

    /**
     * The text of a string as the language file has it.
     *
     * @param {string} key
     * @param {string} component
     * @returns {Promise<string>}
     */
    const load = (key, component) => {
        const address = new URLSearchParams({key, component, lang: M.cfg.language});
        if (!asked.has(`${address}`)) {
            asked.set(`${address}`, fetch(`${M.cfg.wwwroot}/lib/host/string?${address}`).then((response) => response.json()));
        }
        return asked.get(`${address}`);
    };

    const getString = async(key, component = 'moodle', a = undefined) => fill(await load(key, component), a);
    const getStrings = (requests) => Promise.all(requests.map(({key, component, param}) => getString(key, component, param)));

    return {fill, getString, getStrings, __esModule: true};
});
