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

namespace mod_proofolio\event;

use context_module;

/**
 * Tests of the events about what coordinators do.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class coordinator_events_test extends \advanced_testcase {
    /**
     * The events with what each needs.
     *
     * @return array[]
     */
    public static function event_provider(): array {
        $competency = ['objectid' => 7, 'other' => ['code' => 'CG3']];
        $target = ['objectid' => 7, 'relateduserid' => 5, 'other' => ['competencyid' => 3]];
        $tutor = ['objectid' => 7, 'relateduserid' => 5, 'other' => ['studentid' => 6]];
        $cover = ['objectid' => 7, 'relateduserid' => 5, 'other' => ['tutorid' => 6, 'timestart' => 1, 'timeend' => 2]];
        return [
            [competency_created::class, $competency, 'c', 'manage.php'],
            [competency_updated::class, $competency, 'u', 'manage.php'],
            [competency_archived::class, $competency, 'u', 'manage.php'],
            [competency_unarchived::class, $competency, 'u', 'manage.php'],
            [competency_deleted::class, $competency, 'd', 'manage.php'],
            [target_added::class, $target, 'c', 'userid=5'],
            [target_updated::class, $target, 'u', 'userid=5'],
            [target_removed::class, $target, 'd', 'userid=5'],
            [tutor_assigned::class, $tutor, 'c', 'userid=6'],
            [tutor_unassigned::class, $tutor, 'd', 'userid=6'],
            [cover_added::class, $cover, 'c', 'manage.php'],
            [cover_ended::class, $cover, 'u', 'manage.php'],
        ];
    }

    /**
     * Each event has a name, says what happened to what, and leads to where it can be seen.
     *
     * @covers \mod_proofolio\event\competency_base
     * @covers \mod_proofolio\event\target_base
     * @covers \mod_proofolio\event\tutor_base
     * @covers \mod_proofolio\event\cover_base
     * @dataProvider event_provider
     * @param string $class
     * @param array $data
     * @param string $crud
     * @param string $url A part of the address.
     */
    public function test_event(string $class, array $data, string $crud, string $url): void {
        $event = $class::create($data + ['context' => $this->context()]);
        $this->assertSame($crud, $event->crud);
        $this->assertStringNotContainsString('[[', $class::get_name());
        $this->assertStringContainsString("with id '", $event->get_description());
        $this->assertStringContainsString($url, $event->get_url()->out(false));
    }

    /**
     * An event that lacks what it needs is refused.
     *
     * @covers \mod_proofolio\event\competency_base
     * @covers \mod_proofolio\event\target_base
     * @covers \mod_proofolio\event\tutor_base
     * @covers \mod_proofolio\event\cover_base
     * @dataProvider event_provider
     * @param string $class
     */
    public function test_incomplete(string $class): void {
        $this->expectException(\coding_exception::class);
        $class::create(['objectid' => 7, 'context' => $this->context()]);
    }

    /**
     * Looking at the list of a course's activities is logged.
     *
     * @covers \mod_proofolio\event\course_module_instance_list_viewed
     */
    public function test_list_viewed(): void {
        $event = course_module_instance_list_viewed::create(['context' => $this->context()->get_course_context()]);
        $this->assertSame('r', $event->crud);
        $this->assertStringContainsString('/mod/proofolio/index.php', $event->get_url()->out(false));
    }

    /**
     * Looking at an activity is logged.
     *
     * @covers \mod_proofolio\event\course_module_viewed
     */
    public function test_viewed(): void {
        $event = course_module_viewed::create(['objectid' => 7, 'context' => $this->context()]);
        $this->assertSame(['r', 'proofolio'], [$event->crud, $event->objecttable]);
        $this->assertStringContainsString('/mod/proofolio/view.php', $event->get_url()->out(false));
    }

    /**
     * The context of an activity.
     *
     * @return context_module
     */
    private function context(): context_module {
        $this->resetAfterTest();
        $course = $this->getDataGenerator()->create_course();
        $activity = $this->getDataGenerator()->create_module('proofolio', ['course' => $course->id]);
        return context_module::instance($activity->cmid);
    }
}
