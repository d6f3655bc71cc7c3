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

use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof_listing;
use mod_proofolio\local\models\work_listing;
use stdClass;

/**
 * The proofs of a student, or of several students, as a reader meets them. The number of reads does not depend on how many.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class logbook {
    /**
     * A page of a logbook.
     *
     * @param proof_summary[] $proofs The proofs on this page.
     * @param int $total The proofs on all pages.
     * @param int $page The page, from 0: the last one where a later one was asked for.
     */
    private function __construct(
        /** @var proof_summary[] The proofs on this page. */
        public readonly array $proofs,
        /** @var int The proofs on all pages. */
        public readonly int $total,
        /** @var int The page, from 0. */
        public readonly int $page = 0,
    ) {
    }

    /**
     * A student's own proofs, drafts included, by competency and letter unless another order is asked for.
     *
     * @param portfolio|null $portfolio None when it has not been begun.
     * @param logbook_filter $filter
     * @return self
     */
    public static function own(?portfolio $portfolio, logbook_filter $filter): self {
        return $portfolio ? self::read(self::listing_of_owner($portfolio), $filter, false) : new self([], 0);
    }

    /**
     * The submitted proofs of some students, what is new for the reader first unless another order is asked for.
     *
     * @param activity $activity
     * @param int[] $studentids The students whom the reader may see.
     * @param logbook_filter $filter
     * @param int $readerid
     * @return self
     */
    public static function of_students(activity $activity, array $studentids, logbook_filter $filter, int $readerid): self {
        $listing = self::listing_of_students($activity, $studentids, $filter, $readerid);
        return $listing ? self::read($listing, $filter, true) : new self([], 0);
    }

    /**
     * The proofs before and after one among a student's own that a filter finds.
     *
     * @param portfolio $portfolio
     * @param logbook_filter $filter
     * @param int $proofid
     * @return int[] The ids of the previous and the next proof, each 0 for none.
     */
    public static function neighbours_among_own(portfolio $portfolio, logbook_filter $filter, int $proofid): array {
        return self::neighbours_in(self::listing_of_owner($portfolio), $filter, false, $proofid);
    }

    /**
     * The proofs before and after one among those of some students that a filter finds.
     *
     * @param activity $activity
     * @param int[] $studentids The students whom the reader may see.
     * @param logbook_filter $filter
     * @param int $readerid
     * @param int $proofid
     * @return int[] The ids of the previous and the next proof, each 0 for none.
     */
    public static function neighbours_among_students(
        activity $activity,
        array $studentids,
        logbook_filter $filter,
        int $readerid,
        int $proofid,
    ): array {
        $listing = self::listing_of_students($activity, $studentids, $filter, $readerid);
        return $listing ? self::neighbours_in($listing, $filter, true, $proofid) : [0, 0];
    }

    /**
     * Whether anything is archived in a student's own logbook.
     *
     * @param portfolio|null $portfolio None when it has not been begun.
     * @return bool
     */
    public static function has_archived_own(?portfolio $portfolio): bool {
        return $portfolio && self::listing_of_owner($portfolio)->has_archived();
    }

    /**
     * Whether anything is archived in the logbooks of some students.
     *
     * @param activity $activity
     * @param int[] $studentids The students whom the reader may see.
     * @param int $readerid
     * @return bool
     */
    public static function has_archived_of_students(activity $activity, array $studentids, int $readerid): bool {
        $listing = self::listing_of_students($activity, $studentids, new logbook_filter(), $readerid);
        return $listing && $listing->has_archived();
    }

    /**
     * The contexts of the proofs that some students have submitted.
     *
     * @param activity $activity
     * @param int[] $studentids The students whom the reader may see.
     * @param int $readerid
     * @return stdClass[] By id: id, userid, experiencename, contextname; by student.
     */
    public static function contexts_of_students(activity $activity, array $studentids, int $readerid): array {
        $listing = self::listing_of_students($activity, $studentids, new logbook_filter(), $readerid);
        return $listing ? $listing->contexts() : [];
    }

    /**
     * What a tutor wants to know of each student before reading.
     *
     * @param activity $activity
     * @param stdClass[] $students The students whom the reader may see, by id.
     * @param int $readerid
     * @return stdClass[] By student id: proofs (submitted ones), waiting (what waits for the reader, as in their queue), timeworked
     *     (UTC seconds of what they did last, 0 for nothing).
     */
    public static function overviews(activity $activity, array $students, int $readerid): array {
        $id = $activity->get_id();
        $scope = new queue_scope([$id => $activity], [$id => $students], $readerid);
        $proofs = $students ? proof_listing::count_submitted($id, array_keys($students)) : [];
        $waiting = queue::counts_by_student($scope);
        $worked = work_listing::last_worked($scope->studentids())[$id] ?? [];
        return array_map(fn(stdClass $student): stdClass => (object) [
            'proofs' => $proofs[$student->id] ?? 0,
            'waiting' => $waiting[$student->id] ?? 0,
            'timeworked' => $worked[$student->id] ?? 0,
        ], $students);
    }

    /**
     * The proofs before and after one, in the owner's order, without what is archived.
     *
     * @param portfolio $portfolio
     * @param int $proofid
     * @param bool $withdrafts Whether those never submitted count too: for the owner.
     * @return int[] The ids of the previous and the next proof, each 0 for none.
     */
    public static function neighbours(portfolio $portfolio, int $proofid, bool $withdrafts): array {
        return self::beside($proofid, proof_listing::ids_in_order($portfolio->get('id'), $withdrafts, $proofid));
    }

    /**
     * All proofs of a student.
     *
     * @param portfolio $portfolio
     * @return proof_listing
     */
    private static function listing_of_owner(portfolio $portfolio): proof_listing {
        return proof_listing::of_owner($portfolio->get('id'), $portfolio->get('userid'));
    }

    /**
     * The submitted proofs of those students whom a filter lets through.
     *
     * @param activity $activity
     * @param int[] $studentids The students whom the reader may see.
     * @param logbook_filter $filter
     * @param int $readerid
     * @return proof_listing|null None without students.
     */
    private static function listing_of_students(
        activity $activity,
        array $studentids,
        logbook_filter $filter,
        int $readerid,
    ): ?proof_listing {
        if ($filter->studentid) {
            $studentids = array_intersect($studentids, [$filter->studentid]);
        }
        return $studentids ? proof_listing::of_students($activity->get_id(), $studentids, $readerid) : null;
    }

    /**
     * Reads a page.
     *
     * @param proof_listing $listing
     * @param logbook_filter $filter
     * @param bool $withstudents Whether the proofs are of several students.
     * @return self
     */
    private static function read(proof_listing $listing, logbook_filter $filter, bool $withstudents): self {
        $listing->filter($filter);
        $total = $listing->count();
        $page = max(0, min($filter->page, (int) ceil($total / logbook_filter::PER_PAGE) - 1));
        $sort = logbook_sort::sql(logbook_sort::of($filter->sort, $withstudents));
        $rows = $listing->page($sort, $page * logbook_filter::PER_PAGE, logbook_filter::PER_PAGE);
        return new self(
            array_map(fn(stdClass $row): proof_summary => new proof_summary($row), array_values($rows)),
            $total,
            $page,
        );
    }

    /**
     * The proofs before and after one in a listing.
     *
     * @param proof_listing $listing
     * @param logbook_filter $filter
     * @param bool $withstudents Whether the proofs are of several students.
     * @param int $proofid
     * @return int[]
     */
    private static function neighbours_in(
        proof_listing $listing,
        logbook_filter $filter,
        bool $withstudents,
        int $proofid,
    ): array {
        $listing->filter($filter);
        $sort = logbook_sort::sql(logbook_sort::of($filter->sort, $withstudents));
        return self::beside($proofid, $listing->ids($sort, $proofid));
    }

    /**
     * What stands before and after a number in a list.
     *
     * @param int $proofid
     * @param int[] $ids
     * @return int[] Each 0 for none.
     */
    private static function beside(int $proofid, array $ids): array {
        $place = array_search($proofid, $ids, true);
        return $place === false ? [0, 0] : [$ids[$place - 1] ?? 0, $ids[$place + 1] ?? 0];
    }
}
