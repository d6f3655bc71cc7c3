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
use mod_proofolio\local\models\cover;
use mod_proofolio\local\models\instance;
use mod_proofolio\permission;
use stdClass;

/**
 * Whose students a queue is about, and for whom things are new in it.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class queue_scope {
    /**
     * A scope.
     *
     * @param activity[] $activities By id of the activity's own row.
     * @param stdClass[][] $students With the fields for names, by id, by id of the activity's own row.
     * @param int $readerid For whom things are new or not.
     */
    public function __construct(
        /** @var activity[] By id of the activity's own row. */
        public readonly array $activities,
        /** @var stdClass[][] By id, by id of the activity's own row. */
        public readonly array $students,
        /** @var int For whom things are new or not. */
        public readonly int $readerid,
    ) {
    }

    /**
     * All students of an activity whom a person accompanies or coordinates.
     *
     * @param activity $activity
     * @param int $userid
     * @return self
     */
    public static function of_activity(activity $activity, int $userid): self {
        $students = (new roster($activity))->get_students_of($userid);
        return new self([$activity->get_id() => $activity], [$activity->get_id() => $students], $userid);
    }

    /**
     * The students of a tutor whom a coordinator may manage: what waits there for the tutor.
     *
     * @param activity $activity
     * @param int $tutorid
     * @param int $coordinatorid
     * @return self
     */
    public static function of_tutor(activity $activity, int $tutorid, int $coordinatorid): self {
        $roster = new roster($activity);
        $own = array_flip($roster->get_studentids_by_tutor()[$tutorid] ?? []);
        $students = array_intersect_key($roster->get_students_managed_by($coordinatorid), $own);
        return new self([$activity->get_id() => $activity], [$activity->get_id() => $students], $tutorid);
    }

    /**
     * All students whom a person accompanies or coordinates, in all activities of the courses in which they are enrolled.
     *
     * @param int $userid
     * @return self
     */
    public static function everywhere(int $userid): self {
        $activities = [];
        $students = [];
        foreach (self::activities_of($userid) as $id => $activity) {
            $activities[$id] = $activity;
            $students[$id] = (new roster($activity))->get_students_of($userid);
        }
        return new self($activities, $students, $userid);
    }

    /**
     * The activities in which a person has a queue, in all courses in which they are enrolled: told from what Moodle has in its
     * caches.
     *
     * @param int $userid
     * @return activity[] By id of the activity's own row.
     */
    public static function activities_of(int $userid): array {
        $courses = enrol_get_users_courses($userid, true, '*');
        $activities = [];
        foreach (instance::course_ids(array_keys($courses)) as $courseid) {
            foreach (get_fast_modinfo($courses[$courseid], $userid)->get_instances_of('proofolio') as $cm) {
                $activity = activity::from_cache($cm);
                if (permission::can_view_queue($activity, $userid)) {
                    $activities[$activity->get_id()] = $activity;
                }
            }
        }
        return $activities;
    }

    /**
     * The ids of the students.
     *
     * @return int[][] By id of the activity's own row; activities without students are left out.
     */
    public function studentids(): array {
        return array_filter(array_map(array_keys(...), $this->students));
    }

    /**
     * Whether the reader covers for a tutor of an activity now, so that others' threads are theirs to resolve.
     *
     * @param activity $activity
     * @return bool
     */
    public function is_in_place_of_others(activity $activity): bool {
        $covers = $activity->covers_at(di::get(clock::class)->time());
        return (bool) array_filter($covers, fn(cover $cover): bool => $cover->get('coverid') === $this->readerid);
    }

    /**
     * Whether it has no students at all.
     *
     * @return bool
     */
    public function is_empty(): bool {
        return !$this->studentids();
    }
}
