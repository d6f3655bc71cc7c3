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

/**
 * Tests of what is computed of a coverage.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class coverage_test extends \basic_testcase {
    /**
     * A claim of a proof on competency 1.
     *
     * @param int $proofid
     * @param int $versionnumber 0 for a draft.
     * @param int[] $elementids
     * @param string|null $outcome
     * @param int $contextid
     * @param int $competencyid
     * @return coverage_claim
     */
    private function claim(
        int $proofid,
        int $versionnumber,
        array $elementids,
        ?string $outcome = null,
        int $contextid = 0,
        int $competencyid = 1,
    ): coverage_claim {
        return new coverage_claim($proofid, $competencyid, "CG{$proofid}", '', $versionnumber, $outcome, $contextid, $elementids);
    }

    /**
     * The states of competency 1 and its elements 11 and 12.
     *
     * @param coverage_claim[] $claims
     * @return string
     */
    private function states(array $claims): string {
        $covered = coverage::of([1 => [11, 12]], $claims)[1];
        $states = array_map(fn(coverage_line $line): string => $line->state, [$covered->whole, ...$covered->elements]);
        return implode(' ', $states);
    }

    /**
     * The states as proofs advance.
     *
     * @covers \mod_proofolio\local\coverage
     * @covers \mod_proofolio\local\coverage_line
     * @covers \mod_proofolio\local\coverage_claim
     */
    public function test_states(): void {
        $this->assertSame('notshown notshown notshown', $this->states([]));
        $this->assertSame('drafted drafted notshown', $this->states([$this->claim(1, 0, [11])]));
        $this->assertSame('drafted notshown notshown', $this->states([$this->claim(1, 0, [])]));
        $this->assertSame('submitted submitted notshown', $this->states([$this->claim(1, 1, [11])]));
        $changes = $this->claim(1, 1, [11], decision::CHANGES);
        $this->assertSame('submitted submitted drafted', $this->states([$changes, $this->claim(1, 0, [11, 12])]));
        $approved = $this->claim(2, 1, [12], decision::APPROVED);
        $this->assertSame('approved submitted approved', $this->states([$changes, $approved]));
    }

    /**
     * An approval stays when a newer version waits; what only an older, unapproved version claimed is gone.
     *
     * @covers \mod_proofolio\local\coverage
     */
    public function test_versions(): void {
        $first = $this->claim(1, 1, [11], decision::APPROVED);
        $this->assertSame('approved approved submitted', $this->states([$first, $this->claim(1, 2, [11, 12])]));
        $this->assertSame('submitted notshown submitted', $this->states([$this->claim(1, 1, [11]), $this->claim(1, 2, [12])]));
        $again = $this->claim(1, 2, [12], decision::APPROVED);
        $this->assertSame('approved notshown approved', $this->states([$first, $again]));
        $this->assertSame('approved notshown approved', $this->states([$again, $first]));
    }

    /**
     * Each proof counts once, with the version that serves best; contexts are counted once each, drafts' never.
     *
     * @covers \mod_proofolio\local\coverage
     * @covers \mod_proofolio\local\coverage_line
     */
    public function test_proofs_and_contexts(): void {
        $claims = [
            $this->claim(1, 1, [11], decision::APPROVED, 7),
            $this->claim(1, 2, [11, 12], null, 8),
            $this->claim(2, 1, [11], null, 7),
            $this->claim(3, 1, [11], null, 0),
            $this->claim(4, 0, [11], null, 9),
        ];
        $covered = coverage::of([1 => [11, 12]], $claims)[1];
        $numbers = fn(coverage_line $line): array => array_map(
            fn(coverage_claim $claim): string => "{$claim->proofid}.{$claim->versionnumber}",
            $line->claims,
        );
        $this->assertSame(['1.1', '2.1', '3.1', '4.0'], $numbers($covered->whole));
        $this->assertSame(['1.1', '2.1', '3.1', '4.0'], $numbers($covered->elements[11]));
        $this->assertSame(['1.2'], $numbers($covered->elements[12]));
        $this->assertSame([1, 1, 1], [
            $covered->whole->contexts,
            $covered->elements[11]->contexts,
            $covered->elements[12]->contexts,
        ]);
        $this->assertSame(2, $covered->count_shown());
        $this->assertSame(2, coverage::of([1 => [11]], [...$claims, $this->claim(5, 1, [11], null, 8)])[1]->whole->contexts);
    }

    /**
     * A proof counts for the competency that it is about now, even when its versions claim another's elements.
     *
     * @covers \mod_proofolio\local\coverage
     */
    public function test_competencies(): void {
        $claims = [$this->claim(1, 1, [11], null, 0, 2), $this->claim(2, 1, [], null, 0, 9)];
        $covered = coverage::of([1 => [11], 2 => [21], 3 => []], $claims);
        $this->assertSame([1, 2, 3], array_keys($covered));
        $this->assertSame('notshown', $covered[1]->elements[11]->state);
        $this->assertSame(['submitted', 'notshown'], [$covered[2]->whole->state, $covered[2]->elements[21]->state]);
        $this->assertSame('notshown', $covered[3]->whole->state);
        $this->assertSame([], $covered[3]->elements);
    }
}
