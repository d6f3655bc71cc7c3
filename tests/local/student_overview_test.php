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
use mod_proofolio\tests\generator_testcase;
use stdClass;

/**
 * Tests of the overview of students.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class student_overview_test extends generator_testcase {
    /**
     * Each student has their own targets, in the order of the competencies, and their own tutors, not those who have left.
     *
     * @covers \mod_proofolio\local\student_overview
     */
    public function test_rows(): void {
        $situation = $this->generator->create_situation();
        $earlier = $this->generator->create_competency([
            'proofolioid' => $situation->activity->id,
            'code' => 'CG1',
            'sortorder' => 0,
        ]);
        foreach ([$situation->competency, $earlier] as $competency) {
            $this->generator->create_target([
                'proofolioid' => $situation->activity->id,
                'userid' => $situation->student->id,
                'competencyid' => $competency->get('id'),
            ]);
        }
        $nobody = $this->getDataGenerator()->create_and_enrol($situation->course, 'student');
        $rows = $this->rows($situation);
        $people = [$situation->student->id, $situation->classmate->id, $nobody->id];
        $this->assertEqualsCanonicalizing($people, array_keys($rows));
        $this->assertSame(['CG1', 'CG3'], $rows[$situation->student->id]->targetcodes);
        $this->assertSame([$situation->tutor->id], $this->tutorids($rows, $situation->student));
        $this->assertSame([], $rows[$situation->classmate->id]->targetcodes);
        $this->assertSame([$situation->othertutor->id], $this->tutorids($rows, $situation->classmate));
        $this->assertSame([], $this->tutorids($rows, $nobody));
        $this->assertFalse($rows[$nobody->id]->isnogroup);
    }

    /**
     * Where the groups decide, their tutors come to those assigned, and who is in no group is told.
     *
     * @covers \mod_proofolio\local\student_overview
     */
    public function test_tutors_of_group(): void {
        $situation = $this->generator->create_situation(['tutormode' => instance::TUTORS_OF_GROUP]);
        $group = $this->getDataGenerator()->create_group(['courseid' => $situation->course->id, 'name' => 'Blue']);
        groups_add_member($group->id, $situation->student->id);
        groups_add_member($group->id, $situation->unassigned->id);
        $rows = $this->rows($situation);
        $this->assertEqualsCanonicalizing(
            [$situation->tutor->id, $situation->unassigned->id],
            $this->tutorids($rows, $situation->student),
        );
        $this->assertSame(['Blue'], array_values($rows[$situation->student->id]->groupnames));
        $this->assertFalse($rows[$situation->student->id]->isnogroup);
        $this->assertSame([$situation->othertutor->id], $this->tutorids($rows, $situation->classmate));
        $this->assertTrue($rows[$situation->classmate->id]->isnogroup);
    }

    /**
     * Every tutor accompanies everybody where the activity says so.
     *
     * @covers \mod_proofolio\local\student_overview
     */
    public function test_tutors_of_course(): void {
        $situation = $this->generator->create_situation(['tutormode' => instance::TUTORS_OF_COURSE]);
        $rows = $this->rows($situation);
        $all = [$situation->tutor->id, $situation->othertutor->id, $situation->unassigned->id, $situation->coordinator->id];
        $this->assertEqualsCanonicalizing($all, $this->tutorids($rows, $situation->classmate));
    }

    /**
     * A coordinator who may not see all groups sees the students of their own groups.
     *
     * @covers \mod_proofolio\local\student_overview
     */
    public function test_separate_groups(): void {
        $situation = $this->generator->create_situation(['groupmode' => SEPARATEGROUPS]);
        $group = $this->getDataGenerator()->create_group(['courseid' => $situation->course->id]);
        groups_add_member($group->id, $situation->student->id);
        groups_add_member($group->id, $situation->coordinator->id);
        $this->assertCount(2, $this->rows($situation));
        $role = $this->getDataGenerator()->create_role();
        $context = \context_module::instance($situation->activity->cmid);
        assign_capability('moodle/site:accessallgroups', CAP_PROHIBIT, $role, $context->id);
        role_assign($role, $situation->coordinator->id, $context->id);
        $this->assertSame([$situation->student->id], array_map('strval', array_keys($this->rows($situation))));
    }

    /**
     * Who does not coordinate sees nobody.
     *
     * @covers \mod_proofolio\local\student_overview
     */
    public function test_not_a_coordinator(): void {
        $situation = $this->generator->create_situation();
        $overview = new student_overview(activity::from_cmid($situation->activity->cmid));
        $this->setUser($situation->tutor);
        $this->assertSame([], $overview->rows_for($situation->tutor->id));
    }

    /**
     * The queries do not grow with the students.
     *
     * @covers \mod_proofolio\local\student_overview
     */
    public function test_queries(): void {
        $situation = $this->generator->create_situation(['tutormode' => instance::TUTORS_OF_GROUP]);
        $group = $this->getDataGenerator()->create_group(['courseid' => $situation->course->id]);
        groups_add_member($group->id, $situation->tutor->id);
        $this->rows($situation);
        $before = $this->cost($situation);
        for ($i = 0; $i < 10; $i++) {
            $student = $this->getDataGenerator()->create_and_enrol($situation->course, 'student');
            groups_add_member($group->id, $student->id);
            $this->generator->create_target([
                'proofolioid' => $situation->activity->id,
                'userid' => $student->id,
                'competencyid' => $situation->competency->get('id'),
            ]);
        }
        $this->rows($situation);
        $this->assertLessThanOrEqual($before, $this->cost($situation));
    }

    /**
     * The rows that the coordinator sees.
     *
     * @param stdClass $situation
     * @return stdClass[]
     */
    private function rows(stdClass $situation): array {
        $this->setUser($situation->coordinator);
        return (new student_overview(activity::from_cmid($situation->activity->cmid)))->rows_for($situation->coordinator->id);
    }

    /**
     * The ids of a student's tutors.
     *
     * @param stdClass[] $rows
     * @param stdClass $student
     * @return array
     */
    private function tutorids(array $rows, stdClass $student): array {
        return array_values(array_map(fn(stdClass $tutor) => $tutor->id, $rows[$student->id]->tutors));
    }

    /**
     * How many reads the rows cost.
     *
     * @param stdClass $situation
     * @return int
     */
    private function cost(stdClass $situation): int {
        global $DB;
        $before = $DB->perf_get_reads();
        $this->rows($situation);
        return $DB->perf_get_reads() - $before;
    }
}
