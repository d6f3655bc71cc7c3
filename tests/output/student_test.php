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

namespace mod_proofolio\output;

use core_external\external_api;
use mod_proofolio\local\activity;
use mod_proofolio\local\models\instance;
use mod_proofolio\tests\generator_testcase;
use stdClass;

/**
 * Tests of the coordinator's page about one student.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class student_test extends generator_testcase {
    /**
     * Targets with their failed modules, tutors with the reason, and who else can be assigned.
     *
     * @covers \mod_proofolio\output\student
     */
    public function test_export(): void {
        $situation = $this->generator->create_situation();
        $this->generator->create_target([
            'proofolioid' => $situation->activity->id,
            'userid' => $situation->student->id,
            'competencyid' => $situation->competency->get('id'),
            'modulecode' => 'PRJ42',
            'modulename' => 'Team project',
            'modulecredits' => 4.5,
        ]);
        $data = $this->export($situation, $situation->student);
        $this->assertSame(['PRJ42 Team project', '4.5', ''], [
            $data['targets'][0]['module'],
            $data['targets'][0]['credits'],
            $data['targets'][0]['responsible'],
        ]);
        $this->assertFalse($data['canaddtarget']);
        $tutors = array_column($data['tutors'], 'reason', 'fullname');
        $this->assertSame(get_string('tutorassignedbyname', 'mod_proofolio'), $tutors['Tutor Person']);
        $this->assertSame(get_string('tutornolonger', 'mod_proofolio'), $tutors['Former Person']);
        $choices = array_column($data['choices'], 'fullname');
        $this->assertEqualsCanonicalizing(['Coordinator Person', 'Othertutor Person', 'Unassigned Person'], $choices);
        $this->assertFalse($data['isnogroup']);
    }

    /**
     * A student without portfolio, groups, targets or tutors is told about all the same.
     *
     * @covers \mod_proofolio\output\student
     */
    public function test_nothing_yet(): void {
        global $OUTPUT;
        $situation = $this->generator->create_situation(['tutormode' => instance::TUTORS_OF_GROUP]);
        $nobody = $this->getDataGenerator()->create_and_enrol($situation->course, 'student');
        $data = $this->export($situation, $nobody);
        $this->assertTrue($data['isnogroup']);
        $this->assertTrue($data['canaddtarget']);
        $html = $OUTPUT->render_from_template('mod_proofolio/student', $data);
        foreach (['studentnogroup', 'studentnotargets', 'studentnotutor'] as $string) {
            $this->assertStringContainsString(get_string($string, 'mod_proofolio'), $html);
        }
    }

    /**
     * A tutor by the activity's choice is shown as such and cannot be ended here.
     *
     * @covers \mod_proofolio\output\student
     */
    public function test_tutor_by_mode(): void {
        $situation = $this->generator->create_situation(['tutormode' => instance::TUTORS_OF_COURSE]);
        $tutors = array_column($this->export($situation, $situation->student)['tutors'], null, 'fullname');
        $this->assertSame(
            [get_string('tutorbymode', 'mod_proofolio'), false],
            [$tutors['Unassigned Person']['reason'], $tutors['Unassigned Person']['isassigned']],
        );
    }

    /**
     * What changes something is a posted form with the session key, never a link.
     *
     * @covers \mod_proofolio\output\student
     */
    public function test_changes_are_posted(): void {
        global $OUTPUT;
        $situation = $this->generator->create_situation();
        $html = $OUTPUT->render_from_template('mod_proofolio/student', $this->export($situation, $situation->student));
        $this->assertSame(4, substr_count($html, '<form method="post"'));
        $this->assertSame(4, substr_count($html, 'name="sesskey" value="' . sesskey() . '"'));
        $this->assertDoesNotMatchRegularExpression('/href="[^"]*sesskey/', $html);
    }

    /**
     * The page's data, as its structure says.
     *
     * @param stdClass $situation
     * @param stdClass $user The student.
     * @return array
     */
    private function export(stdClass $situation, stdClass $user): array {
        global $PAGE;
        $this->setUser($situation->coordinator);
        $page = new student(activity::from_cmid($situation->activity->cmid), $user);
        $data = $page->export_for_template($PAGE->get_renderer('core'));
        $this->assertEquals($data, external_api::clean_returnvalue(student::structure(), $data));
        return $data;
    }
}
