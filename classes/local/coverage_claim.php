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
 * That a version, or a draft, of a proof shows some elements of its competency.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class coverage_claim {
    /**
     * A claim.
     *
     * @param int $proofid
     * @param int $competencyid The competency that the proof is about now.
     * @param string $label By which people know the proof, for example CG3-B.
     * @param string $name The proof's name.
     * @param int $versionnumber 0 for a draft.
     * @param string|null $outcome Outcome of the last decision on the version.
     * @param int $contextid 0 for none.
     * @param int[] $elementids
     * @param int $time When the version was submitted or the draft saved, UTC seconds.
     */
    public function __construct(
        /** @var int The proof. */
        public readonly int $proofid,
        /** @var int The competency that the proof is about now. */
        public readonly int $competencyid,
        /** @var string By which people know the proof, for example CG3-B. */
        public readonly string $label,
        /** @var string The proof's name. */
        public readonly string $name,
        /** @var int The number of the version, 0 for a draft. */
        public readonly int $versionnumber,
        /** @var string|null Outcome of the last decision on the version. */
        public readonly ?string $outcome,
        /** @var int The context, 0 for none. */
        public readonly int $contextid,
        /** @var int[] The elements that are said to be shown. */
        public readonly array $elementids,
        /** @var int When the version was submitted or the draft saved, UTC seconds. */
        public readonly int $time = 0,
    ) {
    }

    /**
     * The state of the version or draft.
     *
     * @return string One of the states of the workflow.
     */
    public function get_state(): string {
        return workflow::state_of($this->versionnumber, $this->outcome);
    }
}
