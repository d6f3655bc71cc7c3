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
 * Which proofs of a logbook a reader wants to see, and in which order.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class logbook_filter {
    /** Proofs on a page. */
    public const PER_PAGE = 25;

    /**
     * A filter; without arguments it lets everything through but what is archived.
     *
     * @param string $search Words to look for.
     * @param int $competencyid 0 for all.
     * @param int $contextid 0 for all.
     * @param string $state One of the states, or nothing for all.
     * @param bool $unread Only what is new for the reader.
     * @param int $studentid 0 for all.
     * @param int $page From 0.
     * @param bool $archived What is archived, instead of what is not.
     * @param string $sort An order as logbook_sort names it, nothing for the usual one.
     * @param int $since UTC seconds: what the reader has read since then still counts as new, 0 for nothing. For those who walk
     *     from proof to proof through what was new when they began.
     */
    public function __construct(
        /** @var string Words to look for. */
        public readonly string $search = '',
        /** @var int 0 for all. */
        public readonly int $competencyid = 0,
        /** @var int 0 for all. */
        public readonly int $contextid = 0,
        /** @var string One of the states, or nothing for all. */
        public readonly string $state = '',
        /** @var bool Only what is new for the reader. */
        public readonly bool $unread = false,
        /** @var int 0 for all. */
        public readonly int $studentid = 0,
        /** @var int From 0. */
        public readonly int $page = 0,
        /** @var bool What is archived, instead of what is not. */
        public readonly bool $archived = false,
        /** @var string An order, nothing for the usual one. */
        public readonly string $sort = '',
        /** @var int UTC seconds: what was read since then still counts as new. */
        public readonly int $since = 0,
    ) {
    }

    /**
     * Whether it shows other proofs than all that are in use.
     *
     * @return bool
     */
    public function is_active(): bool {
        return $this->search !== '' || $this->competencyid || $this->contextid || $this->state !== '' || $this->unread
            || $this->studentid || $this->archived;
    }

    /**
     * What it asks for, as an address says it: without what asks for nothing.
     *
     * @return array
     */
    public function params(): array {
        return array_filter([
            'search' => $this->search,
            'competencyid' => $this->competencyid,
            'contextid' => $this->contextid,
            'state' => $this->state,
            'unread' => (int) $this->unread,
            'studentid' => $this->studentid,
            'archived' => (int) $this->archived,
            'sort' => $this->sort,
            'page' => $this->page,
            'since' => $this->since,
        ]);
    }

    /**
     * The same filter for another page, order or moment.
     *
     * @param array $changes New values by name.
     * @return self
     */
    public function with(array $changes): self {
        return new self(...array_merge(get_object_vars($this), $changes));
    }
}
