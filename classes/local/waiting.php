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

use mod_proofolio\local\models\portfolio;
use mod_proofolio\permission;

/**
 * What waits for a person in an activity: proofs in which others wrote something that they have not read.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class waiting {
    /**
     * Counts the proofs with something new: own ones and those of the students whom the person accompanies.
     *
     * @param activity $activity
     * @param int $userid
     * @return int 0 also for those who have no part in the activity.
     */
    public static function count(activity $activity, int $userid): int {
        if (!permission::can_view_activity($activity, $userid)) {
            return 0;
        }
        $new = new logbook_filter(unread: true);
        $students = (new roster($activity))->get_students_of($userid);
        return logbook::own(portfolio::of($activity->get_id(), $userid), $new)->total
            + logbook::of_students($activity, array_keys($students), $new, $userid)->total;
    }
}
