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

namespace mod_proofolio\output;

use mod_proofolio\local\activity;
use stdClass;

/**
 * The names of people as a reader may see them.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class people {
    /**
     * The names of some people, read in one query.
     *
     * @param activity $activity
     * @param int[] $userids
     * @return string[] By user id, for every id given: nobody's, where a person was forgotten, too.
     */
    public static function names(activity $activity, array $userids): array {
        global $CFG;
        require_once($CFG->dirroot . '/user/lib.php');
        $override = has_capability('moodle/site:viewfullnames', $activity->context);
        $userids = array_unique($userids);
        $names = array_map(
            fn(object $user): string => fullname($user, $override),
            user_get_users_by_id($userids),
        );
        return $names + array_fill_keys($userids, get_string('someonewholeft', 'mod_proofolio'));
    }

    /**
     * The name of somebody who is loaded already.
     *
     * @param activity $activity
     * @param stdClass $user
     * @return string
     */
    public static function name(activity $activity, stdClass $user): string {
        return fullname($user, has_capability('moodle/site:viewfullnames', $activity->context));
    }
}
