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
 * Telling beside the button how kept traces stand: being sent, waiting, kept, or refused.
 *
 * @module     mod_proofolio/local/keep_standing
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {find, MissingElement, numberOf} from './dom';
import type {Standing} from './kept_queue';
import type {WaitingTrace} from './kept_store';
import {Latest} from './latest';
import {fetchTexts, pageUrl, text} from './moodle';

/** What is told late must not take the place of what was told since. */
const newest = new Latest();

const counted = (key: string, count: number): Promise<string> => (count === 1 ? text(key) : text(`${key}s`, count));

/** What must be at hand when there is no network. */
const texts = [
    'errorfiletoolarge', 'errorlinknotacceptable', 'errornothingtokeep', 'errortoolargetosend', 'keepagainof', 'keepchanges',
    'keepdiscardof', 'keepdrop', 'keepnow', 'keepsending', 'keepsendings', 'keeptrace', 'keepunsafe', 'keepunsafes', 'keepwaiting',
    'keepwaitings', 'editkepttrace',
];

/** Fetches the messages that cannot be fetched once they are needed. */
export const prepareToTell = (): Promise<void> => fetchTexts(texts);

const sentence = async({waiting, isSending, isSafe, obstacle, kept}: Standing): Promise<string> => {
    if (waiting > 0) {
        if (isSending) {
            return counted('keepsending', waiting);
        }
        const told = await counted(isSafe ? 'keepwaiting' : 'keepunsafe', waiting);
        return obstacle === '' ? told : `${told} ${obstacle}`;
    }
    if (kept.length > 0) {
        return kept.length === 1 ? text('keptone') : text('keptmany', kept.length);
    }
    return '';
};

const titleOf = ({caption, file, link}: WaitingTrace): string =>
    [caption, file?.name ?? '', link].find((name) => name !== '') ?? '';

const nameOf = ({waiting, isSending}: Standing): string => {
    const onTheWay = isSending ? 'sending' : 'waiting';
    return waiting === 0 ? 'kept' : onTheWay;
};

const refusedItems = (root: HTMLElement, refused: readonly WaitingTrace[]): Promise<DocumentFragment[]> => {
    const template = find(root, 'keep-refused-item');
    if (!(template instanceof HTMLTemplateElement)) {
        throw new MissingElement('There is no template for refused traces.');
    }
    return Promise.all(refused.map(async(trace) => {
        const title = titleOf(trace);
        const [again, discard] = await Promise.all([text('keepagainof', title), text('keepdiscardof', title)]);
        const item = document.importNode(template.content, true);
        find(item, 'title').textContent = title;
        find(item, 'reason').textContent = trace.refusal;
        item.querySelectorAll<HTMLElement>('[data-action]').forEach((button) => {
            button.dataset['key'] = trace.key;
            button.setAttribute('aria-label', button.dataset['action'] === 'discard' ? discard : again);
        });
        return item;
    }));
};

const showLinks = (root: HTMLElement, kept: readonly number[]): void => {
    const links = find(root, 'keep-links');
    const proof = find(root, 'keep-proof-link');
    links.hidden = kept.length === 0;
    if (proof instanceof HTMLAnchorElement) {
        const query = new URLSearchParams({id: String(numberOf(root, 'cmid'))});
        kept.forEach((id) => {
            query.append('kept[]', String(id));
        });
        proof.href = pageUrl(`edit.php?${query.toString()}`);
    }
};

/**
 * Tells how things stand.
 *
 * @param root The element that holds the button
 * @param standing How things stand
 */
export const tellStanding = async(root: HTMLElement, standing: Standing): Promise<void> => {
    const prepared = await newest.ask(() => Promise.all([sentence(standing), refusedItems(root, standing.refused)]));
    if (prepared === undefined) {
        return;
    }
    const [told, items] = prepared;
    const state = find(root, 'keep-state');
    const list = find(root, 'keep-refused');
    state.textContent = told;
    state.dataset['state'] = nameOf(standing);
    state.hidden = told === '';
    showLinks(root, standing.waiting === 0 ? standing.kept : []);
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
};
