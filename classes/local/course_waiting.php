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

use context_course;
use core\clock;
use core\di;
use mod_proofolio\local\models\cover;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\tutor;
use mod_proofolio\local\models\waiting_listing;
use mod_proofolio\permission;
use stdClass;

/**
 * What waits for a person in all activities of a course, for its page: one query, however many activities there are.
 *
 * Counts the same as the queue has, from the rights that Moodle has in its caches.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class course_waiting {
    /** @var string[] Which portfolios the person may see. */
    private array $conditions = [];

    /** @var array What the conditions are filled with. */
    private array $params = [];

    /** @var int UTC seconds. */
    private readonly int $now;

    /**
     * What waits for a person in a course.
     *
     * @param stdClass $course
     * @param int $userid
     */
    private function __construct(
        /** @var stdClass The course. */
        private readonly stdClass $course,
        /** @var int The person. */
        private readonly int $userid,
    ) {
        $this->now = di::get(clock::class)->time();
    }

    /**
     * Counts what waits: own proofs with something new, and the queue of the students whom the person accompanies.
     *
     * @param stdClass $course
     * @param int $userid
     * @return int[] By id of the activity's own row; those without are left out.
     */
    public static function counts(stdClass $course, int $userid): array {
        $waiting = new self($course, $userid);
        foreach (get_fast_modinfo($course, $userid)->get_instances_of('proofolio') as $cm) {
            if ($cm->uservisible) {
                $waiting->add_activity(activity::from_cache($cm));
            }
        }
        return $waiting->conditions ? $waiting->count() : [];
    }

    /**
     * Counts what waits in an activity in the work of those whom a person accompanies, in one query.
     *
     * @param activity $activity
     * @param int $userid
     * @return int
     */
    public static function count_of_students(activity $activity, int $userid): int {
        $waiting = new self($activity->course, $userid);
        $students = $waiting->students_seen($activity, new roster($activity));
        if ($students === '') {
            return 0;
        }
        $waiting->conditions[] = "(pf.proofolioid = {$waiting->param($activity->get_id())} AND $students)";
        return array_sum($waiting->count());
    }

    /**
     * Counts what waits in the portfolios that were added.
     *
     * @return int[] By id of the activity's own row; those without are left out.
     */
    private function count(): array {
        // Without a capability, which would be read from the database.
        [$enrolled, $params] = get_enrolled_sql(context_course::instance($this->course->id), '', 0, true);
        $condition = '(' . implode(' OR ', $this->conditions) . ") AND pf.userid IN ($enrolled)";
        return (new waiting_listing($this->userid, $condition, $this->params + $params, $this->now))->counts();
    }

    /**
     * Adds what a person may see in an activity.
     *
     * @param activity $activity
     */
    private function add_activity(activity $activity): void {
        if (!permission::can_view_activity($activity, $this->userid)) {
            return;
        }
        $roster = new roster($activity);
        $whose = array_filter([
            $roster->is_student($this->userid) ? 'pf.userid = ' . $this->param($this->userid) : '',
            $this->students_seen($activity, $roster),
        ]);
        if ($whose) {
            $this->conditions[] = "(pf.proofolioid = {$this->param($activity->get_id())} AND (" . implode(' OR ', $whose) . '))';
        }
    }

    /**
     * The students whom a person accompanies or coordinates.
     *
     * @param activity $activity
     * @param roster $roster
     * @return string Nothing for who does neither.
     */
    private function students_seen(activity $activity, roster $roster): string {
        $tutormode = (int) $activity->instance->get('tutormode');
        $accompanies = $roster->can_accompany($this->userid);
        $coordinates = $roster->is_coordinator($this->userid);
        $seesall = ($coordinates && !$roster->is_limited_to_groups($this->userid))
            || ($accompanies && $tutormode === instance::TUTORS_OF_COURSE);
        $ways = [];
        if ($seesall) {
            $ways[] = '1 = 1';
        } else if ($coordinates || ($accompanies && $tutormode === instance::TUTORS_OF_GROUP)) {
            $ways[] = $this->share_group($activity);
        }
        if ($accompanies && !$seesall) {
            $ways[] = 'EXISTS (SELECT 1 FROM {' . tutor::TABLE . '} t WHERE t.portfolioid = pf.id AND t.userid = '
                . $this->param($this->userid) . ')';
        }
        if (!$seesall && $roster->can_cover($this->userid)) {
            $ways[] = $this->covers_for_tutor($activity);
        }
        $ways = array_filter($ways);
        if (!$ways) {
            return '';
        }
        return 'pf.userid <> ' . $this->param($this->userid) . ' AND (' . implode(' OR ', $ways) . ')';
    }

    /**
     * That the person covers now for a tutor of the student.
     *
     * @param activity $activity
     * @return string
     */
    private function covers_for_tutor(activity $activity): string {
        $of = match ((int) $activity->instance->get('tutormode')) {
            instance::TUTORS_OF_COURSE => '1 = 1',
            instance::TUTORS_OF_GROUP => $this->is_assigned_cover() . ' OR ' . $this->shares_group_with_cover($activity),
            default => $this->is_assigned_cover(),
        };
        $colleague = $this->param($this->userid);
        [$begun, $notover] = [$this->param($this->now), $this->param($this->now)];
        return 'EXISTS (SELECT 1 FROM {' . cover::TABLE . "} cv WHERE cv.proofolioid = pf.proofolioid AND cv.coverid = $colleague
                           AND cv.timestart <= $begun AND cv.timeend > $notover AND cv.tutorid <> pf.userid AND ($of))";
    }

    /**
     * That the tutor who is covered for was assigned to the student by name.
     *
     * @return string
     */
    private function is_assigned_cover(): string {
        return 'EXISTS (SELECT 1 FROM {' . tutor::TABLE . '} ct WHERE ct.portfolioid = pf.id AND ct.userid = cv.tutorid)';
    }

    /**
     * That the tutor who is covered for shares a group of the activity's grouping with the student.
     *
     * @param activity $activity
     * @return string
     */
    private function shares_group_with_cover(activity $activity): string {
        $groupingid = (int) $activity->cm->groupingid;
        $grouping = $groupingid
            ? "AND EXISTS (SELECT 1 FROM {groupings_groups} cgg WHERE cgg.groupid = cg.id
                              AND cgg.groupingid = {$this->param($groupingid)})"
            : '';
        return "EXISTS (SELECT 1 FROM {groups_members} cgs
                          JOIN {groups_members} cgt ON cgt.groupid = cgs.groupid AND cgt.userid = cv.tutorid
                          JOIN {groups} cg ON cg.id = cgs.groupid AND cg.participation = 1
                         WHERE cgs.userid = pf.userid AND cg.courseid = {$this->param((int) $this->course->id)} $grouping)";
    }

    /**
     * That a student shares a group of the activity's grouping with a person.
     *
     * @param activity $activity
     * @return string Nothing for who is in no group.
     */
    private function share_group(activity $activity): string {
        global $DB;
        $groupids = groups_get_user_groups($this->course->id, $this->userid)[$activity->cm->groupingid] ?? [];
        if (!$groupids) {
            return '';
        }
        [$insql, $params] = $DB->get_in_or_equal($groupids, SQL_PARAMS_NAMED, 'waitinggroup');
        $this->params += $params;
        return "EXISTS (SELECT 1 FROM {groups_members} gm WHERE gm.userid = pf.userid AND gm.groupid $insql)";
    }

    /**
     * Keeps a value for the query.
     *
     * @param int $value
     * @return string Its place.
     */
    private function param(int $value): string {
        $name = 'waiting' . count($this->params);
        $this->params[$name] = $value;
        return ":$name";
    }
}
