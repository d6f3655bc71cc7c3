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

namespace mod_proofolio;

use mod_proofolio\local\activity;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use mod_proofolio\local\refusal;
use mod_proofolio\local\roster;
use mod_proofolio\tests\generator_testcase;
use stdClass;

/**
 * Tests of who may do what: the table of roles, group by group, date by date.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class permission_test extends generator_testcase {
    /** Everybody in the situation, and the guest. */
    private const PEOPLE = [
        'student',
        'classmate',
        'tutor',
        'othertutor',
        'unassigned',
        'former',
        'coordinator',
        'stranger',
        'guest',
    ];

    /**
     * The names of those who may do something.
     *
     * @param stdClass $situation
     * @param callable $can Given a user id.
     * @return string[]
     */
    private function those_who(stdClass $situation, callable $can): array {
        $situation->guest = guest_user();
        return array_values(array_filter(self::PEOPLE, fn(string $name): bool => $can((int) $situation->$name->id)));
    }

    /**
     * A version of the situation's student, read anew.
     *
     * @param stdClass $situation
     * @return version
     */
    private function version(stdClass $situation): version {
        $version = $this->generator->create_submitted_proof($situation);
        return new version($version->get('id'));
    }

    /**
     * The table of roles for one act on the student's work.
     *
     * @dataProvider act_provider
     * @covers \mod_proofolio\permission
     * @param string $act
     * @param string $about portfolio, proof, version, shown or hidden.
     * @param string[] $allowed
     */
    public function test_acts(string $act, string $about, array $allowed): void {
        $situation = $this->generator->create_situation();
        $subject = $this->subject($situation, $about);
        $can = fn(int $userid): bool => permission::{"can_$act"}($subject, $userid);
        $this->assertSame($allowed, $this->those_who($situation, $can));
        foreach (self::PEOPLE as $name) {
            $this->setUser($situation->$name);
            $this->assertSame(in_array($name, $allowed), permission::{"can_$act"}($subject));
            $this->assertSame(in_array($name, $allowed), $this->is_let("require_can_$act", $subject), $name);
        }
    }

    /**
     * What an act is about.
     *
     * @param stdClass $situation
     * @param string $about
     * @return portfolio|proof|version|kept_trace
     */
    private function subject(stdClass $situation, string $about): portfolio|proof|version|kept_trace {
        $version = $this->version($situation);
        $trace = ['proofolioid' => $situation->activity->id, 'userid' => $situation->student->id, 'caption' => 'Sketch'];
        return match ($about) {
            'portfolio' => $version->get_proof()->get_portfolio(),
            'proof' => $version->get_proof(),
            'version' => $version,
            'draft' => $this->generator->create_proof([
                'proofolioid' => $situation->activity->id,
                'userid' => $situation->student->id,
                'competencyid' => $situation->competency->get('id'),
            ]),
            'shown' => $this->generator->create_kept_trace($trace + ['shown' => 1]),
            'hidden' => $this->generator->create_kept_trace($trace),
        };
    }

    /**
     * Whether the current user is let through.
     *
     * @param string $require
     * @param mixed $subject
     * @return bool
     */
    private function is_let(string $require, mixed $subject): bool {
        try {
            permission::$require($subject);
            return true;
        } catch (refusal $refusal) {
            $this->assertStringStartsWith('errorcannot', $refusal->errorcode);
            $this->assertStringNotContainsString('[[', $refusal->getMessage());
            return false;
        }
    }

    /**
     * Acts and who may do them.
     *
     * @return array
     */
    public static function act_provider(): array {
        $circle = ['student', 'tutor', 'coordinator'];
        return [
            ['view_portfolio', 'portfolio', $circle],
            ['write_portfolio', 'portfolio', ['student']],
            ['view_proof', 'proof', $circle],
            ['view_proof', 'draft', ['student']],
            ['view_version', 'version', $circle],
            ['view_draft', 'proof', ['student']],
            ['view_draft', 'draft', ['student']],
            ['view_kept_trace', 'shown', $circle],
            ['view_kept_trace', 'hidden', ['student']],
            ['comment', 'proof', $circle],
            ['decide', 'proof', ['tutor', 'coordinator']],
            ['relabel', 'proof', ['coordinator']],
            ['relabel', 'draft', []],
            ['withdraw_version', 'version', ['student']],
            ['delete_proof', 'draft', ['student']],
            ['archive_proof', 'proof', ['student']],
        ];
    }

    /**
     * Who is told kindly that there is nothing to read: those who would read it.
     *
     * @covers \mod_proofolio\permission
     */
    public function test_accompany_owner(): void {
        $situation = $this->generator->create_situation();
        $draft = $this->subject($situation, 'draft');
        $can = fn(int $userid): bool => permission::can_accompany_owner($draft, $userid);
        $this->assertSame(['tutor', 'coordinator'], $this->those_who($situation, $can));
    }

    /**
     * Who takes part, who writes, who manages.
     *
     * @covers \mod_proofolio\permission
     */
    public function test_activity(): void {
        $situation = $this->generator->create_situation();
        $activity = activity::from_instanceid($situation->activity->id);
        $this->assertSame(
            ['student', 'classmate', 'tutor', 'othertutor', 'unassigned', 'coordinator'],
            $this->those_who($situation, fn(int $userid): bool => permission::can_view_activity($activity, $userid)),
        );
        $this->assertSame(
            ['student', 'classmate'],
            $this->those_who($situation, fn(int $userid): bool => permission::can_write($activity, $userid)),
        );
        $this->assertSame(
            ['coordinator'],
            $this->those_who($situation, fn(int $userid): bool => permission::can_manage($activity, $userid)),
        );
        $this->assertSame(
            ['tutor', 'othertutor', 'unassigned', 'coordinator'],
            $this->those_who($situation, fn(int $userid): bool => permission::can_view_queue($activity, $userid)),
        );
        foreach (self::PEOPLE as $name) {
            $this->setUser($situation->$name);
            $this->assertSame(permission::can_view_queue($activity), $this->is_let('require_can_view_queue', $activity), $name);
        }
        $manages = fn(int $userid): bool => permission::can_manage_student($activity, $situation->student->id, $userid);
        $this->assertSame(['coordinator'], $this->those_who($situation, $manages));
        $this->assertFalse(permission::can_manage_student($activity, $situation->stranger->id, $situation->coordinator->id));
        $this->assertTrue(permission::can_manage($activity, get_admin()->id));
    }

    /**
     * The student, their tutors and the coordinators have a word on the proofs, also before the portfolio is begun.
     *
     * @covers \mod_proofolio\permission
     */
    public function test_judge(): void {
        $situation = $this->generator->create_situation();
        $activity = activity::from_instanceid($situation->activity->id);
        $circle = ['student' => ['student', 'tutor', 'coordinator'], 'classmate' => ['classmate', 'othertutor', 'coordinator']];
        foreach ($circle + ['tutor' => [], 'stranger' => []] as $student => $expected) {
            $can = fn(int $userid): bool => permission::can_judge($activity, $situation->$student->id, $userid);
            $this->assertSame($expected, $this->those_who($situation, $can), $student);
            foreach (self::PEOPLE as $name) {
                $this->setUser($situation->$name);
                try {
                    permission::require_can_judge($activity, $situation->$student->id);
                    $this->assertContains($name, $expected);
                } catch (refusal $refusal) {
                    $this->assertSame('errorcannotjudge', $refusal->errorcode);
                    $this->assertNotContains($name, $expected);
                }
            }
        }
    }

    /**
     * Coverage is for those who may read the portfolio, before it is begun too.
     *
     * @covers \mod_proofolio\permission
     */
    public function test_coverage(): void {
        $situation = $this->generator->create_situation();
        $activity = activity::from_instanceid($situation->activity->id);
        $can = fn(string $student): callable =>
            fn(int $userid): bool => permission::can_view_coverage($activity, $situation->$student->id, $userid);
        $circle = ['student', 'tutor', 'coordinator'];
        $this->assertSame($circle, $this->those_who($situation, $can('student')));
        foreach (self::PEOPLE as $name) {
            $this->setUser($situation->$name);
            $subject = fn() => permission::require_can_view_coverage($activity, $situation->student->id);
            try {
                $subject();
                $this->assertContains($name, $circle);
            } catch (refusal $refusal) {
                $this->assertNotContains($name, $circle);
                $this->assertSame('errorcannotviewportfolio', $refusal->errorcode);
            }
        }
        $situation->beginner = $this->getDataGenerator()->create_and_enrol($situation->course, 'student');
        $this->assertNull(portfolio::of($activity->get_id(), $situation->beginner->id));
        $this->assertSame(['coordinator'], $this->those_who($situation, $can('beginner')));
        $this->assertTrue($can('beginner')((int) $situation->beginner->id));
        $this->assertSame([], $this->those_who($situation, $can('stranger')));
        $this->assertSame([], $this->those_who($situation, $can('tutor')));
        $hidden = $this->generator->create_situation(['visible' => 0]);
        $activity = activity::from_instanceid($hidden->activity->id);
        $this->assertFalse(permission::can_view_coverage($activity, $hidden->student->id, $hidden->student->id));
        $this->assertTrue(permission::can_view_coverage($activity, $hidden->student->id, $hidden->coordinator->id));
    }

    /**
     * Where the activity says so, the tutors of the student's groups are their tutors, even with group mode none.
     *
     * @covers \mod_proofolio\local\roster
     */
    public function test_tutors_of_group(): void {
        $situation = $this->generator->create_situation(['tutormode' => instance::TUTORS_OF_GROUP]);
        $version = $this->version($situation);
        $can = fn(int $userid): bool => permission::can_view_version($version, $userid);
        $this->assertSame(['student', 'tutor', 'coordinator'], $this->those_who($situation, $can));
        $group = $this->getDataGenerator()->create_group(['courseid' => $situation->course->id]);
        foreach (['student', 'classmate', 'unassigned'] as $name) {
            $member = ['groupid' => $group->id, 'userid' => $situation->$name->id];
            $this->getDataGenerator()->create_group_member($member);
        }
        $this->assertSame(['student', 'tutor', 'unassigned', 'coordinator'], $this->those_who($situation, $can));
    }

    /**
     * The activity's grouping tells which groups count.
     *
     * @covers \mod_proofolio\local\roster
     */
    public function test_tutors_of_group_in_the_grouping(): void {
        $generator = $this->getDataGenerator();
        $course = $generator->create_course();
        $grouping = $generator->create_grouping(['courseid' => $course->id]);
        $activity = $this->generator->create_instance([
            'course' => $course->id,
            'tutormode' => instance::TUTORS_OF_GROUP,
            'groupingid' => $grouping->id,
        ]);
        $competency = $this->generator->create_competency(['proofolioid' => $activity->id]);
        $inside = $generator->create_group(['courseid' => $course->id]);
        $outside = $generator->create_group(['courseid' => $course->id]);
        $generator->create_grouping_group(['groupingid' => $grouping->id, 'groupid' => $inside->id]);
        $student = $generator->create_and_enrol($course, 'student');
        $tutors = [];
        foreach ([$inside, $outside] as $group) {
            $tutor = $generator->create_and_enrol($course, 'teacher');
            foreach ([$student, $tutor] as $member) {
                $generator->create_group_member(['groupid' => $group->id, 'userid' => $member->id]);
            }
            $tutors[] = $tutor->id;
        }
        $data = ['proofolioid' => $activity->id, 'userid' => $student->id, 'competencyid' => $competency->get('id')];
        $portfolio = $this->generator->create_proof($data)->get_portfolio();
        $this->assertTrue(permission::can_view_portfolio($portfolio, $tutors[0]));
        $this->assertFalse(permission::can_view_portfolio($portfolio, $tutors[1]));
    }

    /**
     * Where the activity says so, every tutor in the course is a tutor of each student.
     *
     * @covers \mod_proofolio\local\roster
     */
    public function test_tutors_of_course(): void {
        $situation = $this->generator->create_situation(['tutormode' => instance::TUTORS_OF_COURSE]);
        $version = $this->version($situation);
        $can = fn(int $userid): bool => permission::can_view_version($version, $userid);
        $allowed = ['student', 'tutor', 'othertutor', 'unassigned', 'coordinator'];
        $this->assertSame($allowed, $this->those_who($situation, $can));
    }

    /**
     * Separate groups limit coordinators who may not see all groups, never assigned tutors.
     *
     * @covers \mod_proofolio\permission
     */
    public function test_separate_groups(): void {
        global $DB;
        $situation = $this->generator->create_situation(['groupmode' => SEPARATEGROUPS]);
        $version = $this->version($situation);
        $context = activity::from_instanceid($situation->activity->id)->context;
        $role = $DB->get_record('role', ['shortname' => 'editingteacher']);
        assign_capability('moodle/site:accessallgroups', CAP_PROHIBIT, $role->id, $context->id, true);
        $can = fn(int $userid): bool => permission::can_view_version($version, $userid);
        $this->assertSame(['student', 'tutor'], $this->those_who($situation, $can));
        $group = $this->getDataGenerator()->create_group(['courseid' => $situation->course->id]);
        foreach (['student', 'coordinator'] as $name) {
            $this->getDataGenerator()->create_group_member(['groupid' => $group->id, 'userid' => $situation->$name->id]);
        }
        $this->assertSame(['student', 'tutor', 'coordinator'], $this->those_who($situation, $can));
        $activity = activity::from_instanceid($situation->activity->id);
        $this->assertFalse(
            permission::can_manage_student($activity, $situation->classmate->id, $situation->coordinator->id),
        );
    }

    /**
     * An assignment grants nothing without the capability.
     *
     * @covers \mod_proofolio\permission
     */
    public function test_assignment_without_capability(): void {
        global $DB;
        $situation = $this->generator->create_situation();
        $version = $this->version($situation);
        $this->assertTrue(permission::can_view_version($version, $situation->tutor->id));
        $context = activity::from_instanceid($situation->activity->id)->context;
        $role = $DB->get_record('role', ['shortname' => 'teacher']);
        assign_capability('mod/proofolio:accompany', CAP_PROHIBIT, $role->id, $context->id, true);
        $this->assertFalse(permission::can_view_version($version, $situation->tutor->id));
    }

    /**
     * A hidden activity is closed to all but those who see hidden activities.
     *
     * @covers \mod_proofolio\permission
     */
    public function test_hidden_activity(): void {
        global $DB;
        $situation = $this->generator->create_situation(['visible' => 0]);
        $version = $this->version($situation);
        $can = fn(int $userid): bool => permission::can_view_version($version, $userid);
        $seen = $this->those_who($situation, $can);
        $this->assertNotContains('student', $seen);
        $this->assertContains('coordinator', $seen);
        $this->assertFalse(permission::can_comment($version->get_proof(), $situation->student->id));
        $activity = activity::from_instanceid($situation->activity->id);
        $sees = fn(int $userid): bool => permission::can_view_queue($activity, $userid);
        $this->assertSame(['tutor', 'othertutor', 'unassigned', 'coordinator'], $this->those_who($situation, $sees));
        $role = $DB->get_field('role', 'id', ['shortname' => 'teacher']);
        assign_capability('moodle/course:viewhiddenactivities', CAP_PROHIBIT, $role, $activity->context->id, true);
        accesslib_clear_all_caches(true);
        rebuild_course_cache($situation->course->id, true);
        $this->assertSame(['coordinator'], $this->those_who($situation, $sees));
    }

    /**
     * Before opening and after closing everybody reads and nobody writes.
     *
     * @dataProvider dates_provider
     * @covers \mod_proofolio\permission
     * @param int $now
     * @param string|null $errorcode None when it is open.
     */
    public function test_dates(int $now, ?string $errorcode): void {
        $situation = $this->generator->create_situation(['timeopen' => 1000, 'timeclose' => 2000]);
        $version = $this->version($situation);
        $this->mock_clock_with_frozen($now);
        $proof = $version->get_proof();
        $this->assertTrue(permission::can_view_version($version, $situation->student->id));
        $this->assertTrue(permission::can_manage($proof->get_portfolio()->get_activity(), $situation->coordinator->id));
        $isopen = $errorcode === null;
        $this->assertSame($isopen, permission::can_write_portfolio($proof->get_portfolio(), $situation->student->id));
        $this->assertSame($isopen, permission::can_withdraw_version($version, $situation->student->id));
        $this->assertSame($isopen, permission::can_delete_proof($proof, $situation->student->id));
        $this->assertSame($isopen, permission::can_archive_proof($proof, $situation->student->id));
        $this->assertSame($isopen, permission::can_comment($proof, $situation->tutor->id));
        $this->assertSame($isopen, permission::can_decide($proof, $situation->tutor->id));
        $this->assertSame($isopen, permission::can_relabel($proof, $situation->coordinator->id));
        $this->setUser($situation->tutor);
        try {
            permission::require_can_decide($proof);
            $this->assertTrue($isopen);
        } catch (refusal $refusal) {
            $this->assertSame($errorcode, $refusal->errorcode);
        }
    }

    /**
     * Moments and what is said then.
     *
     * @return array
     */
    public static function dates_provider(): array {
        return [
            'before' => [900, 'errornotopen'],
            'open' => [1500, null],
            'closed' => [2000, 'errorclosed'],
        ];
    }

    /**
     * The work of somebody whose enrolment is suspended stays open to those who accompanied it, at its address; they themselves
     * do not reach it, and it stands in no list.
     *
     * @covers \mod_proofolio\permission
     * @covers \mod_proofolio\local\roster
     */
    public function test_suspended_student(): void {
        global $DB;
        $situation = $this->generator->create_situation();
        $version = $this->version($situation);
        $who = ['userid' => $situation->student->id];
        $DB->set_field('user_enrolments', 'status', ENROL_USER_SUSPENDED, $who);
        $proof = $version->get_proof();
        $activity = $proof->get_portfolio()->get_activity();
        $expected = ['tutor', 'coordinator'];
        $this->assertSame($expected, $this->those_who($situation, fn(int $id): bool => permission::can_view_proof($proof, $id)));
        $this->assertSame($expected, $this->those_who($situation, fn(int $id): bool => permission::can_decide($proof, $id)));
        $see = fn(int $id): bool => permission::can_view_coverage($activity, $situation->student->id, $id);
        $this->assertSame($expected, $this->those_who($situation, $see));
        $write = fn(int $id): bool => permission::can_write_portfolio($proof->get_portfolio(), $id);
        $this->assertSame([], $this->those_who($situation, $write));
        foreach ($expected as $name) {
            $listed = (new roster($activity))->get_students_of((int) $situation->$name->id);
            $this->assertArrayNotHasKey($situation->student->id, $listed);
        }
    }
}
