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
 * Tests of days as people choose them.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class calendar_day_test extends \advanced_testcase {
    /**
     * A day begins where its person lives, and is the same day when it is read again.
     *
     * @covers \mod_proofolio\local\calendar_day
     */
    public function test_days_of_a_zone(): void {
        $this->resetAfterTest();
        foreach (['Pacific/Auckland' => '2026-03-11 11:00', 'Europe/Paris' => '2026-03-11 23:00'] as $zone => $utc) {
            $this->setTimezone($zone);
            $time = calendar_day::to_time('2026-03-12');
            $this->assertSame($utc, gmdate('Y-m-d H:i', $time));
            $this->assertSame('2026-03-12', calendar_day::of_time($time));
        }
    }

    /**
     * What is no day is none.
     *
     * @covers \mod_proofolio\local\calendar_day
     * @testWith ["2026-02-30"]
     *           ["12/03/2026"]
     *           [""]
     *           ["2026-3-1"]
     *           ["2026-03-12 10:00"]
     * @param string $day
     */
    public function test_no_day(string $day): void {
        $this->assertNull(calendar_day::to_time($day));
    }
}
