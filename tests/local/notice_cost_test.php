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

namespace mod_proofolio\local;

use core\clock;
use core\di;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\notice;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\tutor;
use mod_proofolio\local\models\version;
use mod_proofolio\tests\situation_testcase;

defined('MOODLE_INTERNAL') || die();

require_once(__DIR__ . '/../fixtures/recording_notice_sender.php');

/**
 * What notices cost beside Moodle's own sending of messages that are prepared already.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 * @group mod_proofolio_moodle
 */
final class notice_cost_test extends situation_testcase {
    /** When the story begins, in UTC seconds. */
    private const START = 1800000000;

    /** To how many people. */
    private const PEOPLE = 60;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->preventResetByRollback();
        $this->mock_clock_with_frozen(self::START + DAYSECS);
        unset_config('noemailever');
        $this->greet_nobody();
    }

    /**
     * Lets Moodle welcome nobody to the course: that is a message, too.
     */
    private function greet_nobody(): void {
        global $DB;
        $DB->set_field('enrol', 'customint4', 0, ['courseid' => $this->situation->course->id, 'enrol' => 'manual']);
    }

    /**
     * A message costs, beside what Moodle needs to send it, few reads and two writes, however many there are.
     *
     * @covers \mod_proofolio\local\notice_round
     * @covers \mod_proofolio\local\notice_batch
     * @covers \mod_proofolio\local\notice_about
     * @dataProvider directions
     * @param bool $istutorwriting Whether the tutor writes to the students, or each student to the tutor.
     * @param int $extra How many reads a message may cost beside those of Moodle's own sending.
     */
    public function test_cost(bool $istutorwriting, int $extra): void {
        global $DB;
        $this->redirectEmails();
        $this->talk($istutorwriting);
        $ours = $this->cost(fn() => $this->round(new message_notice_sender()));
        $this->assertSame(self::PEOPLE, notice::count_records(['state' => notice::SENT]));
        $this->talk($istutorwriting);
        $prepared = new recording_notice_sender();
        $this->round($prepared);
        $theirs = $this->cost(fn() => array_map((new message_notice_sender())->send(...), $prepared->messages));
        $this->assertSame(2 * self::PEOPLE, $DB->count_records('notifications', ['component' => 'mod_proofolio']));
        $this->assertLessThanOrEqual($theirs['reads'] + $extra * self::PEOPLE + 20, $ours['reads']);
        $this->assertLessThanOrEqual($theirs['writes'] + 2 * self::PEOPLE + 10, $ours['writes']);
    }

    /**
     * Who writes to whom.
     *
     * @return array[]
     */
    public static function directions(): array {
        return ['to students' => [true, 8], 'to the tutor' => [false, 8]];
    }

    /**
     * Lets the tutor and as many students talk, each of the students in a proof of their own.
     *
     * @param bool $istutorwriting
     */
    private function talk(bool $istutorwriting): void {
        $tutorid = (int) $this->situation->tutor->id;
        for ($i = 0; $i < self::PEOPLE; $i++) {
            $studentid = (int) $this->getDataGenerator()->create_and_enrol($this->situation->course, 'student')->id;
            $portfolio = portfolio::ensure((int) $this->situation->activity->id, $studentid);
            (new tutor(0, (object) ['portfolioid' => $portfolio->get('id'), 'userid' => $tutorid]))->create();
            $version = $this->version($portfolio, $studentid);
            comments::write($version, $istutorwriting ? $tutorid : $studentid, "Word $i", self::START);
        }
    }

    /**
     * The first version of a proof.
     *
     * @param portfolio $portfolio
     * @param int $studentid
     * @return version
     */
    private function version(portfolio $portfolio, int $studentid): version {
        $competencyid = $this->situation->competency->get('id');
        $label = ['competencyid' => $competencyid, 'letter' => 'A', 'name' => 'Tracking sheet'];
        $proof = (new proof(0, (object) (['portfolioid' => $portfolio->get('id')] + $label)))->create();
        return (new version(0, (object) ($label + [
            'proofid' => $proof->get('id'),
            'number' => 1,
            'userid' => $studentid,
            'competencycode' => 'CG3',
            'timesubmitted' => self::START,
        ])))->create();
    }

    /**
     * Sends what is due.
     *
     * @param notice_sender $sender
     */
    private function round(notice_sender $sender): void {
        (new notice_round($sender, di::get(clock::class)))->run();
    }

    /**
     * What something costs the database.
     *
     * @param callable $what
     * @return int[] reads and writes.
     */
    private function cost(callable $what): array {
        global $DB;
        [$reads, $writes] = [$DB->perf_get_reads(), $DB->perf_get_writes()];
        $what();
        return ['reads' => $DB->perf_get_reads() - $reads, 'writes' => $DB->perf_get_writes() - $writes];
    }
}
