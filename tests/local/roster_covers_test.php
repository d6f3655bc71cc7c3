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
use mod_proofolio\local\models\tutor;
use mod_proofolio\permission;
use mod_proofolio\tests\generator_testcase;
use stdClass;

/**
 * Tests of what a cover grants: to whom, over whom, and when.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class roster_covers_test extends generator_testcase {
    /** When the cover begins. */
    private const BEGIN = 1800000000;

    /** When it ends. */
    private const END = self::BEGIN + WEEKSECS;

    /** @var stdClass Course, activity and people. */
    private stdClass $situation;

    #[\Override]
    protected function setUp(): void {
        parent::setUp();
        $this->mock_clock_with_frozen(self::BEGIN);
    }

    /**
     * A situation in which a colleague covers for a tutor.
     *
     * @param array $settings
     * @param string $tutor
     * @param string $colleague
     */
    private function begin(array $settings = [], string $tutor = 'tutor', string $colleague = 'unassigned'): void {
        $this->situation = $this->generator->create_situation($settings);
        $this->cover($tutor, $colleague);
    }

    /**
     * Lets a colleague cover for a tutor.
     *
     * @param string $tutor
     * @param string $colleague
     */
    private function cover(string $tutor, string $colleague): void {
        $this->generator->create_cover([
            'proofolioid' => $this->situation->activity->id,
            'tutorid' => $this->situation->$tutor->id,
            'coverid' => $this->situation->$colleague->id,
            'timestart' => self::BEGIN,
            'timeend' => self::END,
        ]);
    }

    /**
     * Asserts whom a person accompanies: all ways of asking agree.
     *
     * @param string[] $expected
     * @param string $person
     */
    private function assert_accompanies(array $expected, string $person): void {
        $userid = (int) $this->situation->$person->id;
        $roster = new roster(activity::from_instanceid($this->situation->activity->id));
        $set = new roster(activity::from_instanceid($this->situation->activity->id));
        $set->read_tutors_of([$this->situation->student->id, $this->situation->classmate->id]);
        foreach (['student', 'classmate'] as $name) {
            $studentid = (int) $this->situation->$name->id;
            $is = in_array($name, $expected);
            $this->assertSame($is, isset($roster->get_students_of($userid)[$studentid]), "$person sees $name");
            $this->assertSame($is, $roster->is_tutor_of($userid, $studentid), "$person is tutor of $name");
            $this->assertSame($is, $set->is_tutor_of($userid, $studentid), "$person is tutor of $name, read in a set");
            $this->assertSame($is, in_array($userid, $roster->get_tutorids_of($studentid)), "$person is among those of $name");
        }
    }

    /**
     * The tutor's students are the colleague's from the first second to the last, and at no other time; the tutor keeps them.
     *
     * @covers \mod_proofolio\local\roster
     * @covers \mod_proofolio\local\activity
     * @covers \mod_proofolio\local\models\cover
     */
    public function test_time(): void {
        $this->begin();
        $version = $this->generator->create_submitted_proof($this->situation);
        foreach ([self::BEGIN - 1 => false, self::BEGIN => true, self::END - 1 => true, self::END => false] as $now => $is) {
            $this->mock_clock_with_frozen($now);
            $this->assert_accompanies($is ? ['student'] : [], 'unassigned');
            $this->assert_accompanies(['student'], 'tutor');
            $this->assert_accompanies(['classmate'], 'othertutor');
            $proof = (new models\version($version->get('id')))->get_proof();
            foreach (['can_view_proof', 'can_comment', 'can_decide'] as $can) {
                $this->assertSame($is, permission::$can($proof, (int) $this->situation->unassigned->id), "$can at $now");
            }
        }
        $this->assertEquals(
            [$this->situation->tutor->id],
            (new roster(activity::from_instanceid($this->situation->activity->id)))
                ->get_lasting_tutorids_of($this->situation->student->id),
        );
    }

    /**
     * Tutors of groups and of the whole course are covered for like those assigned by name.
     *
     * @covers \mod_proofolio\local\tutor_rows
     * @covers \mod_proofolio\local\activity_groups
     */
    public function test_modes(): void {
        $this->begin(['tutormode' => instance::TUTORS_OF_GROUP], 'unassigned', 'coordinator');
        $group = $this->getDataGenerator()->create_group(['courseid' => $this->situation->course->id]);
        groups_add_member($group->id, $this->situation->classmate->id);
        groups_add_member($group->id, $this->situation->unassigned->id);
        $activity = activity::from_instanceid($this->situation->activity->id);
        $roster = new roster($activity);
        $coordinatorid = (int) $this->situation->coordinator->id;
        $this->assertTrue($roster->is_tutor_of($coordinatorid, (int) $this->situation->classmate->id));
        $this->assertFalse($roster->is_tutor_of($coordinatorid, (int) $this->situation->student->id));
        $this->assertContains($coordinatorid, $roster->get_tutorids_of((int) $this->situation->classmate->id));
        $this->assertNotContains($coordinatorid, $roster->get_tutorids_of((int) $this->situation->student->id));
        $this->cover('tutor', 'othertutor');
        $this->cover('unassigned', 'tutor');
        $this->assert_accompanies(['student', 'classmate'], 'othertutor');
        $this->assert_accompanies(['student', 'classmate'], 'tutor');
        groups_remove_member($group->id, $this->situation->unassigned->id);
        $this->assert_accompanies(['student'], 'tutor');
    }

    /**
     * Where every tutor accompanies everybody, who only coordinates is tutor of all while they cover for one of them.
     *
     * @covers \mod_proofolio\local\roster
     */
    public function test_course_mode(): void {
        global $DB;
        $this->begin(['tutormode' => instance::TUTORS_OF_COURSE], 'former', 'coordinator');
        $context = activity::from_instanceid($this->situation->activity->id)->context;
        $role = $DB->get_record('role', ['shortname' => 'editingteacher']);
        assign_capability('mod/proofolio:accompany', CAP_PROHIBIT, $role->id, $context->id, true);
        $this->assert_accompanies(['student', 'classmate'], 'coordinator');
        $this->mock_clock_with_frozen(self::END);
        $roster = new roster(activity::from_instanceid($this->situation->activity->id));
        $this->assertFalse($roster->is_tutor_of((int) $this->situation->coordinator->id, (int) $this->situation->student->id));
    }

    /**
     * A tutor who is away may have lost their access; one who lost an assignment passes on nothing.
     *
     * @covers \mod_proofolio\local\roster
     */
    public function test_covered_tutor(): void {
        global $DB;
        $this->begin([], 'former');
        $this->assert_accompanies([], 'former');
        $this->assert_accompanies(['student'], 'unassigned');
        $DB->delete_records(tutor::TABLE, ['userid' => $this->situation->former->id]);
        $this->assert_accompanies([], 'unassigned');
    }

    /**
     * The colleague needs access of their own, at every moment.
     *
     * @covers \mod_proofolio\local\roster
     * @dataProvider powerless_provider
     * @param string $colleague
     */
    public function test_powerless_colleague(string $colleague): void {
        $this->begin([], 'tutor', $colleague);
        $userid = (int) $this->situation->$colleague->id;
        $proof = $this->generator->create_submitted_proof($this->situation)->get_proof();
        $this->assertFalse(permission::can_view_proof($proof, $userid));
        $this->assert_accompanies([], $colleague);
    }

    /**
     * Those who can cover for nobody, whatever is written down.
     *
     * @return string[][]
     */
    public static function powerless_provider(): array {
        return [['classmate'], ['former'], ['stranger']];
    }

    /**
     * Covers are not passed on, and nobody covers for students towards themselves.
     *
     * @covers \mod_proofolio\local\roster
     */
    public function test_not_passed_on(): void {
        $this->begin();
        $this->cover('unassigned', 'othertutor');
        $this->assert_accompanies(['classmate'], 'othertutor');
        $this->assert_accompanies(['student'], 'unassigned');
        $this->cover('othertutor', 'unassigned');
        $this->assert_accompanies(['student', 'classmate'], 'unassigned');
        $this->assert_accompanies(['classmate'], 'othertutor');
    }

    /**
     * A hidden activity stays hidden, and a cover of one activity counts in no other.
     *
     * @covers \mod_proofolio\permission
     */
    public function test_elsewhere(): void {
        $this->begin(['visible' => 0]);
        $role = $this->getDataGenerator()->create_role(['archetype' => 'teacher']);
        assign_capability('moodle/course:viewhiddenactivities', CAP_PROHIBIT, $role, \context_system::instance()->id, true);
        role_assign($role, $this->situation->unassigned->id, \context_course::instance($this->situation->course->id)->id);
        $proof = $this->generator->create_submitted_proof($this->situation)->get_proof();
        $this->assertFalse(permission::can_view_proof($proof, (int) $this->situation->unassigned->id));
        $this->assertTrue(permission::can_view_proof($proof, (int) $this->situation->tutor->id));
        $here = $this->situation;
        $there = $this->generator->create_instance(['course' => $here->course->id]);
        $this->generator->create_tutor([
            'proofolioid' => $there->id,
            'userid' => $here->student->id,
            'tutorid' => $here->tutor->id,
        ]);
        $roster = new roster(activity::from_instanceid($there->id));
        $this->assertFalse($roster->is_tutor_of((int) $here->unassigned->id, (int) $here->student->id));
    }

    /**
     * New versions are told to the tutor and to the colleague, each being told why.
     *
     * @covers \mod_proofolio\local\notices
     * @covers \mod_proofolio\local\notice_about
     */
    public function test_notices(): void {
        $this->begin();
        $roster = new roster(activity::from_instanceid($this->situation->activity->id));
        $studentid = (int) $this->situation->student->id;
        $this->assertEqualsCanonicalizing(
            [$this->situation->tutor->id, $this->situation->unassigned->id],
            notices::audience($roster, $studentid, $studentid),
        );
        $this->mock_clock_with_frozen(self::END);
        $this->assertEquals([$this->situation->tutor->id], notices::audience($roster, $studentid, $studentid));
    }

    /**
     * Whom one accompanies is read in as many queries, with one read more for the covers, however many covers there are.
     *
     * @covers \mod_proofolio\local\roster
     * @dataProvider mode_provider
     * @param int $mode
     */
    public function test_constant_reads(int $mode): void {
        global $DB;
        $this->begin(['tutormode' => $mode]);
        $reads = [];
        foreach ([0, 10] as $more) {
            for ($i = 0; $i < $more; $i++) {
                $student = $this->getDataGenerator()->create_and_enrol($this->situation->course, 'student');
                $tutor = $this->getDataGenerator()->create_and_enrol($this->situation->course, 'teacher');
                $ids = ['proofolioid' => $this->situation->activity->id, 'tutorid' => $tutor->id];
                $this->generator->create_tutor($ids + ['userid' => $student->id]);
                $this->generator->create_cover($ids + ['coverid' => $this->situation->unassigned->id]);
            }
            $userid = (int) $this->situation->unassigned->id;
            (new roster(activity::from_instanceid($this->situation->activity->id)))->get_students_of($userid);
            $roster = new roster(activity::from_instanceid($this->situation->activity->id));
            $before = $DB->perf_get_reads();
            $roster->get_students_of($userid);
            $listed = $DB->perf_get_reads();
            $roster->is_tutor_of($userid, (int) $this->situation->classmate->id);
            $roster->get_tutorids_of((int) $this->situation->classmate->id);
            $reads[] = [$listed - $before, $DB->perf_get_reads() - $listed];
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
}
