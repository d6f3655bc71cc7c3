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
 * How far one competency, or one of its elements, is shown: in which state, by which proofs, in how many contexts.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class coverage_line {
    /** No proof shows it. */
    public const NOTSHOWN = 'notshown';
    /** Only drafts do. */
    public const DRAFTED = 'drafted';
    /** A submitted version does, and no approved one. */
    public const SUBMITTED = 'submitted';
    /** An approved version does. */
    public const APPROVED = 'approved';

    /** The states, the least first. */
    public const STATES = [self::NOTSHOWN, self::DRAFTED, self::SUBMITTED, self::APPROVED];

    /** @var coverage_claim[] The claims that show it, at most one per proof, by proof id. */
    public readonly array $claims;

    /** @var string One of the constants of this class. */
    public readonly string $state;

    /** @var int The different contexts of the submitted versions. */
    public readonly int $contexts;

    /** @var int The different experiences of the submitted versions. */
    public readonly int $experiences;

    /**
     * A line.
     *
     * @param coverage_claim[] $claims All that may show it. Of a proof's version and draft the version counts if it does.
     * @param int $elementid 0 for the competency as a whole.
     */
    public function __construct(
        array $claims,
        /** @var int The element, 0 for the competency as a whole. */
        public readonly int $elementid = 0,
    ) {
        $showing = [];
        foreach ($claims as $claim) {
            $known = $showing[$claim->proofid] ?? null;
            if ($this->state_of($claim) !== self::NOTSHOWN && (!$known || $known->is_draft())) {
                $showing[$claim->proofid] = $claim;
            }
        }
        $this->claims = $showing;
        $this->state = self::best(array_map($this->state_of(...), $showing));
        $submitted = array_filter($showing, fn(coverage_claim $claim): bool => !$claim->is_draft());
        $this->contexts = self::count_different($submitted, 'contextid');
        $this->experiences = self::count_different($submitted, 'experienceid');
    }

    /**
     * How far a claim shows it.
     *
     * @param coverage_claim $claim
     * @return string One of the constants of this class.
     */
    public function state_of(coverage_claim $claim): string {
        return $claim->state_for($this->elementid);
    }

    /**
     * Whether tutors can see it shown.
     *
     * @return bool
     */
    public function is_shown(): bool {
        return in_array($this->state, [self::SUBMITTED, self::APPROVED]);
    }

    /**
     * The furthest of some states.
     *
     * @param string[] $states
     * @return string Not shown when there are none.
     */
    public static function best(array $states): string {
        $ranks = array_map(fn(string $state): int => (int) array_search($state, self::STATES), array_values($states));
        return self::STATES[max([0, ...$ranks])];
    }

    /**
     * How many different rows some claims point to.
     *
     * @param coverage_claim[] $claims
     * @param string $property
     * @return int
     */
    private static function count_different(array $claims, string $property): int {
        $ids = array_map(fn(coverage_claim $claim): int => $claim->$property, $claims);
        return count(array_unique(array_filter($ids)));
    }
}
