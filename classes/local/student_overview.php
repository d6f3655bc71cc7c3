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

use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\target;
use mod_proofolio\local\models\tutor;
use stdClass;

/**
 * The students of an activity with their targets, tutors and groups, read in sets: the queries do not grow with the students.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class student_overview {
    /** @var roster Who is who in the activity. */
    private readonly roster $roster;

    /**
     * The overview of an activity.
     *
     * @param activity $activity
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
    ) {
        $this->roster = new roster($activity);
    }

    /**
     * The students whom a coordinator manages, also those who have written nothing yet, by id, sorted by name.
     *
     * @param int $coordinatorid
     * @return stdClass[] Each with user, targetcodes, tutors (users), groupnames (by id) and isnogroup.
     */
    public function rows_for(int $coordinatorid): array {
        $students = $this->roster->get_students_managed_by($coordinatorid);
        $possible = $this->roster->get_possible_tutors();
        $groups = $this->groups();
        $owners = portfolio::owners($this->activity->get_id());
        $targetcodes = $this->target_codes($owners);
        $assigned = $this->assigned_tutorids($owners);
        $withoutgroup = array_flip($this->roster->get_studentids_without_group());
        $rows = [];
        foreach ($students as $id => $student) {
            $own = array_filter($groups, fn(stdClass $group): bool => isset($group->members[$id]));
            $tutorids = array_flip(array_merge($assigned[$id] ?? [], $this->tutorids_by_mode($own, $possible)));
            $rows[$id] = (object) [
                'user' => $student,
                'targetcodes' => $targetcodes[$id] ?? [],
                'tutors' => array_diff_key(array_intersect_key($possible, $tutorids), [$id => true]),
                'groupnames' => array_map(fn(stdClass $group): string => $group->name, $own),
                'isnogroup' => isset($withoutgroup[$id]),
            ];
        }
        return $rows;
    }

    /**
     * The activity's groups, each with its members by user id.
     *
     * @return stdClass[]
     */
    private function groups(): array {
        $cm = $this->activity->cm;
        $groups = groups_get_all_groups($this->activity->course->id, 0, $cm->groupingid, 'g.*', true, true);
        foreach ($groups as $group) {
            $group->members = array_flip($group->members);
        }
        return $groups;
    }

    /**
     * The codes of each student's targets, in the order of the competencies.
     *
     * @param int[] $owners Ids of students by portfolio id.
     * @return string[][] By student id.
     */
    private function target_codes(array $owners): array {
        $bycompetency = [];
        foreach (target::in_set('portfolioid', array_keys($owners)) as $target) {
            $bycompetency[$target->get('competencyid')][] = $owners[$target->get('portfolioid')];
        }
        $codes = [];
        foreach (competency::of_activity($this->activity->get_id()) as $id => $competency) {
            foreach ($bycompetency[$id] ?? [] as $studentid) {
                $codes[$studentid][] = $competency->get('code');
            }
        }
        return $codes;
    }

    /**
     * The ids of the tutors assigned to each student by name.
     *
     * @param int[] $owners Ids of students by portfolio id.
     * @return int[][] By student id.
     */
    private function assigned_tutorids(array $owners): array {
        $tutorids = [];
        foreach (tutor::in_set('portfolioid', array_keys($owners)) as $tutor) {
            $tutorids[$owners[$tutor->get('portfolioid')]][] = $tutor->get('userid');
        }
        return $tutorids;
    }

    /**
     * The ids of those who are tutors of a student by the activity's tutor mode.
     *
     * @param stdClass[] $groups The student's groups, with members.
     * @param stdClass[] $possible All who can be tutors, by id.
     * @return int[]
     */
    private function tutorids_by_mode(array $groups, array $possible): array {
        return match ((int) $this->activity->instance->get('tutormode')) {
            instance::TUTORS_OF_COURSE => array_keys($possible),
            instance::TUTORS_OF_GROUP => array_keys(array_replace([], ...array_column($groups, 'members'))),
            default => [],
        };
    }
}
