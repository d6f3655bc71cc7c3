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
     * @param string $says Number of the newest version (0 for a draft) and the elements it shows, then those of the approved one
     *     with its number: "2: 11 12, 1: 11".
     * @param array $more Further arguments of the claim.
     * @return coverage_claim
     */
    private function claim(int $proofid, string $says, array $more = []): coverage_claim {
        $versions = [];
        foreach (explode(', ', $says) as $version) {
            [$number, $elements] = explode(':', $version);
            $versions[] = [(int) $number, array_map('intval', preg_split('/ /', $elements, -1, PREG_SPLIT_NO_EMPTY))];
        }
        [[$number, $elementids], [$approvednumber, $approvedids]] = [...$versions, [0, []]];
        return new coverage_claim(...$more + [
            'proofid' => $proofid,
            'competencyid' => 1,
            'label' => "CG$proofid",
            'name' => '',
            'versionnumber' => $number,
            'elementids' => $elementids,
            'approvednumber' => $approvednumber,
            'approvedids' => $approvedids,
        ]);
    }

    /**
     * The states of competency 1 and its elements 11 and 12.
     *
     * @covers \mod_proofolio\local\coverage
     * @covers \mod_proofolio\local\coverage_line
     * @covers \mod_proofolio\local\coverage_claim
     * @dataProvider states_provider
     * @param string $expected
     * @param string[] $proofs What each proof says, and its draft.
     */
    public function test_states(string $expected, array $proofs): void {
        $claims = [];
        foreach ($proofs as $name => $says) {
            $claims[] = $this->claim((int) $name, $says);
        }
        $covered = coverage::of([1 => [11, 12]], $claims)[1];
        $states = array_map(fn(coverage_line $line): string => $line->state, [$covered->whole, ...$covered->elements]);
        $this->assertSame($expected, implode(' ', $states));
        $reversed = coverage::of([1 => [11, 12]], array_reverse($claims))[1];
        $this->assertEquals($covered->whole->state, $reversed->whole->state);
    }

    /**
     * The states as proofs advance. Keys begin with the number of the proof.
     *
     * @return array[]
     */
    public static function states_provider(): array {
        return [
            'nothing' => ['notshown notshown notshown', []],
            'a draft' => ['drafted drafted notshown', ['1' => '0: 11']],
            'a draft that shows no element' => ['drafted notshown notshown', ['1' => '0:']],
            'submitted' => ['submitted submitted notshown', ['1' => '1: 11']],
            'submitted, showing no element' => ['submitted notshown notshown', ['1' => '1:']],
            'submitted, and a draft shows more' => ['submitted submitted drafted', ['1' => '1: 11', '1 draft' => '0: 11 12']],
            'submitted, and the draft shows less' => ['submitted submitted notshown', ['1' => '1: 11', '1 draft' => '0:']],
            'one proof approved for two elements' => ['approved approved approved', ['1' => '1: 11 12, 1: 11 12']],
            'a newer version waits and shows the same' => ['approved approved notshown', ['1' => '2: 11, 1: 11']],
            'a newer version shows more' => ['approved approved submitted', ['1' => '2: 11 12, 1: 11']],
            'a newer version shows less' => ['approved notshown notshown', ['1' => '2:, 1: 11']],
            'a newer version shows something else' => ['approved notshown submitted', ['1' => '2: 12, 1: 11']],
            'two proofs, the one approved' => ['approved submitted approved', ['1' => '1: 11', '2' => '1: 12, 1: 12']],
            'two proofs of one element' => ['approved approved notshown', ['1' => '1: 11', '2' => '3: 11, 2: 11']],
            'approved, and another in draft' => ['approved approved drafted', ['1' => '1: 11, 1: 11', '2' => '0: 11 12']],
            'an element of another competency' => ['submitted notshown notshown', ['1' => '1: 99']],
        ];
    }

    /**
     * What is read where: the approved version where an element is approved, else the newest, else the draft.
     *
     * @covers \mod_proofolio\local\coverage_claim
     */
    public function test_versions(): void {
        $claim = $this->claim(1, '3: 11 12, 1: 11', ['outcome' => decision::CHANGES]);
        $this->assertSame([1, 3, 1], array_map($claim->version_for(...), [11, 12, 0]));
        $this->assertSame(workflow::CHANGES, $claim->get_state());
        $draft = $this->claim(1, '0: 11');
        $this->assertSame([0, true, workflow::DRAFT], [$draft->version_for(11), $draft->is_draft(), $draft->get_state()]);
    }

    /**
     * Each proof counts once, by its version rather than its draft; contexts and experiences are counted once each, drafts' never.
     *
     * @covers \mod_proofolio\local\coverage
     * @covers \mod_proofolio\local\coverage_line
     * @covers \mod_proofolio\local\coverage_counts
     */
    public function test_proofs_and_contexts(): void {
        $in = fn(int $contextid, int $experienceid): array => ['contextid' => $contextid, 'experienceid' => $experienceid];
        $claims = [
            $this->claim(1, '0: 11 12', $in(8, 2)),
            $this->claim(1, '2: 11, 1: 11', $in(7, 1)),
            $this->claim(2, '1: 11', $in(7, 1)),
            $this->claim(3, '1: 11', $in(9, 1)),
            $this->claim(4, '1: 11', $in(0, 0)),
            $this->claim(5, '0: 11', $in(10, 3)),
        ];
        $covered = coverage::of([1 => [11, 12, 13]], $claims)[1];
        $told = fn(coverage_line $line): array => array_map(
            fn(coverage_claim $claim): string => "$claim->proofid.$claim->versionnumber",
            array_values($line->claims),
        );
        $this->assertSame(['1.2', '2.1', '3.1', '4.1', '5.0'], $told($covered->whole));
        $this->assertSame($told($covered->whole), $told($covered->elements[11]));
        $this->assertSame(['1.0'], $told($covered->elements[12]));
        $lines = [$covered->whole, ...$covered->elements];
        $this->assertSame([2, 2, 0, 0], array_map(fn(coverage_line $line): int => $line->contexts, $lines));
        $this->assertSame([1, 1, 0, 0], array_map(fn(coverage_line $line): int => $line->experiences, $lines));
        $this->assertSame([12, 13], $covered->missing());
        $this->assertEquals(new coverage_counts(3, 0, 1, 4, 1, 2, 1), $covered->count());
    }

    /**
     * The numbers tell how far the whole is, as its line does.
     *
     * @covers \mod_proofolio\local\coverage_counts
     */
    public function test_counts(): void {
        $counts = new coverage_counts(submitted: 1, approved: 2, proofs: 3, approvedproofs: 1);
        $this->assertSame([3, 2], [$counts->shown(), $counts->with_elements(5)->not_shown()]);
        $this->assertSame(5, $counts->with_elements(5)->elements);
        $this->assertSame(coverage_line::APPROVED, $counts->with_elements(5)->get_state());
        $this->assertSame(coverage_line::SUBMITTED, (new coverage_counts(proofs: 1))->get_state());
        $this->assertSame(coverage_line::NOTSHOWN, (new coverage_counts(elements: 4))->get_state());
    }

    /**
     * A proof counts for the competency that it is about now, even when its version shows another's elements.
     *
     * @covers \mod_proofolio\local\coverage
     */
    public function test_competencies(): void {
        $claims = [$this->claim(1, '1: 11', ['competencyid' => 2]), $this->claim(2, '1:', ['competencyid' => 9])];
        $covered = coverage::of([1 => [11], 2 => [21], 3 => []], $claims);
        $this->assertSame([1, 2, 3], array_keys($covered));
        $this->assertSame('notshown', $covered[1]->elements[11]->state);
        $this->assertSame(['submitted', 'notshown'], [$covered[2]->whole->state, $covered[2]->elements[21]->state]);
        $this->assertSame('notshown', $covered[3]->whole->state);
        $this->assertSame([], $covered[3]->elements);
    }
}
