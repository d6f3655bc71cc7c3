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

/**
 * Groups and groupings.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** The group mode of an activity. */
function groups_get_activity_groupmode($cm, $course = null): int {
    if ($cm instanceof cm_info) {
        return $cm->effectivegroupmode;
    }
    $course = isset($course->id) && $course->id == $cm->course ? $course : get_course($cm->course);
    return (int)($course->groupmodeforce ? $course->groupmode : $cm->groupmode);
}

/** The groups of a course, or of a person or grouping in it, by id. All groups are visible on the host. */
function groups_get_all_groups($courseid, $userid = 0, $groupingid = 0, $fields = 'g.*', $withmembers = false, $participationonly = false): array {
    global $DB;
    $params = [$courseid];
    $where = 'g.courseid = ?';
    if ($userid) {
        [$in, $inparams] = $DB->get_in_or_equal($userid);
        $where .= " AND EXISTS (SELECT 1 FROM {groups_members} gm WHERE gm.groupid = g.id AND gm.userid $in)";
        array_push($params, ...$inparams);
    }
    if ($groupingid) {
        $where .= ' AND EXISTS (SELECT 1 FROM {groupings_groups} gg WHERE gg.groupid = g.id AND gg.groupingid = ?)';
        $params[] = $groupingid;
    }
    $where .= $participationonly ? ' AND g.participation = 1' : '';
    $groups = $DB->get_records_sql("SELECT $fields FROM {groups} g WHERE $where ORDER BY g.name", $params);
    if ($withmembers && $groups) {
        array_map(fn($group) => $group->members = [], $groups);
        foreach ($DB->get_records_list('groups_members', 'groupid', array_keys($groups)) as $row) {
            $groups[$row->groupid]->members[$row->userid] = $row->userid;
        }
    }
    return $groups;
}

/** Whether a person is in a group. */
function groups_is_member($groupid, $userid = null): bool {
    global $DB, $USER;
    return $DB->record_exists('groups_members', ['groupid' => $groupid, 'userid' => $userid ?: $USER->id]);
}

/** The members of groups, by id. */
function groups_get_groups_members($groupsids, $extrafields = null, $sort = 'lastname ASC'): array {
    global $DB;
    $fields = \core_user\fields::for_userpic()->including(...($extrafields ?? []))->get_sql('u', false, '', '', false)->selects;
    [$in, $params] = $DB->get_in_or_equal($groupsids);
    return $DB->get_records_sql("SELECT $fields FROM {user} u WHERE u.id IN (SELECT gm.userid FROM {groups_members} gm WHERE gm.groupid $in)
        ORDER BY $sort", $params);
}

/** A group. */
function groups_get_group($groupid, $fields = '*', $strictness = IGNORE_MISSING) {
    global $DB;
    return $DB->get_record('groups', ['id' => $groupid], $fields, $strictness);
}

/** Makes a group; returns its id. */
function groups_create_group($data, $editform = false, $editoroptions = false): int {
    global $DB;
    if (!empty($data->visibility)) {
        throw new host_missing_exception('groups that are not visible to all');
    }
    return $DB->insert_record('groups', (array)$data + ['timecreated' => time(), 'timemodified' => time()]);
}

/** Puts a person into a group. */
function groups_add_member($grouporid, $userorid, $component = null, $itemid = 0): bool {
    global $DB;
    $groupid = is_object($grouporid) ? $grouporid->id : $grouporid;
    $userid = is_object($userorid) ? $userorid->id : $userorid;
    $group = groups_get_group($groupid, '*', MUST_EXIST);
    if (!is_enrolled(context_course::instance($group->courseid), $userid)) {
        return false;
    }
    return groups_is_member($groupid, $userid) || $DB->insert_record('groups_members', compact('groupid', 'userid') + ['timeadded' => time()]);
}

/** Takes a person out of a group. */
function groups_remove_member($grouporid, $userorid): bool {
    global $DB;
    return $DB->delete_records('groups_members', ['groupid' => is_object($grouporid) ? $grouporid->id : $grouporid,
        'userid' => is_object($userorid) ? $userorid->id : $userorid]);
}

/** Deletes a group. */
function groups_delete_group($grouporid): bool {
    global $DB;
    $groupid = is_object($grouporid) ? $grouporid->id : $grouporid;
    $DB->delete_records('groups_members', compact('groupid'));
    $DB->delete_records('groupings_groups', compact('groupid'));
    return $DB->delete_records('groups', ['id' => $groupid]);
}

/** Makes a grouping; returns its id. */
function groups_create_grouping($data, $editoroptions = null): int {
    global $DB;
    return $DB->insert_record('groupings', (array)$data + ['timecreated' => time(), 'timemodified' => time()]);
}

/** Puts a group into a grouping. */
function groups_assign_grouping($groupingid, $groupid, $timeadded = null, $invalidatecache = true): bool {
    global $DB;
    $key = compact('groupingid', 'groupid');
    return $DB->record_exists('groupings_groups', $key) || $DB->insert_record('groupings_groups', $key + ['timeadded' => time()]);
}
