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

namespace mod_proofolio;

use core\activity_dates;
use mod_proofolio\local\activity;

/**
 * Tests of the dates that the course page shows.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class dates_test extends \advanced_testcase {
    /**
     * Each date that is set is told, as coming or past.
     *
     * @covers \mod_proofolio\dates
     * @group mod_proofolio_moodle
     * @testWith [0, 0, []]
     *           [1000, 0, ["Opened:"]]
     *           [1000, 3000, ["Opened:", "Closes:"]]
     *           [2500, 3000, ["Opens:", "Closes:"]]
     *           [0, 1500, ["Closed:"]]
     * @param int $open
     * @param int $close
     * @param string[] $labels
     */
    public function test_dates(int $open, int $close, array $labels): void {
        $this->resetAfterTest();
        $this->mock_clock_with_frozen(2000);
        $generator = $this->getDataGenerator()->get_plugin_generator('mod_proofolio');
        $situation = $generator->create_situation(['timeopen' => $open, 'timeclose' => $close]);
        $cm = activity::from_cmid($situation->activity->cmid)->cm;
        $dates = activity_dates::get_dates_for_module($cm, (int) $situation->student->id);
        $this->assertSame($labels, array_column($dates, 'label'));
        $this->assertSame(array_values(array_filter([$open, $close])), array_column($dates, 'timestamp'));
    }
}
