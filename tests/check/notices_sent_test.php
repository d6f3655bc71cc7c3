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

namespace mod_proofolio\check;

use core\check\manager as checks;
use core\check\result;
use core\task\manager as tasks;
use mod_proofolio\task\send_notices;

/**
 * Tests of what the status report says of notifications.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notices_sent_test extends \advanced_testcase {
    /** When the story begins, in UTC seconds. */
    private const START = 1800000000;

    /**
     * It warns when something is due and the task has not run for an hour.
     *
     * @covers \mod_proofolio\check\notices_sent
     * @covers ::proofolio_status_checks
     * @group mod_proofolio_moodle
     */
    public function test_result(): void {
        $this->resetAfterTest();
        $clock = $this->mock_clock_with_frozen(self::START);
        $checks = array_filter(checks::get_status_checks(), fn($check) => $check instanceof notices_sent);
        $this->assertCount(1, $checks);
        $check = current($checks);
        $this->assertSame(result::OK, $check->get_result()->get_status(), 'Nothing waits');
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_proofolio');
        $generator->create_submitted_proof($generator->create_situation(), ['timesubmitted' => self::START]);
        $this->assertSame(result::OK, $check->get_result()->get_status(), 'Nothing is due yet');
        $clock->set_to(self::START + HOURSECS);
        $this->assertSame(result::WARNING, $check->get_result()->get_status(), 'The task has never run');
        $this->assertStringContainsString('never', $check->get_result()->get_details());
        $this->last_run(self::START + 100);
        $this->assertSame(result::OK, $check->get_result()->get_status(), 'It ran within the hour');
        $clock->set_to(self::START + 100 + HOURSECS + 1);
        $this->assertSame(result::WARNING, $check->get_result()->get_status(), 'It has not run for an hour');
        $this->assertStringContainsString('last ran', $check->get_result()->get_details());
        $this->redirectMessages();
        (new send_notices())->execute();
        $this->last_run($clock->time());
        $this->assertSame(result::OK, $check->get_result()->get_status(), 'Nothing waits any more');
        $this->assertNotSame('', $check->get_name());
        $this->assertNotNull($check->get_action_link());
    }

    /**
     * The task has run.
     *
     * @param int $time UTC seconds.
     */
    private function last_run(int $time): void {
        global $DB;
        $task = tasks::get_scheduled_task(send_notices::class);
        $DB->set_field('task_scheduled', 'lastruntime', $time, ['classname' => '\\' . $task::class]);
    }
}
