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
 * What Moodle's pages have before any module is loaded.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/* global M */

// What is under way, by name: browser tests wait until the list is empty.
M.util.pending_js = ['init'];
M.util.js_pending = (name) => M.util.pending_js.push(name);
M.util.js_complete = (name) => {
    const at = M.util.pending_js.indexOf(name);
    if (at >= 0) {
        M.util.pending_js.splice(at, 1);
    }
    return M.util.pending_js.length;
};
window.addEventListener('load', () => M.util.js_complete('init'));

// The menus in the header close when one goes elsewhere, and by the escape key.
const leave = (target) => document.querySelectorAll('#usernavigation details[open]').forEach((menu) => {
    menu.open = menu.contains(target);
});
document.addEventListener('click', (event) => leave(event.target));
document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
        document.activeElement.closest('#usernavigation details[open]')?.querySelector('summary').focus();
        leave(null);
    }
});
