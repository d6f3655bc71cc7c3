/**
 * How the databases answer the lists: their own words on it.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {join} from 'node:path';
import {root} from '../lib/paths.mjs';
import {machineOf} from './machine.mjs';

/**
 * The plans.
 *
 * @param {object} site The site
 * @param {object} at Where everything is, as fill.php told
 * @returns {Promise<{database: string, proofs: number, lists: object[]}>} lists: what is asked for, and the plan, an array of rows
 */
export const plansOf = async(site, {cmid, people, word, proofs}) => {
    const told = await site.php([join(root, 'scripts/bench/php/plans.php'), String(cmid), people.tutor, word]);
    const {database} = await machineOf(site);
    return {database, proofs, lists: JSON.parse(told.slice(told.indexOf('[{')))};
};
