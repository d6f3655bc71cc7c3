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
 * What config.php and lib/setup.php are in a Moodle: every entry to the host begins here.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

// The same file may be required by a page's config.php, by the router and by tests.
if (!defined('MOODLE_INTERNAL')) {
    define('MOODLE_INTERNAL', true);
    $defaults = ['PHPUNIT_TEST' => false, 'CLI_SCRIPT' => PHP_SAPI === 'cli', 'WS_SERVER' => false,
        'NO_MOODLE_COOKIES' => false];
    foreach ($defaults as $name => $value) {
        defined($name) || define($name, $value);
    }
    require_once(dirname(__DIR__, 2) . '/vendor/autoload.php');
    foreach (['constants', 'exceptions', 'database', 'schema', 'strings', 'clean', 'text', 'time', 'di', 'tasks', 'messages', 'url', 'contexts',
            'access', 'users', 'enrolment', 'calendar', 'groups', 'course', 'persistent', 'events', 'file_storage', 'file_drafts', 'antivirus',
            'external', 'site'] as $name) {
        require_once(__DIR__ . "/$name.php");
    }
    require_once(dirname(__DIR__) . '/web/sync.php');
    require_once(dirname(__DIR__) . '/web/web.php');
    host_site::start();
}
