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
 * The keys by which one chooses a passage.
 *
 * @module     mod_proofolio/local/keys
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import type {Step} from './steps';

const steps: Record<string, Step> = {
    'ArrowRight': 'next-sentence',
    'ArrowLeft': 'previous-sentence',
    'ArrowDown': 'next-line',
    'ArrowUp': 'previous-line',
    'Home': 'first',
    'End': 'last',
    'Shift+ArrowRight': 'word-more',
    'Shift+ArrowLeft': 'word-less',
    'Shift+ArrowDown': 'sentence-more',
    'Shift+ArrowUp': 'sentence-less',
    'Ctrl+ArrowRight': 'begin-later',
    'Ctrl+ArrowLeft': 'begin-earlier',
};

/**
 * The step that a key stands for. The key Alt does as Ctrl does: each system has its own for going by words.
 *
 * @param event The key
 * @returns the step, nothing for other keys
 */
export const stepOfKey = (event: KeyboardEvent): Step | undefined => {
    const held = [...event.shiftKey ? ['Shift'] : [], ...event.ctrlKey || event.altKey ? ['Ctrl'] : []];
    return event.metaKey ? undefined : steps[[...held, event.key].join('+')];
};

/**
 * The step of a button.
 *
 * @param name The value of data-step
 * @returns the step, nothing when there is none of that name
 */
export const stepOfName = (name: string | undefined): Step | undefined => Object.values(steps).find((step) => step === name);
