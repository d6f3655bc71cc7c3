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

use core\context\course;

/**
 * The cohorts of the site, as far as a coordinator can see them in a course, and who of some students is in one.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class cohorts {
    /** The most cohorts that are offered. */
    private const LIMIT = 200;

    /**
     * The names of the cohorts that have members in the course.
     *
     * @param activity $activity
     * @return string[] By id.
     */
    public static function names(activity $activity): array {
        global $CFG;
        require_once($CFG->dirroot . '/cohort/lib.php');
        $course = course::instance($activity->course->id);
        $cohorts = cohort_get_available_cohorts($course, COHORT_WITH_ENROLLED_MEMBERS_ONLY, 0, self::LIMIT);
        return array_map(fn(object $cohort): string => format_string($cohort->name, true, ['context' => $course]), $cohorts);
    }

    /**
     * Those of some people who are in a cohort that can be seen in the course.
     *
     * @param activity $activity
     * @param int $cohortid
     * @param int[] $userids
     * @return int[]
     */
    public static function members(activity $activity, int $cohortid, array $userids): array {
        if (!isset(self::names($activity)[$cohortid])) {
            return [];
        }
        return array_values(array_filter($userids, fn(int $userid): bool => cohort_is_member($cohortid, $userid)));
    }
}
