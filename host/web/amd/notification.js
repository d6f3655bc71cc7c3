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
 * core/notification: faults and messages that have no place of their own.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/* global define */

define(['core/str'], (Str) => {
    /**
     * Shows a dialog until it is closed.
     *
     * @param {string} title
     * @param {string} message
     * @param {string} close the button's label
     */
    const dialog = (title, message, close) => {
        const element = document.createElement('dialog');
        element.className = 'modal-content moodle-exception p-3';
        const [heading, text, button] = ['h2', 'p', 'button'].map((name) => element.appendChild(document.createElement(name)));
        heading.className = 'h4';
        heading.textContent = title;
        heading.id = 'host-dialog-title';
        element.setAttribute('aria-labelledby', heading.id);
        text.textContent = message;
        text.className = 'modal-body p-0';
        button.className = 'btn btn-primary';
        button.textContent = close;
        button.addEventListener('click', () => element.close());
        element.addEventListener('close', () => element.remove());
        document.body.append(element);
        element.showModal();
    };

    return {
        alert: async(title, message, close) => dialog(title, message, close || await Str.getString('ok')),
        exception: async(error) => dialog(await Str.getString('error'), error?.message ?? `${error}`, await Str.getString('ok')),
    };
});
