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
use core_user\fields;
use mod_proofolio\local\models\cover;
use mod_proofolio\local\models\instance;
use stdClass;

/**
 * Who is whose student and whose tutor in an activity.
 *
 * A tutor is assigned by name or, where the activity chooses so, tutor of the student's groups or of the whole course.
 * None of that grants anything without the capability to accompany and an active enrolment.
 *
 * While a colleague covers for a tutor, the tutor's students are the colleague's as well: those whom assignments and groups give
 * the tutor, whatever access the tutor has meanwhile. The colleague needs an active enrolment and the capability to accompany or
 * to coordinate, and a cover is never passed on.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class roster {
    /** @var stdClass[]|null The students with an active enrolment, by id, once read. */
    private ?array $students = null;

    /** @var int[]|null The ids of those who can be tutors, once read. */
    private ?array $tutorids = null;

    /** @var int[]|null The ids of those who are enrolled and coordinate, once read. */
    private ?array $coordinatorids = null;

    /** @var tutor_rows Who is whose tutor by what is written down. */
    private readonly tutor_rows $rows;

    /** @var activity_groups The groups. */
    private readonly activity_groups $groups;

    /**
     * The roster of an activity.
     *
     * @param activity $activity
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
    ) {
        $this->rows = new tutor_rows($activity);
        $this->groups = new activity_groups($activity);
    }

    /**
     * All who can write a portfolio in the activity, by id, sorted by name.
     *
     * @return stdClass[] With the fields for names and pictures.
     */
    public function get_students(): array {
        return $this->students ??= $this->enrolled('mod/proofolio:submit');
    }

    /**
     * All who can be tutors in the activity, by id, sorted by name.
     *
     * @return stdClass[] With the fields for names and pictures.
     */
    public function get_possible_tutors(): array {
        return $this->enrolled('mod/proofolio:accompany');
    }

    /**
     * All who can cover for a tutor in the activity, by id.
     *
     * @return stdClass[] With the fields for names and pictures.
     */
    public function get_possible_covers(): array {
        return $this->get_possible_tutors() + $this->enrolled('mod/proofolio:coordinate');
    }

    /**
     * The students whom a person accompanies as a tutor, as one who covers for a tutor, or sees as a coordinator, by id, sorted by
     * name.
     *
     * @param int $userid
     * @return stdClass[]
     */
    public function get_students_of(int $userid): array {
        $seen = array_flip($this->get_lasting_studentids_of($userid));
        $covered = $this->tutorids_covered_by($userid);
        if ($covered && $this->can_cover($userid)) {
            $seen += array_flip($this->accompanied($covered));
        }
        return array_diff_key(array_intersect_key($this->get_students(), $seen), [$userid => true]);
    }

    /**
     * The ids of the students whom a person accompanies as a tutor or sees as a coordinator, whomever they cover for.
     *
     * @param int $userid
     * @return int[]
     */
    public function get_lasting_studentids_of(int $userid): array {
        $seen = $this->is_coordinator($userid) ? $this->coordinated($userid) : [];
        if ($this->can_accompany($userid)) {
            $seen += array_flip($this->accompanied([$userid]));
        }
        return array_keys($seen);
    }

    /**
     * The students whom a coordinator may manage, by id, sorted by name.
     *
     * @param int $userid
     * @return stdClass[]
     */
    public function get_students_managed_by(int $userid): array {
        return $this->is_coordinator($userid) ? array_intersect_key($this->get_students(), $this->coordinated($userid)) : [];
    }

    /**
     * The ids of those who are a student's tutors now, and of those who cover for them now.
     *
     * @param int $studentid
     * @return int[]
     */
    public function get_tutorids_of(int $studentid): array {
        $written = $this->rows->tutorids_of($studentid);
        $ids = $this->access_of($written);
        foreach ($this->covers() as $cover) {
            $tutorid = $cover->get('tutorid');
            $iscovered = $tutorid !== $studentid && ($this->rows->are_for_all() || in_array($tutorid, $written));
            if ($iscovered && in_array($cover->get('coverid'), [...$this->tutorids(), ...$this->coordinatorids()])) {
                $ids[] = $cover->get('coverid');
            }
        }
        return array_values(array_diff(array_unique($ids), [$studentid]));
    }

    /**
     * The ids of a student's tutors, without those who only cover for them for a time.
     *
     * @param int $studentid
     * @return int[]
     */
    public function get_lasting_tutorids_of(int $studentid): array {
        return array_values(array_diff($this->access_of($this->rows->tutorids_of($studentid)), [$studentid]));
    }

    /**
     * The ids of the students of each tutor, whatever access the tutors have now: of those enrolled, be it suspended, and of those
     * who were assigned by name.
     *
     * @return int[][] By id of the tutor; tutors of nobody are left out.
     */
    public function get_studentids_by_tutor(): array {
        $possible = array_keys($this->enrolled('mod/proofolio:accompany', false));
        return $this->rows->studentids_by_tutor(array_keys($this->get_students()), $possible);
    }

    /**
     * The ids of those enrolled who coordinate the activity for a student.
     *
     * @param int $studentid
     * @return int[]
     */
    public function get_coordinatorids_of(int $studentid): array {
        return array_values(array_filter(
            $this->coordinatorids(),
            fn(int $userid): bool => $userid !== $studentid && $this->is_coordinator_of($userid, $studentid),
        ));
    }

    /**
     * Reads in one go who is assigned to some students. What is asked of them later is answered from there.
     *
     * @param int[] $studentids
     */
    public function read_tutors_of(array $studentids): void {
        $this->rows->read($studentids);
    }

    /**
     * Whether a person is tutor of a student now, or covers now for one who is.
     *
     * @param int $userid
     * @param int $studentid
     * @return bool
     */
    public function is_tutor_of(int $userid, int $studentid): bool {
        if ($userid === $studentid) {
            return false;
        }
        if ($this->can_accompany($userid) && $this->rows->has([$userid], $studentid)) {
            return true;
        }
        $covered = array_diff($this->tutorids_covered_by($userid), [$studentid]);
        return $covered && $this->can_cover($userid) && $this->rows->has($covered, $studentid);
    }

    /**
     * Whether a person coordinates the activity.
     *
     * @param int $userid
     * @return bool
     */
    public function is_coordinator(int $userid): bool {
        $context = $this->activity->context;
        return has_capability('mod/proofolio:coordinate', $context, $userid)
            && (is_enrolled($context, $userid, '', true) || has_capability('moodle/course:view', $context, $userid));
    }

    /**
     * Whether a person coordinates the activity for this student: groups limit those who may not see all groups.
     *
     * @param int $userid
     * @param int $studentid
     * @return bool
     */
    public function is_coordinator_of(int $userid, int $studentid): bool {
        if (!$this->is_coordinator($userid)) {
            return false;
        }
        return !$this->is_limited_to_groups($userid)
            || array_intersect($this->groups->ids_of($userid), $this->groups->ids_of($studentid));
    }

    /**
     * Whether a person can write a portfolio: they may submit and their enrolment is active.
     *
     * @param int $userid
     * @return bool
     */
    public function is_student(int $userid): bool {
        return is_enrolled($this->activity->context, $userid, 'mod/proofolio:submit', true);
    }

    /**
     * Whether a person may accompany students, whoever these are.
     *
     * @param int $userid
     * @return bool
     */
    public function can_accompany(int $userid): bool {
        return is_enrolled($this->activity->context, $userid, 'mod/proofolio:accompany', true);
    }

    /**
     * Whether a person may cover for a tutor: their enrolment is active, and they accompany students or coordinate.
     *
     * @param int $userid
     * @return bool
     */
    public function can_cover(int $userid): bool {
        return $this->can_accompany($userid)
            || is_enrolled($this->activity->context, $userid, 'mod/proofolio:coordinate', true);
    }

    /**
     * The students whom groups leave out: where groups decide who sees whom, only coordinators of all groups see these.
     *
     * @return int[] Empty where groups decide nothing.
     */
    public function get_studentids_without_group(): array {
        if (!$this->do_groups_matter()) {
            return [];
        }
        return array_values(array_diff(array_keys($this->get_students()), $this->groups->members($this->groups->ids())));
    }

    /**
     * Whether groups decide who sees whom.
     *
     * @return bool
     */
    private function do_groups_matter(): bool {
        return $this->activity->instance->get('tutormode') == instance::TUTORS_OF_GROUP
            || groups_get_activity_groupmode($this->activity->cm, $this->activity->course) == SEPARATEGROUPS;
    }

    /**
     * The students whom a coordinator sees, as keys.
     *
     * @param int $userid
     * @return array
     */
    private function coordinated(int $userid): array {
        if (!$this->is_limited_to_groups($userid)) {
            return $this->get_students();
        }
        return array_flip($this->groups->members($this->groups->ids_of($userid)));
    }

    /**
     * The ids of the students of some tutors.
     *
     * @param int[] $userids Ids of the tutors, at least one.
     * @return int[]
     */
    private function accompanied(array $userids): array {
        return $this->rows->studentids_of($userids, array_keys($this->get_students()));
    }

    /**
     * Who covers for whom at this moment.
     *
     * @return cover[]
     */
    private function covers(): array {
        return $this->activity->covers_at(di::get(clock::class)->time());
    }

    /**
     * The ids of those whom a person covers for now.
     *
     * @param int $userid
     * @return int[]
     */
    private function tutorids_covered_by(int $userid): array {
        $own = array_filter($this->covers(), fn(cover $cover): bool => $cover->get('coverid') === $userid);
        return array_values(array_unique(array_map(fn(cover $cover): int => $cover->get('tutorid'), $own)));
    }

    /**
     * Of those who are written down as tutors, the ones who can accompany now; all who can where every tutor accompanies everybody.
     *
     * @param int[] $userids
     * @return int[]
     */
    private function access_of(array $userids): array {
        $possible = $this->tutorids();
        return $this->rows->are_for_all() ? $possible : array_values(array_unique(array_intersect($userids, $possible)));
    }

    /**
     * Whether a person sees only those who share a group with them.
     *
     * @param int $userid
     * @return bool
     */
    public function is_limited_to_groups(int $userid): bool {
        return groups_get_activity_groupmode($this->activity->cm, $this->activity->course) == SEPARATEGROUPS
            && !has_capability('moodle/site:accessallgroups', $this->activity->context, $userid);
    }

    /**
     * The ids of those enrolled who coordinate.
     *
     * @return int[]
     */
    private function coordinatorids(): array {
        return $this->coordinatorids ??= array_keys($this->enrolled('mod/proofolio:coordinate'));
    }

    /**
     * The ids of all who can be tutors.
     *
     * @return int[]
     */
    private function tutorids(): array {
        return $this->tutorids ??= array_keys($this->get_possible_tutors());
    }

    /**
     * Those enrolled with a capability, by id, sorted by name.
     *
     * @param string $capability
     * @param bool $onlyactive Whether the enrolment must be active.
     * @return stdClass[]
     */
    private function enrolled(string $capability, bool $onlyactive = true): array {
        $fields = fields::for_userpic()->get_sql('u', false, '', '', false)->selects;
        $sort = 'u.lastname, u.firstname, u.id';
        return get_enrolled_users($this->activity->context, $capability, 0, $fields, $sort, 0, 0, $onlyactive);
    }
}
