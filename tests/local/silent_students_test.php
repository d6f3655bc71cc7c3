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

use mod_proofolio\local\models\instance;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of who has done nothing for a while.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class silent_students_test extends situation_testcase {
    /** @var int When one looks. */
    private int $now;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        // The students are enrolled at the present time.
        $this->now = time() + 100 * DAYSECS;
    }

    /**
     * A moment.
     *
     * @param int $days So many days before one looks.
     * @return int
     */
    private function ago(int $days): int {
        return $this->now - $days * DAYSECS;
    }

    /**
     * Who is silent for the coordinator.
     *
     * @param array $settings What the activity sets now.
     * @return int[] Days since they worked last, negative for days since they could begin, by first name.
     */
    private function silent(array $settings = []): array {
        $instance = new instance($this->situation->activity->id);
        $instance->set_many($settings)->update();
        $activity = activity::from_cmid($this->situation->activity->cmid);
        $found = silent_students::of(queue_scope::of_activity($activity, $this->situation->coordinator->id), $this->now);
        $days = [];
        foreach ($found as $one) {
            $since = (int) round(($this->now - $one->since) / DAYSECS);
            $days[$one->student->firstname] = $one->timeworked ? $since : -$since;
        }
        return $days;
    }

    /**
     * The student does something.
     *
     * @param string $what
     * @param int $time
     */
    private function work(string $what, int $time): void {
        $own = ['proofolioid' => $this->situation->activity->id, 'userid' => $this->situation->student->id];
        $draft = $own + ['competencyid' => $this->situation->competency->get('id'), 'timesaved' => $time];
        match ($what) {
            'draft' => $this->generator->create_proof($draft),
            'trace' => $this->generator->create_kept_trace($own + ['caption' => 'Board', 'timekept' => $time]),
            'version' => $this->generator->create_submitted_proof($this->situation, [
                'timesaved' => $time - DAYSECS,
                'timesubmitted' => $time,
            ]),
            'comment' => $this->generator->create_comment([
                'versionid' => $this->generator->create_submitted_proof($this->situation, [
                    'timesaved' => $this->ago(99),
                    'timesubmitted' => $this->ago(99),
                ])->get('id'),
                'userid' => $this->situation->student->id,
                'timeposted' => $time,
            ]),
        };
    }

    /**
     * Whatever a student does counts: saving a draft, submitting, keeping a trace, answering.
     *
     * @covers \mod_proofolio\local\silent_students
     * @covers \mod_proofolio\local\silent_student
     * @covers \mod_proofolio\local\models\work_listing
     * @testWith ["draft"]
     *           ["trace"]
     *           ["version"]
     *           ["comment"]
     * @param string $what
     */
    public function test_work(string $what): void {
        $this->assertSame(['Classmate' => -100, 'Student' => -100], $this->sorted($this->silent()));
        $this->work($what, $this->ago(30));
        $this->assertSame(['Classmate' => -100, 'Student' => 30], $this->silent());
        $this->work($what, $this->ago(20));
        $this->assertSame(['Classmate' => -100], $this->silent());
    }

    /**
     * What tutors do is not their student's work, and what is archived does not count.
     *
     * @covers \mod_proofolio\local\models\work_listing
     */
    public function test_what_does_not_count(): void {
        $version = $this->generator->create_submitted_proof($this->situation, [
            'timesaved' => $this->ago(40),
            'timesubmitted' => $this->ago(40),
        ]);
        $this->generator->create_comment([
            'versionid' => $version->get('id'),
            'userid' => $this->situation->tutor->id,
            'timeposted' => $this->ago(1),
        ]);
        $this->assertSame(40, $this->silent()['Student']);
        archiving::archive($version->get_proof());
        $this->assertSame(-100, $this->silent()['Student']);
    }

    /**
     * Each activity sets the days; 0 means that nobody is silent. Those who have not begun are silent since they could.
     *
     * @covers \mod_proofolio\local\silent_students
     */
    public function test_settings(): void {
        $this->work('draft', $this->ago(10));
        $this->assertSame(['Classmate' => -100, 'Student' => 10], $this->silent(['silentdays' => 10]));
        $this->assertSame(['Classmate' => -100], $this->silent(['silentdays' => 11]));
        $this->assertSame([], $this->silent(['silentdays' => 0]));
        $this->assertSame(['Classmate' => -30], $this->silent(['silentdays' => 21, 'timeopen' => $this->ago(30)]));
        $this->assertSame([], $this->silent(['timeopen' => $this->ago(20)]));
        $this->assertSame([], $this->silent(['timeopen' => $this->ago(-1)]), 'Not open yet');
        $this->assertSame([], $this->silent(['timeopen' => 0, 'timeclose' => $this->ago(1)]), 'Closed');
    }

    /**
     * Whoever is suspended is not listed, nor is who came only lately.
     *
     * @covers \mod_proofolio\local\silent_students
     */
    public function test_enrolment(): void {
        global $DB;
        $manual = $DB->get_record('enrol', ['courseid' => $this->situation->course->id, 'enrol' => 'manual']);
        enrol_get_plugin('manual')->update_user_enrol($manual, $this->situation->student->id, ENROL_USER_SUSPENDED);
        $this->assertSame(['Classmate' => -100], $this->silent());
        $DB->set_field('user_enrolments', 'timecreated', $this->ago(5), ['userid' => $this->situation->classmate->id]);
        $this->assertSame([], $this->silent());
    }

    /**
     * The reads are the same for two students and for many.
     *
     * @covers \mod_proofolio\local\silent_students
     */
    public function test_constant_reads(): void {
        global $DB;
        $activity = activity::from_cmid($this->situation->activity->cmid);
        $cost = function () use ($activity, $DB): int {
            $scope = queue_scope::of_activity($activity, $this->situation->coordinator->id);
            $before = $DB->perf_get_reads();
            $this->assertNotSame([], silent_students::of($scope, $this->now));
            return $DB->perf_get_reads() - $before;
        };
        $few = $cost();
        for ($i = 0; $i < 20; $i++) {
            $student = $this->getDataGenerator()->create_and_enrol($this->situation->course, 'student');
            $own = ['proofolioid' => $activity->get_id(), 'userid' => $student->id];
            $this->generator->create_kept_trace($own + ['caption' => 'Board', 'timekept' => $this->ago($i)]);
        }
        $this->assertSame([2, 2], [$few, $cost()]);
    }

    /**
     * Those who are silent equally long, by name.
     *
     * @param int[] $days
     * @return int[]
     */
    private function sorted(array $days): array {
        ksort($days);
        return $days;
    }
}
