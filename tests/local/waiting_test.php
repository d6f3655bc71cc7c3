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

/**
 * Tests of what waits for a person.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class waiting_test extends \advanced_testcase {
    /**
     * A version waits for the tutor, a comment for the student; neither for anybody else.
     *
     * @covers \mod_proofolio\local\waiting
     */
    public function test_count(): void {
        $this->resetAfterTest();
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_proofolio');
        $situation = $generator->create_situation();
        $activity = activity::from_cmid($situation->activity->cmid);
        $count = fn(string $who): int => waiting::count($activity, $situation->$who->id);
        $this->assertSame([0, 0], [$count('student'), $count('tutor')]);
        $version = $generator->create_submitted_proof($situation);
        $this->assertSame([0, 1, 1], [$count('student'), $count('tutor'), $count('coordinator')]);
        read_state::mark_read($version->get_proof(), $situation->tutor->id, time());
        $generator->create_comment(['versionid' => $version->get('id'), 'userid' => $situation->tutor->id]);
        $this->assertSame([1, 0], [$count('student'), $count('tutor')]);
        foreach (['classmate', 'othertutor', 'unassigned', 'former', 'stranger'] as $who) {
            $this->assertSame(0, $count($who), $who);
        }
    }
}
