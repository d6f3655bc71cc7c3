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

use mod_proofolio\local\models\decision;
use stdClass;

/**
 * Tests of what a student does best next.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class next_step_test extends \basic_testcase {
    /**
     * The step that is found.
     *
     * @covers \mod_proofolio\local\next_step
     * @dataProvider step_provider
     * @param string|null $expected Kind, what it is about and how many.
     * @param array[] $proofs What differs from a proof that was approved in context 7.
     * @param array[] $elements What differs from an element of competency 1 that is shown.
     * @param int $unused
     */
    public function test_of(?string $expected, array $proofs, array $elements, int $unused = 0): void {
        $usual = ['competencyid' => 1, 'number' => 1, 'outcome' => decision::APPROVED, 'timedecided' => 0, 'contextid' => 7];
        $usual += ['draftid' => 0, 'timesaved' => 0];
        $rows = [];
        foreach ($proofs as $i => $proof) {
            $rows[] = (object) ($proof + $usual + ['id' => $i + 1, 'name' => 'proof ' . ($i + 1)]);
        }
        $shown = array_map(
            fn(array $element): stdClass => (object) ($element + ['id' => 1, 'competencyid' => 1, 'isshown' => true]),
            $elements,
        );
        $step = next_step::of($rows, $shown, $unused);
        $this->assertSame($expected, $step ? trim("$step->kind {$step->about?->name} $step->count") : null);
    }

    /**
     * Situations with what comes next.
     *
     * @return array[]
     */
    public static function step_provider(): array {
        $ask = fn(int $time, int $draftid = 0, int $saved = 0): array =>
            ['outcome' => decision::CHANGES, 'timedecided' => $time, 'draftid' => $draftid, 'timesaved' => $saved];
        $draft = fn(int $saved): array => ['number' => 0, 'outcome' => '', 'draftid' => 5, 'timesaved' => $saved];
        $shown = ['name' => 'shown'];
        $missing = ['name' => 'missing', 'isshown' => false];
        $other = ['name' => 'other', 'isshown' => false, 'competencyid' => 2];
        return [
            'nothing can be shown' => [null, [], []],
            'nothing written' => ['begin  0', [], [$missing]],
            'traces only' => ['begin  3', [], [$missing], 3],
            'changes asked for before anything else' => ['changes proof 2 0', [$draft(1), $ask(9)], [$missing], 2],
            'the oldest request first' => ['changes proof 3 0', [$ask(9), $ask(8), $ask(7)], [$shown]],
            'one is being answered already' => ['changes proof 2 0', [$ask(7, 1, 8), $ask(9)], [$shown]],
            'the answer before other drafts' => ['draft proof 2 0', [$draft(3), $ask(7, 1, 8)], [$missing]],
            'the draft that has lain longest' => ['draft proof 2 0', [$draft(3), $draft(2), $draft(4)], [$missing]],
            'an element that no proof shows' => ['show missing 0', [[]], [$shown, $missing]],
            'and traces for it' => ['show missing 2', [[]], [$missing, ['name' => 'later', 'isshown' => false]], 2],
            'a competency without any proof first' => ['show other 0', [[]], [$missing, $other]],
            'one context only' => ['context shown 0', [[], []], [$shown]],
            'one proof is not one context only' => ['whole  0', [[]], [$shown]],
            'two contexts' => ['whole  0', [[], ['contextid' => 8]], [$shown]],
            'contexts not told' => ['whole  0', [['contextid' => 0], ['contextid' => 0]], [$shown]],
            'one context in each of two competencies' => ['whole  0', [[], ['competencyid' => 2]], [$shown]],
            'waiting for the tutor' => ['wait  1', [[], ['outcome' => '', 'contextid' => 8]], [$shown], 4],
        ];
    }
}
