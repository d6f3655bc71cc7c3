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
 * A proof counts by what its newest version says: these elements, in this context. What an older version said and the newest no
 * longer does is not shown any more: the owner has taken it back.
 *
 * An approval is of a version, and no later edit takes it away: where the newest version that was approved says that it shows an
 * element, and the newest version still does, the element is approved, also while the newest version waits or is to be improved.
 * What only the newer version says waits for the tutor's word. The state of the proof itself (coverage_claim::get_state()) stays
 * that of its newest version.
 *
 * Archived proofs count for nothing: whoever reads the claims leaves them out. Drafts count for their owner alone.
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
     * @param coverage_claim[] $claims What a student's proofs say that they show, in the order in which proofs are named.
     * @return self[] By competency id.
     */
    public static function of(array $elementids, array $claims): array {
        $bycompetency = [];
        foreach ($claims as $claim) {
            $bycompetency[$claim->competencyid][] = $claim;
        }
        $covered = [];
        foreach ($elementids as $competencyid => $ids) {
            $own = $bycompetency[$competencyid] ?? [];
            $elements = array_map(fn(int $id): coverage_line => new coverage_line($own, $id), $ids);
            $covered[$competencyid] = new self(new coverage_line($own), array_combine($ids, $elements));
        }
        return $covered;
    }

    /**
     * The same in numbers, as tutors see it: without drafts.
     *
     * @return coverage_counts
     */
    public function count(): coverage_counts {
        $submitted = array_filter($this->whole->claims, fn(coverage_claim $claim): bool => !$claim->is_draft());
        $approved = array_filter($submitted, fn(coverage_claim $claim): bool => $claim->approvednumber > 0);
        return new coverage_counts(
            elements: count($this->elements),
            submitted: count($this->in_state(coverage_line::SUBMITTED)),
            approved: count($this->in_state(coverage_line::APPROVED)),
            proofs: count($submitted),
            approvedproofs: count($approved),
            contexts: $this->whole->contexts,
            experiences: $this->whole->experiences,
        );
    }

    /**
     * The elements that tutors cannot see shown.
     *
     * @return int[] Ids.
     */
    public function missing(): array {
        return array_keys(array_filter($this->elements, fn(coverage_line $element): bool => !$element->is_shown()));
    }

    /**
     * The elements in one state.
     *
     * @param string $state
     * @return coverage_line[] By id.
     */
    private function in_state(string $state): array {
        return array_filter($this->elements, fn(coverage_line $element): bool => $element->state === $state);
    }
}
