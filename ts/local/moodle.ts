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
 * The one door to Moodle's own modules.
 *
 * @module     mod_proofolio/local/moodle
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import Ajax from 'core/ajax';
import Config from 'core/config';
import Notification from 'core/notification';
import Pending from 'core/pending';
import {getString, getStrings} from 'core/str';
import Templates, {type Rendered} from 'core/templates';
import {unWatchForm} from 'core_form/changechecker';
import type {Services} from '../types/services';

const component = 'mod_proofolio';

/**
 * Calls one of the plugin's external functions.
 *
 * @param name The function's name
 * @param args Its parameters
 * @returns what it returns; rejects with Moodle's exception, or with what the network had to say
 */
export const call = async <Name extends keyof Services>(
    name: Name,
    args: Services[Name]['args']
): Promise<Services[Name]['result']> => {
    // Without "nosessionupdate" Moodle leaves for the sign-in page when the session has ended, and takes what was typed along.
    const [answer] = Ajax.call([{methodname: name, args}], true, true, true);
    return await answer as Services[Name]['result'];
};

export type {Rendered};

/** What is rendered when there is nothing to show. */
export const nothing: Rendered = {html: '', js: ''};

/**
 * Renders one of the plugin's templates. Where it goes is decided afterwards, at once: answers that overtake each other
 * cannot mix.
 *
 * @param name The template, without the component
 * @param data What the template shows
 * @returns the markup and its script
 */
export const render = (name: string, data: object): Promise<Rendered> => Templates.renderForPromise(`${component}/${name}`, data);

/**
 * Puts something rendered in place of what an element holds.
 *
 * @param element The element
 * @param rendered What it holds from now on
 */
export const putInto = (element: Element, {html, js}: Rendered): void => {
    Templates.replaceNodeContents(element, html, js);
};

/**
 * Puts something rendered at the end of an element.
 *
 * @param element The element
 * @param rendered What it gets
 */
export const putAtEndOf = (element: Element, {html, js}: Rendered): void => {
    Templates.appendNodeContents(element, html, js);
};

/**
 * One of the plugin's strings in the reader's language.
 *
 * @param key The string's name
 * @param a What its placeholders stand for
 * @returns the text
 */
export const text = (key: string, a?: string | number | object): Promise<string> => getString(key, component, a);

/**
 * Fetches strings beforehand, for messages that must be there when the server is not.
 *
 * @param keys The strings' names
 */
export const fetchTexts = async(keys: readonly string[]): Promise<void> => {
    await getStrings(keys.map((key) => ({key, component})));
};

/**
 * Acts while Moodle knows that the page is at work: its browser tests wait for that.
 *
 * @param purpose What is being done, in a word or two
 * @param act What to do
 * @returns what the act returns
 */
export const whilePending = async <Result>(purpose: string, act: () => Promise<Result>): Promise<Result> => {
    const pending = new Pending(`${component}/${purpose}`);
    try {
        return await act();
    } finally {
        pending.resolve();
    }
};

/**
 * Shows a fault that has no place of its own on the page.
 *
 * @param error What was thrown
 */
export const report = (error: unknown): void => {
    void Notification.exception(error);
};

/**
 * Who is signed in.
 *
 * @returns the user's id
 */
export const userId = (): number => Config.userId;

/**
 * The address of one of the plugin's pages.
 *
 * @param page The page, with its parameters
 * @returns the address
 */
export const pageUrl = (page: string): string => `${Config.wwwroot}/mod/proofolio/${page}`;

/**
 * The key that a form must carry to be believed.
 *
 * @returns the key of this session
 */
export const sessionKey = (): string => Config.sesskey;

/**
 * Where this Moodle is: a browser may know several, and people's ids mean something in one of them only.
 *
 * @returns the address of the site
 */
export const siteAddress = (): string => Config.wwwroot;

/** An editor as Moodle's TinyMCE has it, as far as it matters here. */
interface RichEditor {
    readonly initialized: boolean;
    insertContent(content: string): void;
    getContent(): string;
    getContainer(): HTMLElement;
    setContent(content: string): void;
    focus(): void;
    on(events: string, act: () => void): void;
}

declare global {
    interface Window {
        tinymce?: {get(id: string): RichEditor | null};
    }
}

/**
 * The editor that stands in place of a plain field.
 *
 * @param id The id of the field
 * @returns the editor; nothing when the field is shown as it is
 */
export const richEditor = (id: string): RichEditor | undefined => window.tinymce?.get(id) ?? undefined;

/**
 * Goes on with the key of a new session: somebody has signed in again in another window.
 *
 * @param key The key
 */
export const useSessionKey = (key: string): void => {
    Config.sesskey = key;
};

/**
 * Lets a form be left without Moodle asking: whoever calls this asks where that is needed.
 *
 * @param form The form
 */
export const leaveUnwatched = (form: HTMLFormElement): void => {
    unWatchForm(form);
};
