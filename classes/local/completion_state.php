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

use completion_info;

/**
 * Tells Moodle when a student's progress may have completed an activity, or undone that.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class completion_state {
    /**
     * Has the state of a student computed anew, where it depends on their proofs. Part of the act that changes these.
     *
     * @param activity $activity
     * @param int $studentid
     */
    public static function update(activity $activity, int $studentid): void {
        if (!array_filter($activity->instance->get_completion_rules())) {
            return;
        }
        $completion = new completion_info($activity->course);
        if ($completion->is_enabled($activity->cm) == COMPLETION_TRACKING_AUTOMATIC) {
            $completion->update_state($activity->cm, COMPLETION_UNKNOWN, $studentid);
        }
    }

    /**
     * Has the states of all students computed anew, where they depend on the competencies that there are.
     *
     * @param activity $activity
     */
    public static function update_all(activity $activity): void {
        if (!$activity->instance->get('completiontargets')) {
            return;
        }
        foreach (array_keys((new roster($activity))->get_students()) as $studentid) {
            self::update($activity, $studentid);
        }
    }
}
