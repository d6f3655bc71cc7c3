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

use mod_proofolio\local\models\cover;

/**
 * Tests of the days of a cover in words.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class cover_span_test extends \advanced_testcase {
    /**
     * Who lives by the same days is told the last day, whoever does not is told the moment; so is everybody of an early end.
     *
     * @covers \mod_proofolio\local\cover_span
     */
    public function test_of(): void {
        $this->resetAfterTest();
        $this->setTimezone('Europe/Paris');
        $cover = new cover(0, (object) [
            'timestart' => calendar_day::to_time('2027-03-22'),
            'timeend' => calendar_day::next(calendar_day::to_time('2027-03-28')),
        ]);
        // The clocks change on 28 March, a day of 23 hours.
        $this->assertSame(['from' => '22 March 2027', 'until' => '28 March 2027'], cover_span::of($cover));
        $reader = (object) ['timezone' => 'America/Montreal'];
        $span = cover_span::of($cover, $reader);
        $this->assertMatchesRegularExpression('/^21 March 2027, 7:00\s?PM$/u', $span['from']);
        $this->assertMatchesRegularExpression('/^28 March 2027, 6:00\s?PM$/u', $span['until']);
        $cover->set('timeend', $cover->get('timestart') + 3660);
        $this->assertMatchesRegularExpression('/^22 March 2027, 1:01\s?AM$/u', cover_span::of($cover)['until']);
    }
}
