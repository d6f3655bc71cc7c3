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
 * Makes the host's site and the demonstration in the folder that PROOFOLIO_HOST_DATA names.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('CLI_SCRIPT', true);
PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');
require_once(__DIR__ . '/lib/setup.php');

if (host_site::is_installed()) {
    fwrite(STDERR, "The site is there already.\n");
    exit(0);
}
host_site::install();
// Whoever tries it out is not kept waiting for ten minutes.
set_config('quietperiod', MINSECS, 'mod_proofolio');
require_once(dirname(__DIR__) . '/tests/generator/demonstration.php');
$demonstration = mod_proofolio_demonstration::build(phpunit_util::get_data_generator());
file_put_contents("$CFG->dataroot/demonstration.json", json_encode($demonstration, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE));
echo "The site and its demonstration are installed.\n";
