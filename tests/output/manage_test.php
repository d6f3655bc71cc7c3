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
 * Tests of the coordinator's page.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class manage_test extends generator_testcase {
    /**
     * Competencies with their elements, and every student, also those without a portfolio.
     *
     * @covers \mod_proofolio\output\manage
     */
    public function test_export(): void {
        global $DB;
        $situation = $this->generator->create_situation();
        $this->generator->create_competency([
            'proofolioid' => $situation->activity->id,
            'code' => 'CG8',
            'name' => 'Cooperate & share',
            'link' => 'https://example.org/cg8',
            'sortorder' => 99,
        ]);
        $this->generator->create_target([
            'proofolioid' => $situation->activity->id,
            'userid' => $situation->student->id,
            'competencyid' => $situation->competency->get('id'),
        ]);
        $nobody = $this->getDataGenerator()->create_and_enrol($situation->course, 'student', ['lastname' => 'Zzz']);
        $data = $this->export($situation);
        $competencies = $data['list']['competencies'];
        $this->assertSame(['CG3', 'CG8'], array_column($competencies, 'code'));
        $this->assertSame(['3 elements', '0 elements'], array_column($competencies, 'elementsname'));
        $this->assertSame([false, true], array_column($competencies, 'haslink'));
        $this->assertSame('Cooperate & share', $competencies[1]['name']);
        $this->assertSame(['In use: target of 1 student', 'Not in use yet'], array_column($competencies, 'usesname'));
        $DB->set_field('proofolio_competency', 'link', 'javascript:alert(1)', ['code' => 'CG8']);
        $this->assertSame([false, false], array_column($this->export($situation)['list']['competencies'], 'haslink'));
        $this->assertCount(3, $data['students']);
        $students = array_column($data['students'], null, 'fullname');
        $this->assertSame('CG3', $students['Student Person']['targets']);
        $this->assertSame('Tutor Person', $students['Student Person']['tutors']);
        $this->assertStringContainsString('student.php', $students['Student Person']['url']);
        $this->assertSame([false, false], [$students[fullname($nobody)]['hastargets'], $students[fullname($nobody)]['hastutors']]);
        $this->assertFalse($data['hasnogroup']);
    }

    /**
     * Where groups decide, the page tells who is in none.
     *
     * @covers \mod_proofolio\output\manage
     */
    public function test_no_group(): void {
        $situation = $this->generator->create_situation(['tutormode' => instance::TUTORS_OF_GROUP]);
        $group = $this->getDataGenerator()->create_group(['courseid' => $situation->course->id, 'name' => 'Blue']);
        groups_add_member($group->id, $situation->student->id);
        $data = $this->export($situation);
        $this->assertTrue($data['hasnogroup']);
        $this->assertStringContainsString('1 student is in no group', $data['nogrouptext']);
        $students = array_column($data['students'], null, 'fullname');
        $this->assertSame(['Blue', false], [$students['Student Person']['groups'], $students['Student Person']['isnogroup']]);
        $this->assertTrue($students['Classmate Person']['isnogroup']);
    }

    /**
     * An activity just made says what to do first.
     *
     * @covers \mod_proofolio\output\manage
     */
    public function test_empty(): void {
        global $OUTPUT;
        $course = $this->getDataGenerator()->create_course();
        $situation = (object) [
            'activity' => $this->generator->create_instance(['course' => $course->id]),
            'coordinator' => $this->getDataGenerator()->create_and_enrol($course, 'editingteacher'),
        ];
        $data = $this->export($situation);
        $this->assertFalse($data['list']['hascompetencies']);
        $this->assertFalse($data['hasstudents']);
        $html = $OUTPUT->render_from_template('mod_proofolio/manage', $data);
        $this->assertStringContainsString(get_string('manageemptycompetencies', 'mod_proofolio'), $html);
        $this->assertStringContainsString("competency.php?id={$situation->activity->cmid}", $html);
    }

    /**
     * What people typed is shown as text.
     *
     * @covers \mod_proofolio\output\manage
     */
    public function test_typed_text_is_clean(): void {
        global $DB, $OUTPUT;
        $situation = $this->generator->create_situation();
        $DB->set_field('user', 'lastname', '<img src=x onerror=y>', ['id' => $situation->student->id]);
        $html = $OUTPUT->render_from_template('mod_proofolio/manage', $this->export($situation));
        $this->assertStringNotContainsString('<img src=x', $html);
        $this->assertStringContainsString('&lt;img src=x', $html);
    }

    /**
     * The page's data, as its structure says.
     *
     * @param stdClass $situation
     * @return array
     */
    private function export(stdClass $situation): array {
        global $PAGE;
        $this->setUser($situation->coordinator);
        $manage = new manage(activity::from_cmid($situation->activity->cmid), $situation->coordinator->id);
        $data = $manage->export_for_template($PAGE->get_renderer('core'));
        $this->assertEquals($data, external_api::clean_returnvalue(manage::structure(), $data));
        return $data;
    }
}
