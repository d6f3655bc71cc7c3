/**
 * What it costs to tell a thousand people, beside Moodle’s own sending of messages that are ready.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {join} from 'node:path';
import {root} from '../lib/paths.mjs';

/**
 * Measures.
 *
 * @param {object} site The site
 * @returns {Promise<object[]>} what, people, reads, writes, ms
 */
export const measureNotices = async(site) => {
    console.log('Telling a thousand people …');
    // Without a way to send, e-mails stay unsent: what is measured is Moodle and the database.
    const told = await site.php(['-d', 'sendmail_path=', join(root, 'scripts/bench/php/notices.php')]);
    return JSON.parse(told.slice(told.indexOf('[{')));
};
