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

use stdClass;

/**
 * The groups of an activity: those of its grouping, without those that are not for activities, as in Moodle itself.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class activity_groups {
    /**
     * The groups of an activity.
     *
     * @param activity $activity
     */
    public function __construct(
        /** @var activity The activity. */
        private readonly activity $activity,
    ) {
    }

    /**
     * The ids of all groups.
     *
     * @return int[]
     */
    public function ids(): array {
        return array_keys($this->read(0, false));
    }

    /**
     * The ids of the groups that some people are in.
     *
     * @param int ...$userids At least one.
     * @return int[]
     */
    public function ids_of(int ...$userids): array {
        return array_keys($this->read($userids, false));
    }

    /**
     * The ids of the members of some groups.
     *
     * @param int[] $groupids
     * @return int[]
     */
    public function members(array $groupids): array {
        return $groupids ? array_keys(groups_get_groups_members($groupids, null, 'id ASC')) : [];
    }

    /**
     * The ids of those who share a group with each of some people, in two queries.
     *
     * @param int[] $userids
     * @return int[][] By id of the person, for every id given; without the person.
     */
    public function companions_of(array $userids): array {
        $companions = array_fill_keys($userids, []);
        foreach ($userids ? $this->read($userids, true) : [] as $group) {
            $members = array_map('intval', array_values($group->members));
            foreach (array_intersect($members, $userids) as $userid) {
                array_push($companions[$userid], ...array_diff($members, [$userid]));
            }
        }
        return array_map(fn(array $ids): array => array_values(array_unique($ids)), $companions);
    }

    /**
     * Reads groups.
     *
     * @param int|int[] $userid Those of some people, 0 for all.
     * @param bool $withmembers
     * @return stdClass[] By id.
     */
    private function read(int|array $userid, bool $withmembers): array {
        $cm = $this->activity->cm;
        return groups_get_all_groups($this->activity->course->id, $userid, $cm->groupingid, 'g.id', $withmembers, true);
    }
}
