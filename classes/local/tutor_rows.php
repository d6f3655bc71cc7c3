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

use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\tutor;

/**
 * Who is whose tutor in an activity by what is written down: assignments by name and, where the activity chooses so, groups.
 * Where it chooses that every tutor accompanies everybody, nothing is written down.
 *
 * What access these people have is the roster's to say.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class tutor_rows {
    /** @var activity_groups The groups. */
    private readonly activity_groups $groups;

    /** @var int[][] The ids of the tutors assigned by name, by student, for those students who were read in one go. */
    private array $assigned = [];

    /**
     * What is written down for an activity.
     *
     * @param activity $activity
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
    ) {
        $this->groups = new activity_groups($activity);
    }

    /**
     * Whether every tutor accompanies every student.
     *
     * @return bool
     */
    public function are_for_all(): bool {
        return $this->activity->instance->get('tutormode') == instance::TUTORS_OF_COURSE;
    }

    /**
     * Reads in one go who is assigned to some students. What is asked of them later is answered from there.
     *
     * @param int[] $studentids
     */
    public function read(array $studentids): void {
        $this->assigned = tutor::userids_by_student($this->activity->get_id(), $studentids) + $this->assigned;
    }

    /**
     * Whether one of some people is tutor of a student.
     *
     * @param int[] $userids At least one, none of them the student.
     * @param int $studentid
     * @return bool
     */
    public function has(array $userids, int $studentid): bool {
        if ($this->are_for_all() || array_intersect($userids, $this->assigned_to($studentid))) {
            return true;
        }
        return $this->are_of_groups()
            && array_intersect($this->groups->ids_of(...$userids), $this->groups->ids_of($studentid));
    }

    /**
     * The ids of a student's tutors. None where every tutor accompanies everybody.
     *
     * @param int $studentid
     * @return int[]
     */
    public function tutorids_of(int $studentid): array {
        $ids = $this->assigned_to($studentid);
        return $this->are_of_groups()
            ? array_merge($ids, $this->groups->members($this->groups->ids_of($studentid)))
            : $ids;
    }

    /**
     * The ids of the students of some tutors together, read in sets.
     *
     * @param int[] $userids Ids of the tutors, at least one.
     * @param int[] $all The ids of all students.
     * @return int[]
     */
    public function studentids_of(array $userids, array $all): array {
        if ($this->are_for_all()) {
            return count($userids) === 1 ? array_values(array_diff($all, $userids)) : $all;
        }
        $ids = tutor::studentids_of($this->activity->get_id(), $userids);
        if ($this->are_of_groups()) {
            $ids = array_merge($ids, ...array_values($this->groups->companions_of($userids)));
        }
        return array_values(array_unique(array_intersect($ids, $all)));
    }

    /**
     * The ids of each tutor's students, read in sets.
     *
     * @param int[] $studentids The ids of the students whom it is asked of.
     * @param int[] $possible The ids of those who can be tutors: they count where groups or the whole course say who is.
     * @return int[][] By id of the tutor; tutors of nobody are left out.
     */
    public function studentids_by_tutor(array $studentids, array $possible): array {
        $pairs = [];
        foreach (tutor::userids_by_student($this->activity->get_id(), $studentids) as $studentid => $userids) {
            foreach ($userids as $userid) {
                $pairs[$userid][$studentid] = $studentid;
            }
        }
        $bymode = match (true) {
            $this->are_for_all() => array_fill_keys($possible, $studentids),
            $this->are_of_groups() => $this->groups->companions_of($possible),
            default => [],
        };
        foreach ($bymode as $userid => $ids) {
            $ids = array_diff(array_intersect($studentids, $ids), [$userid]);
            $pairs[$userid] = ($pairs[$userid] ?? []) + array_combine($ids, $ids);
        }
        return array_map(array_values(...), array_filter($pairs));
    }

    /**
     * Whether the tutors of a student's groups are the student's.
     *
     * @return bool
     */
    private function are_of_groups(): bool {
        return $this->activity->instance->get('tutormode') == instance::TUTORS_OF_GROUP;
    }

    /**
     * The ids of the tutors assigned to a student by name.
     *
     * @param int $studentid
     * @return int[]
     */
    private function assigned_to(int $studentid): array {
        return $this->assigned[$studentid]
            ?? tutor::userids_by_student($this->activity->get_id(), [$studentid])[$studentid];
    }
}
