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
 * Tests of what wishes of students come to.
 *
 * @package    mod_proofolio
 * @category   test
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class student_plan_test extends \basic_testcase {
    /**
     * Wishes as [act, ids, module, stage, time] and the changes as [act, id, isknown, module, stage, time]. Set are: target 1
     * with the module M, tutors 8 and 9, the document's date.
     *
     * @return array[]
     */
    public static function plan_provider(): array {
        return [
            'nothing' => [[], []],
            'a new target' => [
                [['addtarget', [2], ['modulecode' => 'N']]],
                [['addtarget', 2, false, ['modulecode' => 'N'], '', 0]],
            ],
            'a target that is there' => [[['addtarget', [1]]], []],
            'said of its module as it is' => [[['addtarget', [1], ['modulecode' => 'M']]], []],
            'said otherwise of its module' => [
                [['addtarget', [1], ['modulename' => 'X']]],
                [['addtarget', 1, true, ['modulecode' => 'M', 'modulename' => 'X'], '', 0]],
            ],
            'a target ends' => [[['endtarget', [1]]], [['endtarget', 1, true, [], '', 0]]],
            'one that was none' => [[['endtarget', [2]]], []],
            'begun and ended' => [[['addtarget', [2]], ['endtarget', [2]]], []],
            'ended and begun' => [[['endtarget', [1]], ['addtarget', [1]]], []],
            'a tutor comes' => [[['addtutor', [7]]], [['addtutor', 7, false, [], '', 0]]],
            'a tutor stays' => [[['addtutor', [8]]], []],
            'a tutor goes' => [[['endtutor', [8]]], [['endtutor', 8, true, [], '', 0]]],
            'only these' => [
                [['onlytutors', [7, 9]]],
                [['endtutor', 8, true, [], '', 0], ['addtutor', 7, false, [], '', 0]],
            ],
            'only these, said twice' => [
                [['onlytutors', [7]], ['onlytutors', [8, 9]]],
                [],
            ],
            'a date moves' => [[['setdate', [], [], 'document', 60]], [['setdate', 0, true, [], 'document', 60]]],
            'a date stays' => [[['setdate', [], [], 'document', 50]], []],
            'a date goes' => [[['setdate', [], [], 'document', 0]], [['setdate', 0, true, [], 'document', 0]]],
            'a new date' => [[['setdate', [], [], 'jury', 60]], [['setdate', 0, false, [], 'jury', 60]]],
        ];
    }

    /**
     * The changes that wishes come to.
     *
     * @covers \mod_proofolio\local\student_plan
     * @dataProvider plan_provider
     * @param array[] $wishes
     * @param array[] $expected
     */
    public function test_of(array $wishes, array $expected): void {
        $state = new student_state([5 => [1 => ['modulecode' => 'M']]], [5 => [8, 9]], [5 => ['document' => 50]]);
        $changes = student_plan::of($state, array_map(fn(array $wish): student_wish => new student_wish(5, ...$wish), $wishes));
        $this->assertSame($expected, array_map(
            fn(student_change $change): array =>
                [$change->act, $change->id, $change->isknown, $change->module, $change->stage, $change->time],
            $changes,
        ));
        $this->assertSame([], array_diff(array_column($changes, 'studentid'), [5]));
    }
}
