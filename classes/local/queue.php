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

use core\clock;
use core\di;
use mod_proofolio\local\models\waiting_listing;
use stdClass;

/**
 * What waits for a tutor in the work of their students, what has waited longest first. The number of reads depends neither on how
 * many students there are, nor on how many activities.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class queue {
    /** @var stdClass[] How much waits, as waiting_listing tells it. */
    private readonly array $tallies;

    /** @var queue_item[] What waits, on this page. */
    public readonly array $items;

    /** @var int The page, from 0: the last one where a later one was asked for. */
    public readonly int $page;

    /**
     * Reads a page of a queue.
     *
     * @param queue_scope $scope Whose students, and who reads.
     * @param queue_filter $filter
     */
    private function __construct(
        queue_scope $scope,
        /** @var queue_filter What is wanted of it. */
        private readonly queue_filter $filter,
    ) {
        $listing = self::listing($scope);
        $this->tallies = $listing ? $listing->tallies() : [];
        $this->page = max(0, min($filter->page, (int) ceil($this->total() / queue_filter::PER_PAGE) - 1));
        $rows = $this->total() ? $listing->page($filter, $this->page * queue_filter::PER_PAGE, queue_filter::PER_PAGE) : [];
        $this->items = array_map(fn(stdClass $row): queue_item => new queue_item($row), $rows);
    }

    /**
     * A page of a queue.
     *
     * @param queue_scope $scope Whose students, and who reads.
     * @param queue_filter $filter
     * @return self
     */
    public static function of(queue_scope $scope, queue_filter $filter): self {
        return new self($scope, $filter);
    }

    /**
     * What comes first in a queue, or after a place in it.
     *
     * @param queue_scope $scope Whose students, and who reads.
     * @param queue_filter $filter
     * @param queue_place|null $place None for the beginning.
     * @return queue_item|null None at the end.
     */
    public static function next(queue_scope $scope, queue_filter $filter, ?queue_place $place = null): ?queue_item {
        $row = self::listing($scope)?->after($filter, $place ?? new queue_place(0, 0, 0));
        return $row ? new queue_item($row) : null;
    }

    /**
     * How much waits in the whole queue of an activity, or of several.
     *
     * @param queue_scope $scope Whose students, and who reads.
     * @return int
     */
    public static function count(queue_scope $scope): int {
        return array_sum(self::listing($scope)?->counts() ?? []);
    }

    /**
     * How much waits of each student.
     *
     * @param queue_scope $scope Whose students, and who reads.
     * @return int[] By student id; those of whom nothing waits are left out.
     */
    public static function counts_by_student(queue_scope $scope): array {
        return self::summed(self::listing($scope)?->tallies() ?? [], 'userid');
    }

    /**
     * How much the filter lets through, on all pages.
     *
     * @return int
     */
    public function total(): int {
        return array_sum(array_column(array_filter($this->tallies, $this->lets_through(...)), 'waiting'));
    }

    /**
     * How much waits, whatever the filter.
     *
     * @return int
     */
    public function whole(): int {
        return array_sum(array_column($this->tallies, 'waiting'));
    }

    /**
     * How much waits of each student, whatever the filter.
     *
     * @return int[] By student id.
     */
    public function by_student(): array {
        return self::summed($this->tallies, 'userid');
    }

    /**
     * How much waits of each competency, whatever the filter.
     *
     * @return int[] By id of the competency, 0 for traces.
     */
    public function by_competency(): array {
        return self::summed($this->tallies, 'competencyid');
    }

    /**
     * Since when the oldest thing waits, whatever the filter.
     *
     * @return int UTC seconds, 0 when nothing waits.
     */
    public function oldest(): int {
        return $this->tallies ? (int) min(array_column($this->tallies, 'oldest')) : 0;
    }

    /**
     * Whether the filter lets a tally through.
     *
     * @param stdClass $tally
     * @return bool
     */
    private function lets_through(stdClass $tally): bool {
        return (!$this->filter->studentid || $tally->userid == $this->filter->studentid)
            && (!$this->filter->competencyid || $tally->competencyid == $this->filter->competencyid);
    }

    /**
     * Sums tallies up.
     *
     * @param stdClass[] $tallies
     * @param string $column By what.
     * @return int[]
     */
    private static function summed(array $tallies, string $column): array {
        $sums = [];
        foreach ($tallies as $tally) {
            $sums[(int) $tally->$column] = ($sums[(int) $tally->$column] ?? 0) + (int) $tally->waiting;
        }
        return $sums;
    }

    /**
     * The listing of what waits.
     *
     * @param queue_scope $scope
     * @return waiting_listing|null None without students.
     */
    private static function listing(queue_scope $scope): ?waiting_listing {
        return $scope->is_empty()
            ? null
            : waiting_listing::of_students($scope->readerid, $scope->studentids(), di::get(clock::class)->time());
    }
}
