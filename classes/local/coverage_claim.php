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
 * What a proof says that it shows: some elements of its competency, in one context. A proof speaks through its newest version; its
 * draft is a claim of its own, which only the owner gets to see.
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
     * @param int $versionnumber The number of the newest version, 0 for a draft.
     * @param string|null $outcome Outcome of the last decision on that version.
     * @param int[] $elementids The elements that the version or draft says it shows.
     * @param int $contextid 0 for none.
     * @param string $contextname
     * @param int $experienceid 0 for none.
     * @param string $experiencename
     * @param int $approvednumber The number of the newest version that was approved, 0 for none.
     * @param int[] $approvedids The elements that the approved version says it shows.
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
        /** @var int The number of the newest version, 0 for a draft. */
        public readonly int $versionnumber,
        /** @var string|null Outcome of the last decision on that version. */
        public readonly ?string $outcome = null,
        /** @var int[] The elements that the version or draft says it shows. */
        public readonly array $elementids = [],
        /** @var int The context, 0 for none. */
        public readonly int $contextid = 0,
        /** @var string Its name. */
        public readonly string $contextname = '',
        /** @var int The experience that it belongs to, 0 for none. */
        public readonly int $experienceid = 0,
        /** @var string Its name. */
        public readonly string $experiencename = '',
        /** @var int The number of the newest version that was approved, 0 for none. */
        public readonly int $approvednumber = 0,
        /** @var int[] The elements that the approved version says it shows. */
        public readonly array $approvedids = [],
        /** @var int When the version was submitted or the draft saved, UTC seconds. */
        public readonly int $time = 0,
    ) {
    }

    /**
     * Whether only the owner gets to see this.
     *
     * @return bool
     */
    public function is_draft(): bool {
        return $this->versionnumber === 0;
    }

    /**
     * The state of the version or draft itself.
     *
     * @return string One of the states of the workflow.
     */
    public function get_state(): string {
        return workflow::state_of($this->versionnumber, $this->outcome);
    }

    /**
     * How far this shows an element.
     *
     * @param int $elementid 0 for the competency as a whole.
     * @return string One of the states of coverage_line.
     */
    public function state_for(int $elementid): string {
        return match (true) {
            $elementid && !in_array($elementid, $this->elementids) => coverage_line::NOTSHOWN,
            $this->is_draft() => coverage_line::DRAFTED,
            $this->is_approved_for($elementid) => coverage_line::APPROVED,
            default => coverage_line::SUBMITTED,
        };
    }

    /**
     * The version in which it is to be read that an element is shown.
     *
     * @param int $elementid 0 for the competency as a whole.
     * @return int The approved one where there is one, 0 for the draft.
     */
    public function version_for(int $elementid): int {
        return $this->is_approved_for($elementid) ? $this->approvednumber : $this->versionnumber;
    }

    /**
     * Whether a tutor has approved that an element is shown.
     *
     * @param int $elementid 0 for the competency as a whole.
     * @return bool
     */
    private function is_approved_for(int $elementid): bool {
        return $this->approvednumber > 0 && (!$elementid || in_array($elementid, $this->approvedids));
    }
}
