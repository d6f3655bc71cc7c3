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
 * Fills a course with the plugin and with a database activity of Moodle, both with the same proofs.
 *
 * Run in the folder of a Moodle with a site of its own. Takes the number of proofs, and prints where everything is as JSON.
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
require_once($CFG->dirroot . '/mod/data/lib.php');
foreach (['texts', 'people', 'files', 'portfolios', 'database'] as $part) {
    require_once(__DIR__ . "/bench_$part.php");
}

\core\session\manager::set_user(get_admin());

// Tours stand in the way of everybody who looks at a page for the first time.
$DB->set_field('tool_usertours_tours', 'enabled', 0);

$proofs = (int) $argv[1];
$generator = phpunit_util::get_data_generator();
$course = $generator->create_course(['fullname' => "A cohort with $proofs proofs", 'shortname' => "BENCH$proofs-" . time()]);
$people = new bench_people($course, intdiv($proofs, bench_portfolios::PROOFS));
$portfolio = $generator->create_module('proofolio', ['course' => $course->id, 'name' => 'Portfolio']);
$database = $generator->create_module('data', ['course' => $course->id, 'name' => 'Database', 'approval' => 0]);
$plain = $generator->create_module('page', ['course' => $course->id, 'name' => 'Page', 'content' => '<p>A line.</p>']);
$proofid = (new bench_portfolios($portfolio, $people))->fill();
$recordid = (new bench_database($database, $people))->fill();
purge_all_caches();
if ($DB->get_dbfamily() === 'postgres') {
    // It does so by itself sooner or later.
    $DB->execute('ANALYZE');
}

$names = $DB->get_records_list('user', 'id', [$people->students[0], $people->tutors[0], $people->coordinator], '', 'id, username');
echo json_encode([
    'proofs' => $proofs,
    'course' => (int) $course->id,
    'cmid' => (int) $portfolio->cmid,
    'plain' => (int) $plain->cmid,
    'dataid' => (int) $database->id,
    'proofid' => $proofid,
    'recordid' => $recordid,
    'studentid' => $people->students[0],
    'word' => bench_texts::RARE,
    'password' => bench_people::PASSWORD,
    'people' => [
        'student' => $names[$people->students[0]]->username,
        'tutor' => $names[$people->tutors[0]]->username,
        'coordinator' => $names[$people->coordinator]->username,
    ],
]);
