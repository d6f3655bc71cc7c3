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
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\local\models\version_read;
use mod_proofolio\output\version_readings;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of showing students when their tutors read a version.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class readings_test extends situation_testcase {
    /** When the story begins, in UTC seconds: 15 January 2027, 16:00 in Perth, where the server of the tests is. */
    private const START = 1800000000;

    /**
     * The moment that counts for each version is when somebody first opened it, whatever they open afterwards.
     *
     * @covers \mod_proofolio\local\readings
     * @covers \mod_proofolio\output\version_readings
     */
    public function test_first_opening(): void {
        $this->show(true);
        [$first, $second] = $this->versions();
        $this->open($first, 'tutor', 0);
        $this->open($second, 'coordinator', 60);
        $this->open($first, 'tutor', 120);
        $this->open($second, 'tutor', 180);
        read_state::keep_unread($this->proof($first), $this->situation->tutor->id, self::START + 190);
        $this->open($second, 'tutor', 240);
        $this->setUser($this->situation->student);
        $this->assertSame([
            $first->get('id') => ['Read by Tutor Person on 15 January 2027, 4:00 PM'],
            $second->get('id') => [
                'Read by Coordinator Person on 15 January 2027, 4:01 PM',
                'Read by Tutor Person on 15 January 2027, 4:03 PM',
            ],
        ], $this->lines('student', [$first, $second]));
        $this->assertSame(3, version_read::count_records());
    }

    /**
     * An older version that is opened after the newest one is noted as well.
     *
     * @covers \mod_proofolio\local\readings
     * @covers \mod_proofolio\local\read_state
     */
    public function test_older_afterwards(): void {
        $this->show(true);
        [$first, $second] = $this->versions();
        $this->open($second, 'tutor', 0);
        $this->open($first, 'tutor', 60);
        $this->open($first, 'tutor', 120);
        $times = array_map(fn(version_read $read): int => $read->get('timeread'), version_read::get_records([], 'timeread'));
        $this->assertSame([self::START, self::START + 60], array_values($times));
    }

    /**
     * The owner's own openings are no readings.
     *
     * @covers \mod_proofolio\local\readings
     */
    public function test_owner(): void {
        $this->show(true);
        [$first] = $this->versions();
        $this->open($first, 'student', 0);
        $this->assertSame(0, version_read::count_records());
        $this->assertSame([], $this->lines('student', [$first]));
    }

    /**
     * Where the activity does not show it, nothing is noted and nothing is shown, not even what was noted before.
     *
     * @covers \mod_proofolio\local\readings
     */
    public function test_switched_off(): void {
        [$first, $second] = $this->versions();
        $this->open($first, 'tutor', 0);
        $this->assertSame(0, version_read::count_records());
        $this->show(true);
        $this->assertSame([], $this->lines('student', [$first, $second]), 'What was read before is not known');
        $this->open($second, 'tutor', 60);
        $this->assertSame([$second->get('id')], array_keys($this->lines('student', [$first, $second])));
        $this->show(false);
        $this->assertSame([], $this->lines('student', [$first, $second]));
        $this->assertFalse($this->readings('tutor', $first)->are_told_to_others());
    }

    /**
     * Nobody but the owner is shown who read; those who read are told that it is shown.
     *
     * @covers \mod_proofolio\output\version_readings
     */
    public function test_for_the_owner_only(): void {
        $this->show(true);
        [$first] = $this->versions();
        $this->open($first, 'tutor', 0);
        foreach (['tutor', 'coordinator', 'classmate', 'othertutor', 'former'] as $person) {
            $this->assertSame([], $this->lines($person, [$first]), $person);
        }
        $this->assertTrue($this->readings('tutor', $first)->are_told_to_others());
        $this->assertFalse($this->readings('student', $first)->are_told_to_others());
    }

    /**
     * Only those are named who accompany the student now.
     *
     * @covers \mod_proofolio\local\readings
     */
    public function test_former_tutor(): void {
        $this->show(true);
        [$first] = $this->versions();
        $this->open($first, 'tutor', 0);
        $this->open($first, 'coordinator', 60);
        $activity = activity::from_cmid($this->situation->activity->cmid);
        tutors::unassign($activity, (int) $this->situation->student->id, (int) $this->situation->tutor->id);
        $this->setUser($this->situation->student);
        $lines = $this->lines('student', [$first]);
        $this->assertSame(['Read by Coordinator Person on 15 January 2027, 4:01 PM'], $lines[$first->get('id')]);
    }

    /**
     * A version that was opened stays, and cannot be taken back, as before.
     *
     * @covers \mod_proofolio\local\read_state
     */
    public function test_opened_version_stays(): void {
        $this->show(true);
        $version = $this->generator->create_submitted_proof($this->situation, ['timesubmitted' => self::START]);
        $this->open($version, 'tutor', 0);
        $this->expectExceptionObject(refusal::version_opened());
        withdrawal::withdraw($version, self::START + 60);
    }

    /**
     * What is shown costs as many reads for one version as for many.
     *
     * @covers \mod_proofolio\local\readings
     */
    public function test_reads(): void {
        global $DB;
        $this->show(true);
        $proof = $this->generator->create_submitted_proof($this->situation)->get_proof();
        $this->setUser($this->situation->student);
        $costs = [];
        foreach ([1, 12] as $count) {
            while (version::latest_number($proof->get('id')) < $count) {
                $this->generator->create_version(['proofid' => $proof->get('id')]);
            }
            $versions = array_values(version::all_of($proof->get('id')));
            foreach ($versions as $version) {
                $this->open($version, 'tutor', $version->get('number'));
                $this->open($version, 'coordinator', $version->get('number'));
            }
            $this->lines('student', $versions);
            $before = $DB->perf_get_reads();
            $this->assertCount($count, $this->lines('student', $versions));
            $costs[] = $DB->perf_get_reads() - $before;
        }
        // Moodle forgets a context now and then.
        $this->assertLessThanOrEqual($costs[0] + 3, $costs[1]);
    }

    /**
     * Switches the showing on or off.
     *
     * @param bool $isshown
     */
    private function show(bool $isshown): void {
        $instance = new instance($this->situation->activity->id);
        $instance->set('showread', (int) $isshown);
        $instance->update();
    }

    /**
     * Two versions of a proof, both submitted before the story begins.
     *
     * @return version[]
     */
    private function versions(): array {
        $times = ['timesaved' => self::START - 100, 'timesubmitted' => self::START - 100];
        $first = $this->generator->create_submitted_proof($this->situation, $times);
        return [$first, $this->generator->create_version(['proofid' => $first->get('proofid')] + $times)];
    }

    /**
     * The proof of a version, with its activity read anew.
     *
     * @param version $version
     * @return proof
     */
    private function proof(version $version): proof {
        return new proof($version->get('proofid'));
    }

    /**
     * Somebody opens a version.
     *
     * @param version $version
     * @param string $person
     * @param int $after Seconds after the start.
     */
    private function open(version $version, string $person, int $after): void {
        $version = new version($version->get('id'));
        $this->assertTrue(read_state::open($version, (int) $this->situation->$person->id, self::START + $after, true));
    }

    /**
     * Who read, as far as a reader may know.
     *
     * @param string $person
     * @param version $version
     * @return version_readings
     */
    private function readings(string $person, version $version): version_readings {
        return new version_readings($this->proof($version)->get_portfolio(), (int) $this->situation->$person->id);
    }

    /**
     * What a reader is shown.
     *
     * @param string $person
     * @param version[] $versions Of one proof.
     * @return string[][]
     */
    private function lines(string $person, array $versions): array {
        $ids = array_map(fn(version $version): int => $version->get('id'), $versions);
        return $this->readings($person, $versions[0])->lines($ids);
    }
}
