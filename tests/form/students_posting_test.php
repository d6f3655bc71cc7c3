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

namespace mod_proofolio\form;

use mod_proofolio\local\activity;
use mod_proofolio\local\milestones;
use mod_proofolio\local\models\milestone;
use mod_proofolio\local\models\tutor;
use mod_proofolio\local\refusal;
use mod_proofolio\local\roster;
use mod_proofolio\local\targets;
use mod_proofolio\tests\coordinator_testcase;

/**
 * Tests of what the page for many students takes in.
 *
 * @package    mod_proofolio
 * @category   test
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class students_posting_test extends coordinator_testcase {
    /**
     * Several students get a target and another tutor; the former one sees them no longer, and what waits for them is not theirs.
     *
     * @covers \mod_proofolio\form\students_posting
     * @covers \mod_proofolio\local\student_changes
     * @covers \mod_proofolio\local\student_state
     */
    public function test_picked(): void {
        $ids = [(int) $this->situation->student->id, (int) $this->situation->classmate->id];
        $competencyid = (int) $this->situation->competency->get('id');
        $this->carry_out(['students' => $ids, 'act' => 'addtarget', 'competencyid' => $competencyid, 'modulecode' => 'PRJ']);
        foreach ($ids as $id) {
            $this->assertSame('PRJ', targets::of($this->activity, $id)[$competencyid]->get('modulecode'));
        }
        $other = (int) $this->situation->othertutor->id;
        $posting = $this->carry_out(['students' => $ids, 'act' => 'onlytutors', 'tutorid' => $other]);
        // The tutor and the former one of the first student go; the second has this tutor already.
        $this->assertCount(3, $posting->get_changes());
        $this->assertSame([$ids[0] => [$other], $ids[1] => [$other]], tutor::userids_by_student($this->activity->get_id(), $ids));
        $this->assertSame([], (new roster($this->activity))->get_students_of((int) $this->situation->tutor->id));
        $this->carry_out(['students' => $ids, 'act' => 'setdate', 'document' => '2026-11-30']);
        $this->assertSame(['document' => make_timestamp(2026, 11, 30)], milestones::of($this->activity, $ids[1]));
        $again = $this->carry_out(['students' => $ids, 'act' => 'setdate', 'document' => '2026-11-30']);
        $this->assertSame([], $again->get_changes());
    }

    /**
     * Dates come from each student's own experience.
     *
     * @covers \mod_proofolio\form\students_posting
     */
    public function test_proposed_dates(): void {
        $this->generator->create_experience([
            'proofolioid' => $this->activity->get_id(),
            'userid' => $this->situation->student->id,
            'name' => 'Internship',
            'timestart' => make_timestamp(2026, 10, 1),
            'timeend' => make_timestamp(2026, 10, 31),
        ]);
        $ids = [(int) $this->situation->student->id, (int) $this->situation->classmate->id];
        $this->carry_out(['students' => $ids, 'act' => 'proposedates']);
        $this->assertSame(make_timestamp(2026, 10, 1), milestones::of($this->activity, $ids[0])['firstmeeting']);
        $this->assertSame([], milestones::of($this->activity, $ids[1]));
    }

    /**
     * A table with one bad row changes nothing; mended, all of it is done.
     *
     * @covers \mod_proofolio\form\students_posting
     */
    public function test_table(): void {
        $bad = $this->posting(['act' => 'table', 'table' => "student;tutor\nstudent person;-\nnobody;-"]);
        $bad->plan();
        $this->assertSame([3], array_keys($bad->get_problems()));
        $this->carry_out(['act' => 'table', 'table' => "student;tutor;competency\nstudent person;-;CG3\nclassmate person;;CG3"]);
        $ids = [(int) $this->situation->student->id, (int) $this->situation->classmate->id];
        $tutors = tutor::userids_by_student($this->activity->get_id(), $ids);
        $this->assertEquals([[], [$this->situation->othertutor->id]], array_values($tutors));
        $this->assertCount(1, targets::of($this->activity, $ids[1]));
    }

    /**
     * When one change is not possible, none is made.
     *
     * @covers \mod_proofolio\local\student_changes
     */
    public function test_all_or_nothing(): void {
        $this->preventResetByRollback();
        $ids = [(int) $this->situation->student->id, (int) $this->situation->classmate->id];
        $table = "student;tutor;competency\nstudent person;;CG3\nclassmate person;tutor person;CG3";
        $posting = $this->posting(['act' => 'table', 'table' => $table]);
        $posting->plan();
        $this->getDataGenerator()->enrol_user(
            $this->situation->tutor->id,
            $this->situation->course->id,
            'teacher',
            'manual',
            0,
            0,
            ENROL_USER_SUSPENDED,
        );
        try {
            $posting->apply();
            $this->fail('Not refused');
        } catch (refusal $refusal) {
            $this->assertSame('errorcannotaccompany', $refusal->errorcode);
        }
        $this->assertSame([], targets::of($this->activity, $ids[0]));
    }

    /**
     * The plan's key differs once somebody else has set something.
     *
     * @covers \mod_proofolio\form\students_posting
     */
    public function test_key(): void {
        $typed = ['students' => [(int) $this->situation->student->id], 'act' => 'setdate', 'jury' => '2027-01-15'];
        $shown = $this->posting($typed);
        $shown->plan();
        $same = $this->posting($typed);
        $same->plan();
        $this->assertSame($shown->get_key(), $same->get_key());
        milestones::save($this->activity, (int) $this->situation->student->id, ['jury' => 900]);
        $same->plan();
        $this->assertNotSame($shown->get_key(), $same->get_key());
    }

    /**
     * What cannot be taken, and the field that it is told at. Names stand for the ids of the situation's people.
     *
     * @return array[]
     */
    public static function refused_provider(): array {
        return [
            'nobody' => [['act' => 'setdate', 'jury' => '2027-01-15'], 'errornobodypicked', 'students'],
            'not a student' => [['students' => ['tutor'], 'act' => 'setdate'], 'errornobodypicked', 'students'],
            'a stranger' => [['students' => ['stranger'], 'act' => 'addtutor'], 'errornobodypicked', 'students'],
            'no act' => [['students' => ['student']], 'errornothingpicked', 'students'],
            'no competency' => [['students' => ['student'], 'act' => 'addtarget'], 'errornotofactivity', 'competencyid'],
            'no tutor' => [['students' => ['student'], 'act' => 'addtutor'], 'errorcannotaccompany', 'tutorid'],
            'a tutor who left' => [
                ['students' => ['student'], 'act' => 'onlytutors', 'tutorid' => 'former'], 'errorcannotaccompany', 'tutorid',
            ],
            'no day' => [['students' => ['student'], 'act' => 'setdate', 'jury' => 'soon'], 'errornosuchday', 'jury'],
            'no date' => [['students' => ['student'], 'act' => 'setdate'], 'errornosuchday', 'firstmeeting'],
            'an empty table' => [['act' => 'table', 'table' => ' '], 'errortablemissing', 'table'],
        ];
    }

    /**
     * Bad input is told at its field.
     *
     * @covers \mod_proofolio\form\students_posting
     * @dataProvider refused_provider
     * @param array $typed
     * @param string $errorcode
     * @param string $field
     */
    public function test_refused(array $typed, string $errorcode, string $field): void {
        $id = fn(mixed $name): int => is_string($name) ? (int) $this->situation->$name->id : $name;
        $typed['students'] = array_map($id, $typed['students'] ?? []);
        $typed['tutorid'] = $id($typed['tutorid'] ?? 0);
        try {
            $this->posting($typed)->plan();
            $this->fail('Not refused');
        } catch (refusal $refusal) {
            $this->assertSame([$errorcode, $field], [$refusal->errorcode, $refusal->field]);
        }
    }

    /**
     * A coordinator whom groups limit reaches nobody of another group, picked or by name.
     *
     * @covers \mod_proofolio\form\students_posting
     */
    public function test_groups(): void {
        $limited = $this->generator->create_situation(['groupmode' => SEPARATEGROUPS]);
        $activity = activity::from_cmid($limited->activity->cmid);
        $role = $this->getDataGenerator()->create_role(['archetype' => 'editingteacher']);
        assign_capability('moodle/site:accessallgroups', CAP_PROHIBIT, $role, $activity->context);
        $this->getDataGenerator()->role_assign($role, $limited->coordinator->id, $activity->context);
        $group = $this->getDataGenerator()->create_group(['courseid' => $limited->course->id]);
        foreach (['coordinator', 'student'] as $member) {
            groups_add_member($group->id, $limited->$member->id);
        }
        $this->setUser($limited->coordinator);
        $table = "student;competency\nstudent person;CG3\nclassmate person;CG3";
        $typed = $this->typed(['act' => 'table', 'table' => $table]);
        $posting = new students_posting($activity, (int) $limited->coordinator->id, $typed);
        $posting->plan();
        $this->assertSame([3], array_keys($posting->get_problems()));
        $this->assertEquals([$limited->student->id], array_column($posting->get_changes(), 'studentid'));
    }

    /**
     * Plans and carries out.
     *
     * @param array $typed
     * @return students_posting
     */
    private function carry_out(array $typed): students_posting {
        $posting = $this->posting($typed);
        $posting->plan();
        $this->assertSame([], $posting->get_problems());
        $posting->apply();
        return $posting;
    }

    /**
     * What the coordinator sends.
     *
     * @param array $typed
     * @return students_posting
     */
    private function posting(array $typed): students_posting {
        return new students_posting($this->activity, (int) $this->situation->coordinator->id, $this->typed($typed));
    }

    /**
     * All fields.
     *
     * @param array $typed Those that are not empty.
     * @return array
     */
    private function typed(array $typed): array {
        $lines = ['act', 'modulecode', 'modulename', 'modulecredits', 'moduleresponsible', ...milestone::STAGES];
        return $typed + ['students' => [], 'competencyid' => 0, 'tutorid' => 0, 'table' => ''] + array_fill_keys($lines, '');
    }
}
