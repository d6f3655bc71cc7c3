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
 * Loads the web side of the host, also for tests, which render and fill in forms too.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

foreach (['mustache', 'output', 'page', 'session', 'notices', 'form_element', 'form'] as $name) {
    require_once(__DIR__ . "/$name.php");
}

/** Makes a fresh page and, in a browser's request, opens the session. */
function host_web_start(): void {
    global $OUTPUT, $PAGE;
    $PAGE = new moodle_page();
    $OUTPUT = $PAGE->get_renderer('core');
    if (PHP_SAPI === 'cli-server') {
        host\session::start();
    }
}
