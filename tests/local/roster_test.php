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

/**
 * Tests of who is whose student and whose tutor.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class roster_test extends generator_testcase {
    /**
     * The roster of a situation, and the students of each person in it.
     *
     * @param array $settings
     * @return array The situation, the roster, a function from a person to the students they see.
     */
    private function roster(array $settings = []): array {
        $situation = $this->generator->create_situation($settings);
        $roster = new roster(activity::from_instanceid($situation->activity->id));
        $names = [$situation->student->id => 'student', $situation->classmate->id => 'classmate'];
        $seen = fn(string $person): array => array_values(
            array_intersect_key($names, $roster->get_students_of($situation->$person->id)),
        );
        return [$situation, $roster, $seen];
    }

    /**
     * Assigned tutors see their students, coordinators all, students nobody.
     *
     * @covers \mod_proofolio\local\roster
     */
    public function test_assigned(): void {
        [$situation, $roster, $seen] = $this->roster();
        $this->assertSame(['student'], $seen('tutor'));
        $this->assertSame(['classmate'], $seen('othertutor'));
        $this->assertSame(['student', 'classmate'], $seen('coordinator'));
        foreach (['student', 'unassigned', 'former', 'stranger'] as $person) {
            $this->assertSame([], $seen($person), $person);
        }
        $this->assertEquals([$situation->tutor->id], $roster->get_tutorids_of($situation->student->id));
        $this->assertSame([], $roster->get_studentids_without_group());
    }

    /**
     * Tutors of groups; who is in no group is told.
     *
     * @covers \mod_proofolio\local\roster
     */
    public function test_groups(): void {
        [$situation, $roster, $seen] = $this->roster(['tutormode' => instance::TUTORS_OF_GROUP]);
        $group = $this->getDataGenerator()->create_group(['courseid' => $situation->course->id]);
        foreach (['classmate', 'unassigned'] as $name) {
            $this->getDataGenerator()->create_group_member(['groupid' => $group->id, 'userid' => $situation->$name->id]);
        }
        $this->assertSame(['classmate'], $seen('unassigned'));
        $this->assertSame(['student'], $seen('tutor'));
        $this->assertEquals([$situation->student->id], $roster->get_studentids_without_group());
        $found = $roster->get_tutorids_of($situation->classmate->id);
        sort($found);
        $this->assertEquals([$situation->othertutor->id, $situation->unassigned->id], $found);
    }

    /**
     * A group that is not for activities makes nobody a tutor, and shows no student to a coordinator.
     *
     * @covers \mod_proofolio\local\roster
     */
    public function test_group_not_for_activities(): void {
        [$situation, $roster, $seen] = $this->roster(['tutormode' => instance::TUTORS_OF_GROUP]);
        $group = $this->getDataGenerator()->create_group(['courseid' => $situation->course->id, 'participation' => 0]);
        foreach (['classmate', 'unassigned'] as $name) {
            $this->getDataGenerator()->create_group_member(['groupid' => $group->id, 'userid' => $situation->$name->id]);
        }
        $this->assertSame([], $seen('unassigned'));
        $this->assertFalse($roster->is_tutor_of($situation->unassigned->id, $situation->classmate->id));
        $this->assertNotContains((int) $situation->unassigned->id, $roster->get_tutorids_of($situation->classmate->id));
        $this->assertContains((int) $situation->classmate->id, array_map('intval', $roster->get_studentids_without_group()));
    }

    /**
     * Every tutor of the course.
     *
     * @covers \mod_proofolio\local\roster
     */
    public function test_course(): void {
        [$situation, $roster, $seen] = $this->roster(['tutormode' => instance::TUTORS_OF_COURSE]);
        $this->assertSame(['student', 'classmate'], $seen('unassigned'));
        $this->assertNotContains((int) $situation->former->id, $roster->get_tutorids_of($situation->student->id));
        $this->assertTrue($roster->is_tutor_of($situation->unassigned->id, $situation->student->id));
        $this->assertFalse($roster->is_tutor_of($situation->former->id, $situation->student->id));
    }

    /**
     * Reading who is there costs the same for few and for many students.
     *
     * @covers \mod_proofolio\local\roster
     */
    public function test_constant_reads(): void {
        global $DB;
        $situation = $this->generator->create_situation();
        $reads = [];
        foreach ([0, 30] as $more) {
            for ($i = 0; $i < $more; $i++) {
                $this->getDataGenerator()->create_and_enrol($situation->course, 'student');
            }
            $activity = activity::from_instanceid($situation->activity->id);
            // What Moodle keeps of roles and groups after the first look is not what is counted.
            (new roster($activity))->get_students_of($situation->coordinator->id);
            $roster = new roster($activity);
            $before = $DB->perf_get_reads();
            $this->assertCount(2 + $more, $roster->get_students_of($situation->coordinator->id));
            $reads[] = $DB->perf_get_reads() - $before;
        }
        $this->assertSame($reads[0], $reads[1]);
    }
}
