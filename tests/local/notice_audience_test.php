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
 * Tests of who is told.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notice_audience_test extends \basic_testcase {
    /**
     * The student is told of what others do; tutors, or else coordinators, of what the student does; nobody of their own acts.
     *
     * @covers \mod_proofolio\local\notice_audience::of
     * @dataProvider acts
     * @param int $authorid
     * @param int[] $tutorids
     * @param int[] $coordinatorids
     * @param int[] $expected
     */
    public function test_of(int $authorid, array $tutorids, array $coordinatorids, array $expected): void {
        $told = notice_audience::of($authorid, 1, fn(): array => $tutorids, fn(): array => $coordinatorids);
        $this->assertSame($expected, $told);
    }

    /**
     * Acts in the portfolio of student 1.
     *
     * @return array[]
     */
    public static function acts(): array {
        return [
            'tutor' => [2, [2, 3], [4], [1]],
            'coordinator' => [4, [2], [4, 5], [1]],
            'student with tutors' => [1, [2, 3], [4], [2, 3]],
            'student without tutor' => [1, [], [4, 5], [4, 5]],
            'student without anybody' => [1, [], [], []],
            'student who coordinates' => [1, [], [1, 5], [5]],
        ];
    }

    /**
     * Tutor and student are told of an assignment, unless they made it.
     *
     * @covers \mod_proofolio\local\notice_audience::of_assignment
     */
    public function test_of_assignment(): void {
        $this->assertSame([2, 1], notice_audience::of_assignment(4, 1, 2));
        $this->assertSame([1], notice_audience::of_assignment(2, 1, 2));
    }
}
