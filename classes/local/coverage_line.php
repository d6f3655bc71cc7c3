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
    /** A submitted version does, none of them approved. */
    public const SUBMITTED = 'submitted';
    /** An approved version does. */
    public const APPROVED = 'approved';

    /** @var string One of the constants of this class. */
    public readonly string $state;

    /** @var int The different contexts of the submitted versions. */
    public readonly int $contexts;

    /**
     * A line.
     *
     * @param coverage_claim[] $claims At most one per proof.
     */
    public function __construct(
        /** @var coverage_claim[] The claims, at most one per proof. */
        public readonly array $claims,
    ) {
        $states = array_map(fn(coverage_claim $claim): string => $claim->get_state(), $claims);
        $this->state = match (true) {
            in_array(workflow::APPROVED, $states) => self::APPROVED,
            (bool) array_diff($states, [workflow::DRAFT]) => self::SUBMITTED,
            (bool) $states => self::DRAFTED,
            default => self::NOTSHOWN,
        };
        $submitted = array_filter($claims, fn(coverage_claim $claim): bool => $claim->versionnumber && $claim->contextid);
        $this->contexts = count(array_unique(array_map(fn(coverage_claim $claim): int => $claim->contextid, $submitted)));
    }

    /**
     * Whether tutors can see it shown.
     *
     * @return bool
     */
    public function is_shown(): bool {
        return in_array($this->state, [self::SUBMITTED, self::APPROVED]);
    }
}
