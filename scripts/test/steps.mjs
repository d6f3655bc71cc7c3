/**
 * The steps of npm test.
 *
 * @copyright 2026 mod_proofolio contributors
 * @license   http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

import {contracts, freshness, jest, types} from './front.mjs';
import {budget, journeys, phpunit, races} from './host.mjs';
import {eslint, stylelint} from './lint.mjs';
import {moodleJourneys, moodleTests, verified} from './moodle.mjs';
import {packaging} from './packaging.mjs';
import {moodleCs, parallelLint, phpcs, phpstan} from './php_static.mjs';
import {strings} from './strings.mjs';

/** Each step's name on the command line, its name in words, and what it does. */
export const steps = [
    ['eslint', 'ESLint', eslint],
    ['stylelint', 'stylelint', stylelint],
    ['lint', 'PHP syntax', parallelLint],
    ['phpcs', 'PHP_CodeSniffer, our ruleset', phpcs],
    ['moodlecs', 'PHP_CodeSniffer, moodle-cs', moodleCs],
    ['phpstan', 'PHPStan', phpstan],
    ['types', 'TypeScript types', types],
    ['jest', 'Jest', jest],
    ['build', 'amd/build is fresh', freshness],
    ['contracts', 'contracts', contracts],
    ['strings', 'language strings', strings],
    ['budget', 'size of the host', budget],
    ['package', 'package', packaging],
    ['phpunit', 'PHPUnit on the host', phpunit],
    ['races', 'twenty at once on the host', races],
    ['journeys', 'browser journeys on the host', journeys],
    ['moodletest', 'PHPUnit and twenty at once in Moodle', moodleTests],
    ['moodlee2e', 'browser journeys in Moodle', moodleJourneys],
    ['verified', 'tests/verified.json', verified],
].map(([id, name, work]) => ({id, name, work}));
