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
 * Choosing between two texts of one proof, both of which are kept until then.
 *
 * @module     mod_proofolio/local/draft_choice
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {actions, find, onAction} from './dom';
import {type Fields, plainText} from './draft_form';

/** One of the texts, in plain words. */
export interface Side {
    readonly name: string;
    readonly description: string;
    readonly analysis: string;
}

/** Which text is gone on with. */
export type Choice = 'mine' | 'other';

/**
 * What a form says, as one of the texts to choose from.
 *
 * @param name What it is called
 * @param fields The form's fields
 * @returns the side
 */
export const sideOf = (name: string, fields: Fields): Side => ({
    name,
    description: plainText(fields['description[text]'] ?? ''),
    analysis: plainText(fields['analysis[text]'] ?? ''),
});

const isChoice = (value: string | undefined): value is Choice => value === 'mine' || value === 'other';

/** The choice, as the template draft_choice shows it. */
export class DraftChoice {
    readonly #root: HTMLElement;

    #decide: ((choice: Choice) => void) | undefined;

    /**
     * Finds where it is offered.
     *
     * @param root The form of the proof
     */
    constructor(root: HTMLElement) {
        this.#root = root;
        onAction(root, 'draft-choose', ({dataset: {side}}) => {
            if (isChoice(side)) {
                find(root, 'draft-choice').hidden = true;
                this.#decide?.(side);
            }
        });
        onAction(root, 'draft-compare', () => {
            find(root, 'draft-choice-heading').focus();
        });
    }

    /**
     * Offers two texts. Whoever is writing is not interrupted: the state says how to get there.
     *
     * @param sides The texts
     * @returns what is chosen, whenever that is
     */
    offer(sides: Readonly<Record<Choice, Side>>): Promise<Choice> {
        for (const [side, {name, description, analysis}] of Object.entries(sides)) {
            const place = find(this.#root, `draft-${side}`);
            find(place, 'name').textContent = name;
            find(place, 'description').textContent = description;
            find(place, 'analysis').textContent = analysis;
        }
        find(this.#root, 'draft-choice').hidden = false;
        const {promise, resolve} = Promise.withResolvers<Choice>();
        this.#decide = resolve;
        return promise;
    }

    /** Brings whoever has to choose to the choice. */
    show(): void {
        actions(this.#root, 'draft-compare').forEach((button) => {
            button.click();
        });
    }
}
