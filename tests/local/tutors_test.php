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

use mod_proofolio\event\tutor_assigned;
use mod_proofolio\event\tutor_unassigned;
use mod_proofolio\local\models\tutor;
use mod_proofolio\permission;
use mod_proofolio\tests\coordinator_testcase;

/**
 * Tests of what the coordinator does with a student's tutors.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class tutors_test extends coordinator_testcase {
    /**
     * An assignment opens the portfolio to the tutor; a second one changes nothing.
     *
     * @covers \mod_proofolio\local\tutors
     * @covers \mod_proofolio\event\tutor_assigned
     */
    public function test_assign(): void {
        $version = $this->getDataGenerator()->get_plugin_generator('mod_proofolio')->create_submitted_proof($this->situation);
        $tutorid = $this->situation->unassigned->id;
        $this->assertFalse(permission::can_view_version($version, $tutorid));
        $sink = $this->redirectEvents();
        $first = tutors::assign($this->activity, $this->situation->student->id, $tutorid);
        $second = tutors::assign($this->activity, $this->situation->student->id, $tutorid);
        $this->assertSame($first->get('id'), $second->get('id'));
        $this->assertTrue(permission::can_view_version($version, $tutorid));
        $this->assertCount(1, $sink->get_events());
        $event = current($sink->get_events());
        $this->assertInstanceOf(tutor_assigned::class, $event);
        $this->assertEquals($tutorid, $event->relateduserid);
        $this->assertStringContainsString("userid={$this->situation->student->id}", $event->get_url()->out(false));
    }

    /**
     * Whoever cannot accompany is not assigned.
     *
     * @covers \mod_proofolio\local\tutors
     * @testWith ["classmate"]
     *           ["stranger"]
     *           ["former"]
     *           ["student"]
     * @param string $who
     */
    public function test_assign_refused(string $who): void {
        $before = count(tutor::get_records());
        try {
            tutors::assign($this->activity, $this->situation->student->id, $this->situation->$who->id);
            $this->fail('Not refused');
        } catch (refusal $refusal) {
            $this->assertSame(['errorcannotaccompany', 'tutorid'], [$refusal->errorcode, $refusal->field]);
        }
        $this->assertCount($before, tutor::get_records());
    }

    /**
     * The end of an assignment closes the portfolio to the tutor, also when they have left the course.
     *
     * @covers \mod_proofolio\local\tutors
     * @covers \mod_proofolio\event\tutor_unassigned
     */
    public function test_unassign(): void {
        $studentid = $this->situation->student->id;
        $version = $this->getDataGenerator()->get_plugin_generator('mod_proofolio')->create_submitted_proof($this->situation);
        $this->assertTrue(permission::can_view_version($version, $this->situation->tutor->id));
        $sink = $this->redirectEvents();
        tutors::unassign($this->activity, $studentid, $this->situation->tutor->id);
        tutors::unassign($this->activity, $studentid, $this->situation->former->id);
        $this->assertFalse(permission::can_view_version($version, $this->situation->tutor->id));
        $this->assertInstanceOf(tutor_unassigned::class, current($sink->get_events()));
        $this->assertCount(2, $sink->get_events());
    }

    /**
     * The tutor of somebody else stays theirs.
     *
     * @covers \mod_proofolio\local\tutors
     */
    public function test_unassign_of_another_student(): void {
        $before = count(tutor::get_records());
        $sink = $this->redirectEvents();
        tutors::unassign($this->activity, $this->situation->student->id, $this->situation->othertutor->id);
        tutors::unassign($this->activity, $this->situation->stranger->id, $this->situation->othertutor->id);
        $this->assertCount($before, tutor::get_records());
        $this->assertEmpty($sink->get_events());
    }
}
