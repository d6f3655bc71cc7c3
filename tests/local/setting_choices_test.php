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
 * Tests of what can be chosen in settings.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class setting_choices_test extends \advanced_testcase {
    /**
     * Every tutor mode is offered with its meaning.
     *
     * @covers \mod_proofolio\local\setting_choices
     */
    public function test_tutor_modes(): void {
        $this->assertSame([0, 1, 2], array_keys(setting_choices::tutor_modes()));
    }

    /**
     * A number in use is offered in its place, once.
     *
     * @covers \mod_proofolio\local\setting_choices
     */
    public function test_max_files(): void {
        $numbers = setting_choices::max_files(7);
        $this->assertSame([1, 2, 3, 5, 7, 10, 15, 20, 30, 50], array_values($numbers));
        $this->assertSame(array_keys($numbers), array_values($numbers));
        $this->assertSame(setting_choices::max_files(), setting_choices::max_files(20));
        $this->assertSame(setting_choices::max_files(), setting_choices::max_files(0));
    }

    /**
     * Each hour of a day can be chosen, by its number.
     *
     * @covers \mod_proofolio\local\setting_choices
     */
    public function test_hours(): void {
        $hours = setting_choices::hours();
        $this->assertSame(range(0, 23), array_keys($hours));
        $this->assertSame(['00:00', '07:00', '23:00'], [$hours[0], $hours[7], $hours[23]]);
    }

    /**
     * The limit of course or site can be chosen, and none above it.
     *
     * @covers \mod_proofolio\local\setting_choices
     * @group mod_proofolio_moodle
     */
    public function test_max_bytes(): void {
        $sizes = setting_choices::max_bytes(102400);
        $this->assertArrayHasKey(0, $sizes);
        $this->assertLessThanOrEqual(102400, max(array_keys($sizes)));
    }
}
