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
 * Two versions of a proof side by side: marks the words that differ, and leads from one difference to the next.
 *
 * @module     mod_proofolio/compare
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {breather} from './local/breathe';
import {listenToConversation} from './local/conversation';
import {find, regions, rootOf} from './local/dom';
import {walkDifferences} from './local/difference_walk';
import {listenToPictures} from './local/lightbox';
import {report, whilePending} from './local/moodle';
import {start} from './local/start';

/**
 * Starts the page.
 *
 * @param rootid The id of the comparison's element
 */
export const init = (rootid: string): void => {
    const root = rootOf(rootid);
    start('compare', () => {
        listenToPictures(root);
        listenToConversation(find(root, 'conversation'));
        whilePending('comparison', async() => {
            const {compareTexts} = await import('./local/compare_texts');
            const breathe = breather();
            for (const section of regions(root, 'compared-text')) {
                await compareTexts(root, section, breathe);
            }
            await walkDifferences(root);
        }).catch(report);
    });
};
