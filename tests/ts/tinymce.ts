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
 * Stands for an editor of TinyMCE.
 *
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/** An editor that a test can write in. */
export interface TinyEditor {
    initialized: boolean;
    getContent(): string;
    setContent(content: string): void;
    insertContent(content: string): void;
    getContainer(): HTMLElement;
    focus(): void;
    on(events: string, act: () => void): void;
    fire(event: string): void;
}

/** An editor with a content. */
export const tinyEditor = (content: string, initialized = true): TinyEditor => {
    const listeners: {events: string[]; act: () => void}[] = [];
    let held = content;
    return {
        initialized,
        getContent: () => held,
        setContent: (given) => {
            held = given;
        },
        insertContent: (given) => {
            held += given;
        },
        getContainer: () => document.body,
        focus: () => undefined,
        on: (events, act) => {
            listeners.push({events: events.split(' '), act});
        },
        fire: (event) => {
            for (const {events, act} of listeners) {
                if (events.includes(event)) {
                    act();
                }
            }
        },
    };
};
