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
use mod_proofolio\tests\generator_testcase;
use stdClass;

/**
 * Tests of the list of a course's activities.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_index_test extends generator_testcase {
    /**
     * Each activity with what waits for the reader, hidden ones only for those who see them.
     *
     * @covers \mod_proofolio\output\course_index
     */
    public function test_export(): void {
        $situation = $this->generator->create_situation(['name' => 'Year 5 & more']);
        $this->generator->create_instance(['course' => $situation->course->id, 'name' => 'Hidden', 'visible' => 0]);
        $this->generator->create_submitted_proof($situation);
        $data = $this->export($situation, $situation->tutor);
        $this->assertSame(['Year 5 & more', 'Hidden'], array_column($data['activities'], 'name'));
        $this->assertSame([false, true], array_column($data['activities'], 'ishidden'));
        $this->assertSame(['1 thing waits for you', ''], array_column($data['activities'], 'waitingname'));
        $data = $this->export($situation, $situation->student);
        $this->assertSame(['Year 5 & more'], array_column($data['activities'], 'name'));
        $this->assertSame([false], array_column($data['activities'], 'haswaiting'));
    }

    /**
     * A course without an activity says so and leads back.
     *
     * @covers \mod_proofolio\output\course_index
     */
    public function test_empty(): void {
        global $OUTPUT;
        $situation = (object) ['course' => $this->getDataGenerator()->create_course()];
        $data = $this->export($situation, $this->getDataGenerator()->create_and_enrol($situation->course));
        $html = $OUTPUT->render_from_template('mod_proofolio/course_index', $data);
        $this->assertStringContainsString(get_string('indexempty', 'mod_proofolio'), $html);
        $this->assertStringContainsString("course/view.php?id={$situation->course->id}", $html);
    }

    /**
     * The page's data, as its structure says.
     *
     * @param stdClass $situation
     * @param stdClass $user The reader.
     * @return array
     */
    private function export(stdClass $situation, stdClass $user): array {
        global $PAGE;
        $this->setUser($user);
        $data = (new course_index($situation->course, $user->id))->export_for_template($PAGE->get_renderer('core'));
        $this->assertEquals($data, external_api::clean_returnvalue(course_index::structure(), $data));
        return $data;
    }
}
