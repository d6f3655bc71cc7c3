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
 * The coverage of one competency by one student's submitted proofs in numbers, be they counted here or by the database.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class coverage_counts {
    /**
     * The numbers.
     *
     * @param int $elements The elements of the competency.
     * @param int $submitted Those that a submitted version shows and no approved one.
     * @param int $approved Those that an approved version shows.
     * @param int $proofs The submitted proofs.
     * @param int $approvedproofs Those of them with an approved version.
     * @param int $contexts The different contexts of their newest versions.
     * @param int $experiences The different experiences of these contexts.
     */
    public function __construct(
        /** @var int The elements of the competency. */
        public readonly int $elements = 0,
        /** @var int Those that a submitted version shows and no approved one. */
        public readonly int $submitted = 0,
        /** @var int Those that an approved version shows. */
        public readonly int $approved = 0,
        /** @var int The submitted proofs. */
        public readonly int $proofs = 0,
        /** @var int Those of them with an approved version. */
        public readonly int $approvedproofs = 0,
        /** @var int The different contexts of their newest versions. */
        public readonly int $contexts = 0,
        /** @var int The different experiences of these contexts. */
        public readonly int $experiences = 0,
    ) {
    }

    /**
     * The same with the number of the competency's elements, where it was not known yet.
     *
     * @param int $elements
     * @return self
     */
    public function with_elements(int $elements): self {
        return new self(...array_merge(get_object_vars($this), ['elements' => $elements]));
    }

    /**
     * The elements that a submitted version shows, approved or not.
     *
     * @return int
     */
    public function shown(): int {
        return $this->submitted + $this->approved;
    }

    /**
     * The elements that no submitted version shows.
     *
     * @return int
     */
    public function not_shown(): int {
        return $this->elements - $this->shown();
    }

    /**
     * How far the proofs for the competency are, whatever elements they show.
     *
     * @return string One of the states of coverage_line.
     */
    public function get_state(): string {
        return match (true) {
            $this->approvedproofs > 0 => coverage_line::APPROVED,
            $this->proofs > 0 => coverage_line::SUBMITTED,
            default => coverage_line::NOTSHOWN,
        };
    }
}
