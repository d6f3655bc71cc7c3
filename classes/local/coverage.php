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
 * How far one competency is covered by a student's proofs, and each of its elements.
 *
 * An approval is of a version: it stays when a newer version is not approved yet. Of each proof count the newest approved
 * version, the newest version and the draft, in this order; what older versions claimed and these no longer do is gone.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class coverage {
    /**
     * The coverage of a competency.
     *
     * @param coverage_line $whole The competency, whatever elements its proofs show.
     * @param coverage_line[] $elements Its elements, by id.
     */
    private function __construct(
        /** @var coverage_line The competency, whatever elements its proofs show. */
        public readonly coverage_line $whole,
        /** @var coverage_line[] Its elements, by id. */
        public readonly array $elements,
    ) {
    }

    /**
     * The coverage of some competencies.
     *
     * @param int[][] $elementids The elements of each competency, by the competency's id.
     * @param coverage_claim[] $claims What a student's versions and drafts claim, in the order in which proofs are named.
     * @return self[] By competency id.
     */
    public static function of(array $elementids, array $claims): array {
        $byproof = [];
        foreach ($claims as $claim) {
            $byproof[$claim->competencyid][$claim->proofid][] = $claim;
        }
        $covered = [];
        foreach ($elementids as $competencyid => $ids) {
            $proofs = array_map(self::that_count(...), $byproof[$competencyid] ?? []);
            $elements = [];
            foreach ($ids as $id) {
                $shows = fn(coverage_claim $claim): bool => in_array($id, $claim->elementids);
                $elements[$id] = self::line(array_map(fn(array $claims): array => array_filter($claims, $shows), $proofs));
            }
            $covered[$competencyid] = new self(self::line($proofs), $elements);
        }
        return $covered;
    }

    /**
     * How many elements tutors can see shown.
     *
     * @return int
     */
    public function count_shown(): int {
        return count(array_filter($this->elements, fn(coverage_line $element): bool => $element->is_shown()));
    }

    /**
     * What counts of a proof, best first.
     *
     * @param coverage_claim[] $claims Of one proof.
     * @return coverage_claim[]
     */
    private static function that_count(array $claims): array {
        usort($claims, fn(coverage_claim $a, coverage_claim $b): int => $b->versionnumber <=> $a->versionnumber);
        $versions = array_filter($claims, fn(coverage_claim $claim): bool => $claim->versionnumber > 0);
        $approved = array_filter($versions, fn(coverage_claim $claim): bool => $claim->get_state() === workflow::APPROVED);
        $draft = array_diff_key($claims, $versions);
        return [...array_slice($approved, 0, 1), ...array_slice($versions, 0, 1), ...$draft];
    }

    /**
     * A line of what counts of each proof.
     *
     * @param coverage_claim[][] $proofs By proof, best first; a proof without claims shows nothing.
     * @return coverage_line
     */
    private static function line(array $proofs): coverage_line {
        $best = array_map(fn(array $claims): coverage_claim => reset($claims), array_filter($proofs));
        return new coverage_line(array_values($best));
    }
}
