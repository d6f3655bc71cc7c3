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
 * Saying where what was typed has been kept, so that one sees it, and hears only what is worth an interruption.
 *
 * @module     mod_proofolio/local/draft_state
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {actions, find} from './dom';
import {fetchTexts, text} from './moodle';

/** What can be said, and by which string. */
const words = {
    here: 'draftstatehere',
    new: 'draftstatenew',
    saved: 'draftstatesaved',
    offline: 'draftstateoffline',
    signedout: 'draftstatesignedout',
    other: 'draftstateother',
    failed: 'draftstatefailed',
    conflict: 'draftstateconflict',
    restored: 'draftstaterestored',
    lost: 'draftstatelost',
} as const;

/** Where what was typed is, or why it is not. */
export type Kind = keyof typeof words;

/** Comes and goes while somebody types; nobody should be told each time. */
const quiet: readonly Kind[] = ['here', 'saved'];

/** Where a click helps. */
const helped: readonly Kind[] = ['offline', 'signedout', 'other', 'failed'];

/** Fetches what has to be said when the server cannot be asked. */
export const prepareState = (): Promise<void> => fetchTexts(Object.values(words));

/** The state of a draft, as the template draft_state shows it. */
export class DraftState {
    readonly #root: ParentNode;

    #announced: Kind | '' = '';

    /**
     * Finds where it is shown.
     *
     * @param root The form of the proof
     */
    constructor(root: ParentNode) {
        this.#root = root;
    }

    /**
     * Says it.
     *
     * @param kind Where what was typed is
     * @param detail The time of day, or why it failed
     */
    async show(kind: Kind, detail = ''): Promise<void> {
        const said = await text(words[kind], detail);
        const place = find(this.#root, 'draft-state');
        place.dataset.kind = kind;
        const shown = find(place, 'draft-words');
        shown.textContent = kind === 'saved' ? `${said} ${detail}`.trim() : said;
        // Seen at each change; what is read out is announced apart.
        shown.setAttribute('aria-hidden', 'true');
        find(place, 'draft-signin').hidden = kind !== 'signedout' && kind !== 'other';
        for (const button of actions(place, 'draft-try')) {
            button.hidden = !helped.includes(kind);
        }
        for (const button of actions(place, 'draft-compare')) {
            button.hidden = kind !== 'conflict';
        }
        this.#announce(kind, said);
    }

    // "Saved" is worth telling once, and again when it had not gone well in between.
    #announce(kind: Kind, said: string): void {
        const isNews = kind !== this.#announced && (!quiet.includes(kind) || (kind === 'saved' && this.#announced !== 'saved'));
        if (isNews) {
            this.#announced = kind;
            find(this.#root, 'draft-announcement').textContent = said;
        }
    }
}
