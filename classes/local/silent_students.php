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

use mod_proofolio\local\models\work_listing;

/**
 * Who has done nothing for as many days as their activity sets, drafts included: those who are silent longest first. Outside the
 * dates of an activity nobody is silent, since nobody can do anything there. The reads do not depend on how many there are.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class silent_students {
    /**
     * The silent students of a scope.
     *
     * @param queue_scope $scope
     * @param int $now UTC seconds.
     * @return silent_student[]
     */
    public static function of(queue_scope $scope, int $now): array {
        $activities = array_filter(
            $scope->activities,
            fn(activity $activity): bool => $activity->instance->get('silentdays') > 0 && $activity->is_open($now),
        );
        $studentids = array_intersect_key($scope->studentids(), $activities);
        $worked = work_listing::last_worked($studentids);
        $enrolled = self::enrolled($studentids, $activities, $worked);
        $silent = [];
        foreach ($studentids as $id => $ids) {
            $activity = $activities[$id];
            $limit = $now - $activity->instance->get('silentdays') * DAYSECS;
            foreach ($ids as $studentid) {
                $timeworked = $worked[$id][$studentid] ?? 0;
                $since = $timeworked ?: max(
                    $enrolled[$activity->course->id][$studentid] ?? 0,
                    (int) $activity->instance->get('timeopen'),
                    (int) $activity->cm->added,
                );
                if ($since <= $limit) {
                    $silent[] = new silent_student($activity, $scope->students[$id][$studentid], $timeworked, $since);
                }
            }
        }
        usort($silent, fn(silent_student $one, silent_student $other): int => $one->since <=> $other->since);
        return $silent;
    }

    /**
     * Since when those who have done nothing yet are enrolled.
     *
     * @param int[][] $studentids By id of the activity's own row.
     * @param activity[] $activities By id of the activity's own row.
     * @param int[][] $worked As work_listing::last_worked() gives it.
     * @return int[][] UTC seconds by student id, by course id.
     */
    private static function enrolled(array $studentids, array $activities, array $worked): array {
        $courseids = [];
        $idle = [];
        foreach ($studentids as $id => $ids) {
            $courseids[] = (int) $activities[$id]->course->id;
            $idle = array_merge($idle, array_diff($ids, array_keys($worked[$id] ?? [])));
        }
        return work_listing::enrolled_since(array_unique($courseids), array_unique($idle));
    }
}
