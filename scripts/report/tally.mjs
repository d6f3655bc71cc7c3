/**
 * Counts of what was checked. A tally is {passed, failed, skipped, problems, notes}.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

/**
 * A tally.
 *
 * @param {number} passed How many checks passed
 * @param {string[]} problems What is wrong, one text for each check that failed unless failed says otherwise
 * @param {object} more failed and skipped as numbers, notes as texts
 * @returns {{passed: number, failed: number, skipped: number, problems: string[], notes: string[]}}
 */
export const tally = (passed, problems = [], more = {}) => ({
    passed, failed: problems.length, skipped: 0, problems, notes: [], ...more,
});

/**
 * Adds tallies up.
 *
 * @param {object[]} tallies The tallies
 * @returns {object} their sum
 */
export const sum = (tallies) => tallies.reduce((total, one) => ({
    passed: total.passed + one.passed,
    failed: total.failed + one.failed,
    skipped: total.skipped + one.skipped,
    problems: [...total.problems, ...one.problems],
    notes: [...total.notes, ...one.notes],
}), tally(0));

/**
 * The tally of checks that have a name and, when they failed, a problem.
 *
 * @param {{name: string, problem: string|null}[]} checks The checks
 * @returns {object} their tally
 */
export const tallyChecks = (checks) => {
    const failed = checks.filter(({problem}) => problem !== null);
    return tally(checks.length - failed.length, failed.map(({name, problem}) => `${name}: ${problem}`));
};
