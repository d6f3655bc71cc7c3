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
 * Tests of the dates that an experience suggests.
 *
 * @package    mod_proofolio
 * @category   test
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class milestone_proposal_test extends \basic_testcase {
    /**
     * Experiences, the activity's dates and what they suggest, all as days.
     *
     * @return array[]
     */
    public static function proposal_provider(): array {
        return [
            'nothing known' => [[], '', '', []],
            'the activity alone' => [[], '2026-09-01', '2027-06-30', ['firstmeeting' => '2026-09-01', 'document' => '2027-06-30']],
            'an experience' => [
                [['2026-10-01', '2026-10-31']], '2026-09-01', '',
                ['firstmeeting' => '2026-10-01', 'interview' => '2026-10-16', 'document' => '2026-11-28', 'jury' => '2026-12-26'],
            ],
            'no later than the closing' => [
                [['2026-10-01', '2026-10-31']], '', '2026-12-01',
                ['firstmeeting' => '2026-10-01', 'interview' => '2026-10-16', 'document' => '2026-11-28', 'jury' => '2026-12-01'],
            ],
            'several experiences' => [
                [['', '2026-03-31'], ['2026-01-01', '']], '', '',
                ['firstmeeting' => '2026-01-01', 'interview' => '2026-02-14', 'document' => '2026-04-28', 'jury' => '2026-05-26'],
            ],
            'only its beginning' => [[['2026-01-01', '']], '', '', ['firstmeeting' => '2026-01-01']],
        ];
    }

    /**
     * What is suggested.
     *
     * @covers \mod_proofolio\local\milestone_proposal
     * @dataProvider proposal_provider
     * @param string[][] $experiences
     * @param string $open
     * @param string $close
     * @param string[] $expected
     */
    public function test_of(array $experiences, string $open, string $close, array $expected): void {
        $time = fn(string $day): int => $day === '' ? 0 : strtotime("$day 00:00 UTC");
        $experiences = array_map(fn(array $ends): array => array_map($time, $ends), $experiences);
        $dates = milestone_proposal::of($experiences, $time($open), $time($close), 'UTC');
        $this->assertSame($expected, array_map(fn(int $day): string => gmdate('Y-m-d', $day), $dates));
    }
}
