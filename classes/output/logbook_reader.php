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

namespace mod_proofolio\output;

use mod_proofolio\local\activity;
use mod_proofolio\local\draft_check;
use mod_proofolio\local\logbook as logbook_domain;
use mod_proofolio\local\logbook_filter as filter;
use mod_proofolio\local\logbook_sort;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\proof_summary;
use mod_proofolio\local\roster;
use mod_proofolio\permission;
use moodle_url;
use stdClass;

/**
 * Somebody who reads logbooks: their own, or those of the students whom they accompany. Says what differs between the two.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class logbook_reader {
    /** The reader's own proofs. */
    public const OWN = 'own';
    /** The proofs of the students whom the reader accompanies. */
    public const STUDENTS = 'students';

    /** @var competency[]|null The competencies that the proofs can be about, once asked for. */
    private ?array $competencies = null;

    /**
     * A reader.
     *
     * @param activity $activity
     * @param string $scope
     * @param int $userid Id of the reader.
     * @param portfolio|null $portfolio The reader's own, when it has been begun and is read.
     * @param stdClass[] $students Those whom the reader accompanies, by id, when theirs are read.
     */
    private function __construct(
        /** @var activity The activity. */
        public readonly activity $activity,
        /** @var string own or students. */
        public readonly string $scope,
        /** @var int Id of the reader. */
        public readonly int $userid,
        /** @var portfolio|null The reader's own, when it has been begun and is read. */
        public readonly ?portfolio $portfolio,
        /** @var stdClass[] Those whom the reader accompanies, by id, when theirs are read. */
        public readonly array $students,
    ) {
    }

    /**
     * Somebody who reads their own logbook.
     *
     * @param activity $activity
     * @param int $userid
     * @return self
     */
    public static function own(activity $activity, int $userid): self {
        return new self($activity, self::OWN, $userid, portfolio::of($activity->get_id(), $userid), []);
    }

    /**
     * Somebody who reads the logbooks of the students whom they accompany.
     *
     * @param activity $activity
     * @param int $userid
     * @return self
     */
    public static function of_students(activity $activity, int $userid): self {
        return new self($activity, self::STUDENTS, $userid, null, (new roster($activity))->get_students_of($userid));
    }

    /**
     * The proofs that a filter lets through.
     *
     * @param filter $filter
     * @return logbook_domain
     */
    public function read(filter $filter): logbook_domain {
        return $this->scope === self::OWN
            ? logbook_domain::own($this->portfolio, $filter)
            : logbook_domain::of_students($this->activity, array_keys($this->students), $filter, $this->userid);
    }

    /**
     * The proofs before and after one among those that a filter lets through.
     *
     * @param filter $filter
     * @param int $proofid
     * @return int[] The ids of the previous and the next proof, each 0 for none.
     */
    public function neighbours(filter $filter, int $proofid): array {
        if ($this->scope === self::OWN) {
            return $this->portfolio ? logbook_domain::neighbours_among_own($this->portfolio, $filter, $proofid) : [0, 0];
        }
        $ids = array_keys($this->students);
        return logbook_domain::neighbours_among_students($this->activity, $ids, $filter, $this->userid, $proofid);
    }

    /**
     * Whether there is anything archived to be read.
     *
     * @return bool
     */
    public function has_archived(): bool {
        return $this->scope === self::OWN
            ? logbook_domain::has_archived_own($this->portfolio)
            : logbook_domain::has_archived_of_students($this->activity, array_keys($this->students), $this->userid);
    }

    /**
     * The contexts of what one's students have submitted.
     *
     * @return stdClass[] By id: id, userid, experiencename, contextname.
     */
    public function contexts(): array {
        return logbook_domain::contexts_of_students($this->activity, array_keys($this->students), $this->userid);
    }

    /**
     * The order in which a filter lists the proofs.
     *
     * @param filter $filter
     * @return string One of logbook_sort::all().
     */
    public function order_of(filter $filter): string {
        return logbook_sort::of($filter->sort, $this->scope === self::STUDENTS);
    }

    /**
     * Whether the usual order is asked for, in which proofs come in groups.
     *
     * @param filter $filter
     * @return bool
     */
    public function is_grouped(filter $filter): bool {
        return $this->order_of($filter) === logbook_sort::of('', $this->scope === self::STUDENTS);
    }

    /**
     * What a proof has in common with others of the usual order.
     *
     * @param proof_summary $proof
     * @return string
     */
    public function group_of(proof_summary $proof): string {
        return $this->scope === self::OWN
            ? $this->competency_of($proof)
            : get_string($proof->is_waiting() ? 'groupnew' : 'groupread', 'mod_proofolio');
    }

    /**
     * The competency of a proof in words.
     *
     * @param proof_summary $proof
     * @return string
     */
    public function competency_of(proof_summary $proof): string {
        return version::competency_label($proof->competencycode, $proof->competencyname, $this->activity);
    }

    /**
     * The owner of a proof, for those who read several people's.
     *
     * @param proof_summary $proof
     * @return string Nothing in one's own logbook.
     */
    public function author_of(proof_summary $proof): string {
        return $this->scope === self::OWN ? '' : $this->name_of($this->students[$proof->studentid]);
    }

    /**
     * The name of a student as the reader may see it.
     *
     * @param stdClass $student
     * @return string
     */
    public function name_of(stdClass $student): string {
        return people::name($this->activity, $student);
    }

    /**
     * What to say when there is nothing to read yet.
     *
     * @return string
     */
    public function empty_text(): string {
        if ($this->scope === self::STUDENTS) {
            return get_string($this->students ? 'emptystudentsproofs' : 'emptystudents', 'mod_proofolio');
        }
        if (!competency::without_archived($this->competencies())) {
            return get_string('emptycompetencies', 'mod_proofolio');
        }
        return get_string($this->first_step() ? 'emptyown' : 'emptyownclosed', 'mod_proofolio');
    }

    /**
     * Where to begin when there is nothing yet.
     *
     * @return moodle_url|null None for who cannot write now, or has no competency to write about.
     */
    public function first_step(): ?moodle_url {
        $canbegin = $this->scope === self::OWN
            && competency::without_archived($this->competencies())
            && permission::can_write($this->activity, $this->userid);
        return $canbegin
            ? new moodle_url('/mod/proofolio/edit.php', ['id' => $this->activity->cm->id])
            : null;
    }

    /**
     * The competencies that the proofs can be about, archived ones too.
     *
     * @return competency[] By id.
     */
    public function competencies(): array {
        return $this->competencies ??= $this->scope === self::OWN
            ? draft_check::competencies_of($this->activity, $this->portfolio)
            : competency::of_activity($this->activity->get_id());
    }

    /**
     * The address of the logbook.
     *
     * @param filter|null $filter What is asked for; all when none.
     * @return moodle_url
     */
    public function url(?filter $filter = null): moodle_url {
        return (new logbook_address($this->scope, $filter ?? new filter()))->logbook_url($this->activity);
    }
}
