/**
 * What differs between the host and a real Moodle.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {host} from './adapters/host.mjs';
import {moodle} from './adapters/moodle.mjs';
import {adapterName} from './options.mjs';

/**
 * An e-mail.
 *
 * @typedef {object} Mail
 * @property {string} to To whom
 * @property {string} subject What it is about
 * @property {string} text The plain text
 * @property {string} html The HTML
 */

/**
 * Settings of an activity.
 *
 * @typedef {object} Settings
 * @property {boolean} closed Whether it is closed
 * @property {boolean} small Whether it takes small files only
 * @property {number} silentdays After how many days students are silent
 * @property {boolean} showRead Whether students see who reads
 */

/**
 * An adapter.
 *
 * @typedef {object} Adapter
 * @property {boolean} isMoodle Whether it is a real Moodle
 * @property {string} axeScope What axe looks at
 * @property {string[]} axeExcept What in it is not ours
 * @property {function(Page): Promise<void>} prepare Prepares a new window
 * @property {function(Page, string): Promise<void>} signIn Signs a person in
 * @property {function(Page, object): Promise<void>} openCourse Goes to a course
 * @property {function(Page, string): Promise<void>} chooseLanguage Has the pages in another language
 * @property {function(Page): Promise<void>} settle Waits until the page is at rest
 * @property {function(Page, string, string): Promise<void>} writeText Writes in an editor of a form
 * @property {function(Page, string): Promise<string>} readText What stands in an editor, without its markup
 * @property {function(Page, string): Promise<void>} focusText Puts the focus into an editor of a form, as the tabulator key does
 * @property {function(Page, string[]): Promise<void>} attach Adds files to the form of a proof
 * @property {function(Page, string): Promise<void>} attachWithoutScript Adds a file where no script runs
 * @property {function(Page, string): Promise<void>} attachTable Adds a file to the form that takes a table
 * @property {function(string): Promise<string>} [makeFramework] Makes a competency framework, told from others by some letters: its
 *      id. In a Moodle only.
 * @property {function(Page, string): Promise<string>} attachInVain Tries to add a file that is too large: what is said then
 * @property {function(Actor, number, Partial<Settings>): Promise<void>} configure Has a coordinator change an activity's settings;
 *      what is not named goes back to how the demonstration has it
 * @property {function(): Promise<void>} runTasks Has done what is done at set times
 * @property {function(): Promise<void>} passTime Lets ten minutes pass for what waits to be told
 * @property {function(string, number): Promise<void>} passDays Lets days pass since somebody did anything
 * @property {function(Page): Promise<Mail[]>} mails The e-mails that were sent, the newest first; the page may be used to look
 */

/** The adapter of the site that the journeys run on. */
export const adapter = {host, moodle}[adapterName];
