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
 * Gives PHPStan the constants and classes of Moodle's that the host has.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.MoodleInternal

PHP_SAPI === 'cli' || die();

// Each of PHPStan's processes has a folder of its own; whoever runs it removes them all.
$folder = __DIR__ . '/../../.cache/phpstan-host/' . getmypid();
putenv("PROOFOLIO_HOST_DATA=$folder");
is_dir($folder) || mkdir($folder, 0700, true);
require_once(__DIR__ . '/../../host/lib/setup.php');
restore_error_handler();
foreach (['testcases', 'generators', 'util'] as $name) {
    require_once(__DIR__ . "/../../host/lib/testing/$name.php");
}
