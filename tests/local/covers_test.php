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
use mod_proofolio\event\cover_added;
use mod_proofolio\event\cover_ended;
use mod_proofolio\local\models\cover;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\notice;
use mod_proofolio\tests\generator_testcase;
use stdClass;

/**
 * Tests of arranging a cover and ending it.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class covers_test extends generator_testcase {
    /** When each test happens: 15 January 2027, 08:00 UTC. */
    private const NOW = 1800000000;

    /** @var stdClass Course, activity and people. */
    private stdClass $situation;

    /** @var activity The activity. */
    private activity $activity;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->mock_clock_with_frozen(self::NOW);
        $this->begin();
    }

    /**
     * Begins with a situation.
     *
     * @param array $settings
     */
    private function begin(array $settings = []): void {
        $this->situation = $this->generator->create_situation($settings);
        $this->activity = activity::from_instanceid($this->situation->activity->id);
    }

    /**
     * Arranges a cover.
     *
     * @param string $tutor
     * @param string $colleague
     * @param int $from Days from now.
     * @param int $until Days from now.
     * @return cover
     */
    private function add(string $tutor, string $colleague, int $from = 0, int $until = 7): cover {
        return covers::add(
            $this->activity,
            (int) $this->situation->$tutor->id,
            (int) $this->situation->$colleague->id,
            self::NOW + $from * DAYSECS,
            self::NOW + $until * DAYSECS,
            (int) $this->situation->coordinator->id,
            self::NOW,
        );
    }

    /**
     * Asserts that a cover is refused.
     *
     * @param string $errorcode
     * @param string $field
     * @param mixed ...$cover What add() takes.
     */
    private function assert_refused(string $errorcode, string $field, mixed ...$cover): void {
        $before = cover::count_records();
        try {
            $this->add(...$cover);
            $this->fail("Not refused: $errorcode");
        } catch (refusal $refusal) {
            $this->assertSame([$errorcode, $field], [$refusal->errorcode, $refusal->field]);
            $this->assertStringNotContainsString('[[', $refusal->getMessage());
        }
        $this->assertSame($before, cover::count_records());
    }

    /**
     * A cover is written down with who arranged it and when, logged, and told to the two, not to who arranged it.
     *
     * @covers \mod_proofolio\local\covers
     * @covers \mod_proofolio\local\notices
     * @covers \mod_proofolio\event\cover_added
     */
    public function test_add(): void {
        $this->setUser($this->situation->coordinator);
        $sink = $this->redirectEvents();
        $cover = $this->add('tutor', 'unassigned', 1, 8);
        $this->assertEquals(
            [$this->activity->get_id(), $this->situation->coordinator->id, self::NOW + DAYSECS, self::NOW + 8 * DAYSECS, self::NOW],
            array_map($cover->get(...), ['proofolioid', 'arrangedby', 'timestart', 'timeend', 'timearranged']),
        );
        $events = array_values(array_filter($sink->get_events(), fn($event): bool => $event instanceof cover_added));
        $this->assertCount(1, $events);
        $this->assertEquals($this->situation->unassigned->id, $events[0]->relateduserid);
        $this->assertEquals($this->situation->tutor->id, $events[0]->other['tutorid']);
        $told = array_map(fn(notice $notice): int => $notice->get('userid'), notice::get_records(['kind' => notice::COVER]));
        $this->assertEqualsCanonicalizing([$this->situation->tutor->id, $this->situation->unassigned->id], $told);
        $this->add('othertutor', 'coordinator');
        $this->assertSame(3, notice::count_records(['kind' => notice::COVER]), 'Who arranges it is not told');
    }

    /**
     * What is of no use is refused at its field.
     *
     * @covers \mod_proofolio\local\covers
     * @covers \mod_proofolio\local\refusal
     */
    public function test_refused(): void {
        $this->assert_refused('errornobodytocoverfor', 'tutorid', 'unassigned', 'othertutor');
        $this->assert_refused('errornobodytocoverfor', 'tutorid', 'stranger', 'othertutor');
        $this->assert_refused('errorcoversforoneself', 'coverid', 'tutor', 'tutor');
        foreach (['student', 'former', 'stranger'] as $person) {
            $this->assert_refused('errorcannotcover', 'coverid', 'tutor', $person);
        }
        $this->assert_refused('errorendsbeforeitbegins', 'lastday', 'tutor', 'unassigned', 3, 3);
        $this->assert_refused('errorcoverispast', 'lastday', 'tutor', 'unassigned', -3, 0);
    }

    /**
     * Two covers of the same pair never share a moment, but may follow each other; with others they may.
     *
     * @covers \mod_proofolio\local\covers
     * @covers \mod_proofolio\local\models\cover
     */
    public function test_overlap(): void {
        $this->preventResetByRollback();
        $this->add('tutor', 'unassigned', 2, 5);
        foreach ([[2, 5], [1, 3], [4, 9], [3, 4], [1, 9]] as [$from, $until]) {
            $this->assert_refused('errorcoveroverlaps', 'firstday', 'tutor', 'unassigned', $from, $until);
        }
        $this->add('tutor', 'unassigned', 5, 6);
        $this->add('tutor', 'unassigned', 1, 2);
        $this->add('tutor', 'othertutor', 2, 5);
        $this->add('othertutor', 'unassigned', 2, 5);
        $this->assertSame(5, cover::count_records());
        $other = $this->generator->create_situation();
        $this->assertNull(cover::overlapping($other->activity->id, $this->situation->tutor->id, 0, 0, PHP_INT_MAX));
    }

    /**
     * Ending a cover moves its end to now; one that never began is as good as none, and its days are free again.
     *
     * @covers \mod_proofolio\local\covers
     * @covers \mod_proofolio\event\cover_ended
     */
    public function test_end(): void {
        $this->setUser($this->situation->coordinator);
        $cover = $this->add('tutor', 'unassigned', -1, 7);
        $later = $this->add('tutor', 'othertutor', 2, 7);
        $sink = $this->redirectEvents();
        covers::end($this->activity, $cover, $this->situation->coordinator->id, self::NOW + 60);
        covers::end($this->activity, $later, $this->situation->coordinator->id, self::NOW + 60);
        covers::end($this->activity, $later, $this->situation->coordinator->id, self::NOW + 90);
        $this->assertSame(self::NOW + 60, (int) (new cover($cover->get('id')))->get('timeend'));
        $this->assertSame(self::NOW + 2 * DAYSECS, (int) (new cover($later->get('id')))->get('timeend'));
        $events = array_filter($sink->get_events(), fn($event): bool => $event instanceof cover_ended);
        $this->assertCount(2, $events);
        $this->assertSame([], cover::not_over($this->activity->get_id(), self::NOW + 60));
        $this->add('tutor', 'othertutor', 2, 7);
    }

    /**
     * Who was not told yet that a cover is arranged is told nothing when it is ended; who was told hears of the end.
     *
     * @covers \mod_proofolio\local\notices
     * @covers \mod_proofolio\local\models\notice
     */
    public function test_end_is_told(): void {
        $cover = $this->add('tutor', 'unassigned');
        $tocolleague = notice::get_record(['kind' => notice::COVER, 'userid' => $this->situation->unassigned->id]);
        $tocolleague->set('state', notice::SENT);
        $tocolleague->update();
        covers::end($this->activity, $cover, $this->situation->coordinator->id, self::NOW + 60);
        $totutor = notice::get_record(['kind' => notice::COVER, 'userid' => $this->situation->tutor->id]);
        $this->assertSame(notice::DROPPED, $totutor->get('state'));
        $ended = notice::get_records(['kind' => notice::COVER_ENDED]);
        $told = array_map(fn(notice $notice): int => $notice->get('userid'), $ended);
        $this->assertEquals([$this->situation->unassigned->id], array_values($told));
    }

    /**
     * Coordinators find covers for every tutor who has students, be the tutor suspended; who does not coordinate for nobody.
     *
     * @covers \mod_proofolio\local\covers
     * @covers \mod_proofolio\local\tutor_rows
     */
    public function test_tutors(): void {
        $this->assert_tutors(['tutor', 'othertutor', 'former'], 'coordinator');
        foreach (['student', 'tutor', 'former', 'stranger'] as $person) {
            $this->assert_tutors([], $person);
        }
        $this->begin(['tutormode' => instance::TUTORS_OF_COURSE]);
        $this->assert_tutors(['tutor', 'othertutor', 'former', 'unassigned', 'coordinator'], 'coordinator');
        $this->begin(['tutormode' => instance::TUTORS_OF_GROUP]);
        $this->gather('classmate', 'unassigned');
        $this->assert_tutors(['tutor', 'othertutor', 'former', 'unassigned'], 'coordinator');
    }

    /**
     * Groups limit coordinators who may not see all of them: every student of the tutor must be theirs. They end the covers of
     * these tutors and those that they arranged, and no others.
     *
     * @covers \mod_proofolio\local\covers
     * @covers \mod_proofolio\permission
     */
    public function test_tutors_of_groups(): void {
        global $DB;
        $this->begin(['groupmode' => SEPARATEGROUPS]);
        $role = $DB->get_record('role', ['shortname' => 'editingteacher']);
        assign_capability('moodle/site:accessallgroups', CAP_PROHIBIT, $role->id, $this->activity->context->id, true);
        $this->assert_tutors([], 'coordinator');
        $this->gather('student', 'coordinator');
        $this->assert_tutors(['tutor', 'former'], 'coordinator');
        $ids = ['proofolioid' => $this->activity->get_id(), 'coverid' => $this->situation->unassigned->id];
        $seen = $this->generator->create_cover($ids + ['tutorid' => $this->situation->tutor->id]);
        $other = $this->generator->create_cover($ids + ['tutorid' => $this->situation->othertutor->id]);
        $own = $this->generator->create_cover(
            $ids + ['tutorid' => $this->situation->othertutor->id, 'arrangedby' => $this->situation->coordinator->id],
        );
        $coordinatorid = (int) $this->situation->coordinator->id;
        $this->assertEquals(
            [$seen->get('id'), $own->get('id')],
            array_map(fn(cover $cover): int => $cover->get('id'), covers::ended_by($this->activity, $coordinatorid, self::NOW)),
        );
        foreach ([[$seen, true], [$other, false], [$own, true]] as [$cover, $can]) {
            $this->assertSame($can, \mod_proofolio\permission::can_end_cover($this->activity, $cover, $coordinatorid));
        }
        $this->generator->create_tutor([
            'proofolioid' => $this->activity->get_id(),
            'userid' => $this->situation->classmate->id,
            'tutorid' => $this->situation->tutor->id,
        ]);
        $this->assert_tutors(['former'], 'coordinator');
    }

    /**
     * Who can be covered for is read in as many queries for many students and tutors as for few.
     *
     * @covers \mod_proofolio\local\covers
     * @dataProvider mode_provider
     * @param int $mode
     */
    public function test_constant_reads(int $mode): void {
        global $DB;
        $this->begin(['tutormode' => $mode]);
        $this->gather('classmate', 'unassigned');
        $reads = [];
        foreach ([0, 10] as $more) {
            for ($i = 0; $i < $more; $i++) {
                $this->situation->newstudent = $this->getDataGenerator()->create_and_enrol($this->situation->course, 'student');
                $this->situation->newtutor = $this->getDataGenerator()->create_and_enrol($this->situation->course, 'teacher');
                $this->generator->create_tutor([
                    'proofolioid' => $this->activity->get_id(),
                    'userid' => $this->situation->newstudent->id,
                    'tutorid' => $this->situation->newtutor->id,
                ]);
                $this->gather('newstudent', 'newtutor');
            }
            covers::tutorids_for($this->activity, $this->situation->coordinator->id);
            $before = $DB->perf_get_reads();
            covers::tutorids_for($this->activity, $this->situation->coordinator->id);
            $reads[] = $DB->perf_get_reads() - $before;
        }
        $this->assertSame($reads[0], $reads[1]);
    }

    /**
     * The tutor modes.
     *
     * @return array[]
     */
    public static function mode_provider(): array {
        return [[instance::TUTORS_ASSIGNED], [instance::TUTORS_OF_GROUP], [instance::TUTORS_OF_COURSE]];
    }

    /**
     * Puts people into a group of their own.
     *
     * @param string ...$people
     */
    private function gather(string ...$people): void {
        $group = $this->getDataGenerator()->create_group(['courseid' => $this->situation->course->id]);
        foreach ($people as $person) {
            groups_add_member($group->id, $this->situation->$person->id);
        }
    }

    /**
     * Asserts for whom a person can arrange covers.
     *
     * @param string[] $expected
     * @param string $person
     */
    private function assert_tutors(array $expected, string $person): void {
        $ids = array_map(fn(string $name): int => $this->situation->$name->id, $expected);
        $this->assertEqualsCanonicalizing($ids, covers::tutorids_for($this->activity, (int) $this->situation->$person->id));
        foreach ([...$ids, $this->situation->unassigned->id, $this->situation->classmate->id] as $id) {
            $can = \mod_proofolio\permission::can_arrange_cover($this->activity, $id, (int) $this->situation->$person->id);
            $this->assertSame(in_array($id, $ids), $can);
        }
    }
}
