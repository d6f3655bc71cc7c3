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
 * Tells a thousand people of a comment each: once by a round of the plugin, once by handing the same messages to Moodle.
 *
 * Prints reads, writes and milliseconds of both as JSON.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

// phpcs:disable moodle.Files.RequireLogin.Missing, moodle.Files.MoodleInternal

use mod_proofolio\local\comments;
use mod_proofolio\local\message_notice_sender;
use mod_proofolio\local\models\version;
use mod_proofolio\local\notice_round;
use mod_proofolio\local\recording_notice_sender;

PHP_SAPI === 'cli' || die();

define('CLI_SCRIPT', true);

require_once(getcwd() . '/config.php');
require_once($CFG->libdir . '/phpunit/classes/util.php');
require_once($CFG->dirroot . '/mod/proofolio/tests/fixtures/recording_notice_sender.php');
foreach (['texts', 'people', 'files', 'portfolios'] as $part) {
    require_once(__DIR__ . "/bench_$part.php");
}

\core\session\manager::set_user(get_admin());

$count = 1000;
$clock = \core\di::get(\core\clock::class);
$course = phpunit_util::get_data_generator()->create_course(['shortname' => 'BENCHNOTICES-' . time()]);
$DB->set_field('enrol', 'customint4', 0, ['courseid' => $course->id, 'enrol' => 'manual']);
$people = new bench_people($course, $count);
$activity = phpunit_util::get_data_generator()->create_module('proofolio', ['course' => $course->id, 'name' => 'Portfolio']);
(new bench_portfolios($activity, $people))->fill();
$versionids = $DB->get_fieldset_sql(
    'SELECT MAX(v.id)
       FROM {proofolio_version} v
       JOIN {proofolio_proof} p ON p.id = v.proofid
       JOIN {proofolio_portfolio} pf ON pf.id = p.portfolioid
      WHERE pf.proofolioid = ?
   GROUP BY pf.userid
   ORDER BY pf.userid',
    [$activity->id],
);

$talk = function () use ($versionids, $people): void {
    foreach ($versionids as $place => $versionid) {
        comments::write(new version((int) $versionid), $people->tutor_of($place), 'Show one more trace.', time() - DAYSECS);
    }
};
$cost = function (string $what, callable $act) use ($DB, $count): array {
    [$reads, $writes, $started] = [$DB->perf_get_reads(), $DB->perf_get_writes(), microtime(true)];
    $act();
    return [
        'what' => $what,
        'people' => $count,
        'reads' => $DB->perf_get_reads() - $reads,
        'writes' => $DB->perf_get_writes() - $writes,
        'ms' => (int) round((microtime(true) - $started) * 1000),
    ];
};

$talk();
$round = $cost('round', fn() => (new notice_round(new message_notice_sender(), $clock))->run());
$talk();
$recording = new recording_notice_sender();
(new notice_round($recording, $clock))->run();
$sending = $cost('message_send', fn() => array_map((new message_notice_sender())->send(...), $recording->messages));
$told = $DB->count_records_select('notifications', "component = 'mod_proofolio' AND contexturl IS NOT NULL");
if (count($recording->messages) !== $count) {
    cli_error('Not everybody was told: ' . count($recording->messages) . ", $told notifications");
}
echo json_encode([$round, $sending]);
