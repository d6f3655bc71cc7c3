/**
 * Telling whether two declared structures are the same.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * The shape of a structure, whatever it is described as.
 *
 * @param {import('./declared.mjs').Structure} structure The structure
 * @returns {string} the same text for the same shape
 */
export const shapeOf = (structure) => JSON.stringify(
    structure,
    (key, value) => (key === 'description' || (key === 'presence' && value !== 'optional') ? undefined : value)
);
