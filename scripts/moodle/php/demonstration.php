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
 * Makes the demonstration in a Moodle site, in place of the one that may be there. Run in the Moodle tree's folder.
 *
 * Prints the accounts and the courses as JSON.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.RequireLogin.Missing, moodle.Files.MoodleInternal

PHP_SAPI === 'cli' || die();

define('CLI_SCRIPT', true);

require_once(getcwd() . '/config.php');
require_once($CFG->libdir . '/phpunit/classes/util.php');
require_once($CFG->dirroot . '/mod/proofolio/tests/generator/demonstration.php');

\core\session\manager::set_user(get_admin());

// What the last demonstration made, by the marks that this script left.
foreach (json_decode(get_config('local_proofoliodemonstration', 'made') ?: '{}', true) as $kind => $ids) {
    foreach ($ids as $id) {
        if ($kind === 'courses' && $DB->record_exists('course', ['id' => $id])) {
            delete_course($id, false);
        } else if ($kind === 'accounts' && ($user = $DB->get_record('user', ['id' => $id, 'deleted' => 0]))) {
            delete_user($user);
        }
    }
}

// Tours stand in the way of everybody who looks at a page for the first time.
$DB->set_field('tool_usertours_tours', 'enabled', 0);

$made = mod_proofolio_demonstration::build(phpunit_util::get_data_generator());
set_config('made', json_encode([
    'courses' => array_column($made->courses, 'courseid'),
    'accounts' => array_column($made->accounts, 'id'),
]), 'local_proofoliodemonstration');
purge_all_caches();

echo json_encode($made);
