<?php
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
 * The start of a run of PHPUnit on the host.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

// Each run has a folder of its own, removed in the end.
putenv('PROOFOLIO_HOST_DATA');
putenv('PROOFOLIO_HOST_WWWROOT');
define('PHPUNIT_TEST', true);
require_once(dirname(__DIR__) . '/setup.php');
phpunit_util::install();

/** Says in the end how many tests were left out because they need a Moodle. */
class host_tests_left_out implements PHPUnit\Runner\AfterLastTestHook {
    /** Counts the tests of the group in the test classes that were loaded. */
    public function executeAfterLastTest(): void {
        $group = 'mod_proofolio_moodle';
        $number = 0;
        foreach (get_declared_classes() as $class) {
            $reflection = new ReflectionClass($class);
            if ($reflection->isSubclassOf(PHPUnit\Framework\TestCase::class) && !$reflection->isAbstract()
                    && str_contains((string)file_get_contents((string)$reflection->getFileName()), "@group $group")) {
                $number += self::count_in(new PHPUnit\Framework\TestSuite($reflection), $group);
            }
        }
        echo "\n\nLeft out, because they need a Moodle (@group $group): $number\n";
    }

    /** How many tests of a suite are in a group, data sets counted. */
    private static function count_in(PHPUnit\Framework\TestSuite $suite, string $group): int {
        return array_sum(array_map(fn($test) => count($test), $suite->getGroupDetails()[$group] ?? []));
    }
}
