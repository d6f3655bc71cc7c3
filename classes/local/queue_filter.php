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
 * What of a queue somebody wants to see.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class queue_filter {
    /** Rows on a page. */
    public const PER_PAGE = 25;

    /**
     * A filter; without arguments it lets everything through.
     *
     * @param int $studentid 0 for all.
     * @param int $competencyid 0 for all; otherwise only proofs, since a trace is not of a competency yet.
     * @param int $page From 0.
     */
    public function __construct(
        /** @var int 0 for all. */
        public readonly int $studentid = 0,
        /** @var int 0 for all. */
        public readonly int $competencyid = 0,
        /** @var int From 0. */
        public readonly int $page = 0,
    ) {
    }

    /**
     * Whether it leaves something out.
     *
     * @return bool
     */
    public function is_active(): bool {
        return $this->studentid || $this->competencyid;
    }

    /**
     * What it asks for, as an address says it: without what asks for nothing, and without the page.
     *
     * @return int[]
     */
    public function params(): array {
        return array_filter(['studentid' => $this->studentid, 'competencyid' => $this->competencyid]);
    }
}
