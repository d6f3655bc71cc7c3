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
 * Tests of when the daily digest goes out.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class digest_time_test extends \advanced_testcase {
    /**
     * The digest goes out at the recipient's own hour, today if that is not over.
     *
     * @covers \mod_proofolio\local\digest_time
     * @dataProvider moments
     * @param string $zone
     * @param string $from
     * @param int $hour
     * @param string $due
     */
    public function test_first_from(string $zone, string $from, int $hour, string $due): void {
        $time = digest_time::first_from(strtotime("$from UTC"), (object) ['timezone' => $zone], $hour);
        $this->assertSame($due, gmdate('Y-m-d H:i', $time));
    }

    /**
     * From when on, and when it is due, both in UTC.
     *
     * @return array[]
     */
    public static function moments(): array {
        return [
            'later today' => ['Europe/Paris', '2026-11-24 05:59', 7, '2026-11-24 06:00'],
            'right now' => ['Europe/Paris', '2026-11-24 06:00', 7, '2026-11-24 06:00'],
            'tomorrow' => ['Europe/Paris', '2026-11-24 06:01', 7, '2026-11-25 06:00'],
            'far in the west' => ['America/Montreal', '2026-11-24 06:01', 7, '2026-11-24 12:00'],
            'already tomorrow in the east' => ['Pacific/Auckland', '2026-11-24 12:00', 7, '2026-11-24 18:00'],
            'the day before clocks go back' => ['Europe/Paris', '2026-10-24 06:00', 7, '2026-10-25 06:00'],
            'the day before clocks go forward' => ['Europe/Paris', '2026-03-28 07:00', 7, '2026-03-29 05:00'],
            'an hour that the day lacks' => ['Europe/Paris', '2026-03-28 12:00', 2, '2026-03-29 01:00'],
            'midnight' => ['Europe/Paris', '2026-11-24 06:00', 0, '2026-11-24 23:00'],
        ];
    }

    /**
     * The site chooses the hour; what is no hour counts as the nearest one.
     *
     * @covers \mod_proofolio\local\digest_time
     */
    public function test_hour(): void {
        $this->resetAfterTest();
        foreach (['0' => 0, '18' => 18, '99' => 23] as $setting => $hour) {
            set_config('digesthour', $setting, 'mod_proofolio');
            $this->assertSame($hour, digest_time::hour());
        }
    }
}
