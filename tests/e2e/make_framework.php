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
 * Makes a competency framework in a real Moodle: the folder with config.php, and what to tell it from others by. Prints its id.
 *
 * @package    mod_proofolio
 * @category   test
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('CLI_SCRIPT', true);
require($argv[1] . '/config.php');
require_once($CFG->libdir . '/phpunit/classes/util.php');

\core\session\manager::set_user(get_admin());
$generator = phpunit_util::get_data_generator()->get_plugin_generator('core_competency');
$framework = $generator->create_framework(['shortname' => "Framework $argv[2]", 'idnumber' => "FW$argv[2]"]);
$competency = fn(string $idnumber, string $name, int $parentid): int => (int) $generator->create_competency([
    'competencyframeworkid' => $framework->get('id'),
    'idnumber' => $idnumber,
    'shortname' => $name,
    'parentid' => $parentid,
])->get('id');
$parentid = $competency("M$argv[2]", 'Cooperate', 0);
$competency("M$argv[2].1", 'Listen', $parentid);
$competency("M$argv[2].2", 'Speak', $parentid);
echo $framework->get('id');
