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
use mod_proofolio\local\models\instance;
use mod_proofolio\permission;
use moodle_exception;

/**
 * The activities that somebody coordinates beside one, to bring competencies in from.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class coordinated_activities {
    /** In how many courses one looks at most, newest first. */
    private const MAX_COURSES = 200;

    /**
     * The other activities that a person coordinates.
     *
     * @param activity $activity
     * @param int $userid
     * @return activity[] By course module id, those of the same course first.
     */
    public static function beside(activity $activity, int $userid): array {
        $courseids = array_unique([(int) $activity->course->id, ...instance::courseids(self::MAX_COURSES)]);
        $found = [];
        foreach ($courseids as $courseid) {
            if (!has_capability('mod/proofolio:coordinate', context_course::instance($courseid), $userid)) {
                continue;
            }
            foreach (get_fast_modinfo($courseid, $userid)->get_instances_of('proofolio') as $cm) {
                $other = activity::from_cache($cm);
                if ($cm->id != $activity->cm->id && permission::can_manage($other, $userid)) {
                    $found[(int) $cm->id] = $other;
                }
            }
        }
        return $found;
    }

    /**
     * One of them.
     *
     * @param activity $activity
     * @param int $cmid
     * @param int $userid
     * @return activity
     * @throws refusal When the person does not coordinate it, or there is no such activity.
     */
    public static function require_one(activity $activity, int $cmid, int $userid): activity {
        try {
            $other = activity::from_cmid($cmid);
        } catch (moodle_exception) {
            throw refusal::source_not_open();
        }
        $isopen = $cmid != $activity->cm->id && permission::can_manage($other, $userid);
        return $isopen ? $other : throw refusal::source_not_open();
    }
}
