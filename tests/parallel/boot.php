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
 * Starts Moodle, or the host where MOODLE_DIR is not set, for a script of the race.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.RequireLogin.Missing, moodle.Files.MoodleInternal

PHP_SAPI === 'cli' || die();

define('CLI_SCRIPT', true);

if (getenv('MOODLE_DIR')) {
    require_once(getenv('MOODLE_DIR') . '/config.php');
    require_once($CFG->libdir . '/phpunit/classes/util.php');
} else {
    require_once(__DIR__ . '/../../host/lib/setup.php');
    foreach (['util', 'generators'] as $name) {
        require_once(__DIR__ . "/../../host/lib/testing/$name.php");
    }
    if (!host_site::is_installed()) {
        host_site::install();
    }
}
