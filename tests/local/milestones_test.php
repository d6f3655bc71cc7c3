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

use mod_proofolio\event\milestones_updated;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\tests\situation_testcase;

/**
 * Tests of a student's dates.
 *
 * @package    mod_proofolio
 * @category   test
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class milestones_test extends situation_testcase {
    /**
     * Dates are set, moved and taken away; what is as before tells nothing. The portfolio is made when there is none.
     *
     * @covers \mod_proofolio\local\milestones
     * @covers \mod_proofolio\event\milestones_updated
     */
    public function test_save(): void {
        $activity = activity::from_cmid($this->situation->activity->cmid);
        $new = $this->getDataGenerator()->create_and_enrol($this->situation->course, 'student');
        $sink = $this->redirectEvents();
        milestones::save($activity, $new->id, ['jury' => 900, 'document' => 800, 'party' => 5]);
        $this->assertSame(['document' => 800, 'jury' => 900], milestones::of($activity, $new->id));
        milestones::save($activity, $new->id, ['jury' => 900, 'interview' => 0]);
        $this->assertCount(1, $sink->get_events());
        milestones::save($activity, $new->id, ['jury' => 0, 'document' => 850]);
        $this->assertSame(['document' => 850], milestones::of($activity, $new->id));
        [$event, ] = $sink->get_events();
        $this->assertInstanceOf(milestones_updated::class, $event);
        $this->assertEquals($new->id, $event->relateduserid);
        $this->assertEquals(portfolio::of($activity->get_id(), $new->id)->get('id'), $event->objectid);
        $this->assertStringContainsString("userid=$new->id", $event->get_url()->out(false));
        $this->assertSame([], milestones::of($activity, $this->situation->student->id));
    }
}
