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

use core_user\fields;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\tutor;
use stdClass;

/**
 * Who is whose student and whose tutor in an activity.
 *
 * A tutor is assigned by name or, where the activity chooses so, tutor of the student's groups or of the whole course.
 * None of that grants anything without the capability to accompany and an active enrolment.
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

    /** @var int[][] The ids of the tutors assigned by name, by student, for those students who were read in one go. */
    private array $assigned = [];

    /**
     * The roster of an activity.
     *
     * @param activity $activity
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
    ) {
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
     * The students whom a person accompanies as a tutor or sees as a coordinator, by id, sorted by name.
     *
     * @param int $userid
     * @return stdClass[]
     */
    public function get_students_of(int $userid): array {
        $seen = $this->is_coordinator($userid) ? $this->coordinated($userid) : [];
        if ($this->can_accompany($userid)) {
            $seen += array_flip($this->accompanied($userid));
        }
        return array_diff_key(array_intersect_key($this->get_students(), $seen), [$userid => true]);
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
     * The ids of a student's tutors.
     *
     * @param int $studentid
     * @return int[]
     */
    public function get_tutorids_of(int $studentid): array {
        $possible = $this->tutorids();
        $ids = $this->assigned_tutorids($studentid);
        switch ($this->activity->instance->get('tutormode')) {
            case instance::TUTORS_OF_GROUP:
                $ids = array_merge($ids, $this->members_of_groups($this->groups_of($studentid)));
                break;
            case instance::TUTORS_OF_COURSE:
                $ids = $possible;
                break;
        }
        return array_values(array_diff(array_unique(array_intersect($ids, $possible)), [$studentid]));
    }

    /**
     * The ids of those enrolled who coordinate the activity for a student.
     *
     * @param int $studentid
     * @return int[]
     */
    public function get_coordinatorids_of(int $studentid): array {
        $this->coordinatorids ??= array_keys($this->enrolled('mod/proofolio:coordinate'));
        return array_values(array_filter(
            $this->coordinatorids,
            fn(int $userid): bool => $userid !== $studentid && $this->is_coordinator_of($userid, $studentid),
        ));
    }

    /**
     * Reads in one go who is assigned to some students. What is asked of them later is answered from there.
     *
     * @param int[] $studentids
     */
    public function read_tutors_of(array $studentids): void {
        $this->assigned = tutor::userids_by_student($this->activity->get_id(), $studentids) + $this->assigned;
    }

    /**
     * Whether a person is tutor of a student now.
     *
     * @param int $userid
     * @param int $studentid
     * @return bool
     */
    public function is_tutor_of(int $userid, int $studentid): bool {
        if ($userid === $studentid || !$this->can_accompany($userid)) {
            return false;
        }
        if (in_array($userid, $this->assigned_tutorids($studentid))) {
            return true;
        }
        return match ((int) $this->activity->instance->get('tutormode')) {
            instance::TUTORS_OF_COURSE => true,
            instance::TUTORS_OF_GROUP => (bool) array_intersect($this->groups_of($userid), $this->groups_of($studentid)),
            default => false,
        };
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
            || array_intersect($this->groups_of($userid), $this->groups_of($studentid));
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
     * The students whom groups leave out: where groups decide who sees whom, only coordinators of all groups see these.
     *
     * @return int[] Empty where groups decide nothing.
     */
    public function get_studentids_without_group(): array {
        if (!$this->do_groups_matter()) {
            return [];
        }
        return array_values(array_diff(array_keys($this->get_students()), $this->members_of_groups($this->groups())));
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
        return array_flip($this->members_of_groups($this->groups_of($userid)));
    }

    /**
     * The ids of the students whom a person accompanies.
     *
     * @param int $userid
     * @return int[]
     */
    private function accompanied(int $userid): array {
        $assigned = tutor::studentids_of($this->activity->get_id(), $userid);
        return match ((int) $this->activity->instance->get('tutormode')) {
            instance::TUTORS_OF_COURSE => array_keys($this->get_students()),
            instance::TUTORS_OF_GROUP => array_merge($assigned, $this->members_of_groups($this->groups_of($userid))),
            default => $assigned,
        };
    }

    /**
     * The ids of the tutors assigned to a student by name.
     *
     * @param int $studentid
     * @return int[]
     */
    private function assigned_tutorids(int $studentid): array {
        return $this->assigned[$studentid]
            ?? tutor::userids_by_student($this->activity->get_id(), [$studentid])[$studentid];
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
     * The ids of the activity's groups.
     *
     * @return int[]
     */
    private function groups(): array {
        return $this->groups_of(0);
    }

    /**
     * The ids of a person's groups in the activity's grouping. Those that are not for activities do not count, as in Moodle itself.
     *
     * @param int $userid 0 for all groups.
     * @return int[]
     */
    private function groups_of(int $userid): array {
        $cm = $this->activity->cm;
        $groups = groups_get_all_groups($this->activity->course->id, $userid, $cm->groupingid, 'g.id', false, true);
        return array_keys($groups);
    }

    /**
     * The ids of the members of some groups.
     *
     * @param int[] $groupids
     * @return int[]
     */
    private function members_of_groups(array $groupids): array {
        return $groupids ? array_keys(groups_get_groups_members($groupids, null, 'id ASC')) : [];
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
     * Those with a capability and an active enrolment, by id, sorted by name.
     *
     * @param string $capability
     * @return stdClass[]
     */
    private function enrolled(string $capability): array {
        $fields = fields::for_userpic()->get_sql('u', false, '', '', false)->selects;
        return get_enrolled_users($this->activity->context, $capability, 0, $fields, 'u.lastname, u.firstname, u.id', 0, 0, true);
    }
}
