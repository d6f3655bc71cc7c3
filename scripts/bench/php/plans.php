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
 * Has the database explain how it answers the lists of the plugin: takes the activity, a tutor's user name and a word to look for.
 *
 * Prints what is asked for and the plan of each, as JSON.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.RequireLogin.Missing, moodle.Files.MoodleInternal

use mod_proofolio\local\activity;
use mod_proofolio\local\logbook_filter;
use mod_proofolio\local\logbook_sort;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof_listing;
use mod_proofolio\local\roster;

PHP_SAPI === 'cli' || die();

define('CLI_SCRIPT', true);

require_once(getcwd() . '/config.php');

[, $cmid, $username, $word] = $argv;
$activity = activity::from_cmid((int) $cmid);
$tutor = core_user::get_user_by_username($username);
$studentids = array_keys((new roster($activity))->get_students_of((int) $tutor->id));
$listing = function (logbook_filter $filter) use ($activity, $studentids, $tutor): proof_listing {
    $listing = proof_listing::of_students($activity->get_id(), $studentids, (int) $tutor->id);
    $listing->filter($filter);
    return $listing;
};
$own = proof_listing::of_owner((int) portfolio::of($activity->get_id(), reset($studentids))->get('id'), reset($studentids));
$own->filter(new logbook_filter());
$lists = [
    'The list of a tutor' => [$listing(new logbook_filter()), true],
    'What a tutor finds' => [$listing(new logbook_filter(search: $word)), true],
    'The own list of a student' => [$own, false],
];
$explain = function (string $sql, array $params) use ($DB): array {
    if ($DB->get_dbfamily() === 'postgres') {
        // A plan is lines of text there.
        $lines = $DB->get_fieldset_sql("EXPLAIN (COSTS OFF) $sql", $params);
        return array_map(fn(string $line): array => ['plan' => $line], $lines);
    }
    $explained = $DB->get_recordset_sql("EXPLAIN $sql", $params);
    $told = array_flip(['id', 'select_type', 'table', 'type', 'key', 'rows', 'extra']);
    $rows = array_map(fn(stdClass $row): array => array_intersect_key((array) $row, $told), iterator_to_array($explained, false));
    $explained->close();
    return $rows;
};
$plans = [];
foreach ($lists as $what => [$list, $withstudents]) {
    [$sql, $params] = (new ReflectionMethod($list, 'sql'))->invoke($list);
    $sort = logbook_sort::sql(logbook_sort::of('', $withstudents));
    $plans[] = ['what' => $what, 'rows' => $explain("SELECT * FROM ($sql) listing ORDER BY $sort LIMIT 25", $params)];
}
echo json_encode($plans);
