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
 * Enrolments.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** Who is enrolled: a query of ids, with its parameters. */
function get_enrolled_sql(context $context, $withcapability = '', $groupids = 0, $onlyactive = false, $onlysuspended = false, $enrolid = 0): array {
    global $DB;
    static $i = 0;
    $i++;
    if ($onlyactive && $onlysuspended) {
        throw new coding_exception('Both onlyactive and onlysuspended are set, this is probably not what you want!');
    }
    $now = time();
    $params = ["eu{$i}courseid" => $context->get_course_context()->instanceid];
    $enrolments = "SELECT 1 FROM {user_enrolments} ue JOIN {enrol} e ON e.id = ue.enrolid
        WHERE ue.userid = u$i.id AND e.courseid = :eu{$i}";
    $active = " AND ue.status = 0 AND e.status = 0 AND ue.timestart <= $now AND (ue.timeend = 0 OR ue.timeend > $now)";
    $where = ["u$i.deleted = 0", "EXISTS ({$enrolments}courseid" . ($onlyactive ? $active : '') . ')'];
    if ($onlysuspended) {
        $where[] = "NOT EXISTS ({$enrolments}suspended$active)";
        $params["eu{$i}suspended"] = $params["eu{$i}courseid"];
    }
    foreach ($withcapability ? (array)$withcapability : [] as $capability) {
        $capabilities[] = host_capability_sql($context, $capability, "u$i.id");
        $where['capabilities'] = '(' . implode(' OR ', $capabilities) . ')';
    }
    if ($groupids) {
        [$in, $groupparams] = $DB->get_in_or_equal($groupids, SQL_PARAMS_NAMED, "eu{$i}g");
        $where[] = "EXISTS (SELECT 1 FROM {groups_members} gm WHERE gm.userid = u$i.id AND gm.groupid $in)";
        $params += $groupparams;
    }
    return ["SELECT u$i.id FROM {user} u$i WHERE " . implode(' AND ', $where), $params];
}

/** Who is enrolled, by id. */
function get_enrolled_users(context $context, $withcapability = '', $groupids = 0, $userfields = 'u.*', $orderby = null, $limitfrom = 0,
        $limitnum = 0, $onlyactive = false): array {
    global $DB;
    [$sql, $params] = get_enrolled_sql($context, $withcapability, $groupids, $onlyactive);
    return $DB->get_records_sql("SELECT $userfields FROM {user} u JOIN ($sql) je ON je.id = u.id WHERE u.deleted = 0
        ORDER BY " . ($orderby ?: users_order_by_sql('u')[0]), $params, $limitfrom, $limitnum);
}

/** Whether a person is enrolled, maybe with a capability, maybe active. */
function is_enrolled(context $context, $user = null, $withcapability = '', $onlyactive = false): bool {
    global $DB, $USER;
    $userid = (int)(is_object($user) ? $user->id : ($user ?? $USER->id ?? 0));
    if (!$userid || isguestuser($userid)) {
        return false;
    }
    [$sql, $params] = get_enrolled_sql($context, '', 0, $onlyactive);
    return $DB->record_exists_sql("SELECT 1 FROM ($sql) je WHERE je.id = :theuserid", $params + ['theuserid' => $userid])
        && (!$withcapability || has_capability($withcapability, $context, $userid));
}

/** The courses in which a person is enrolled, hidden ones only where they see these. */
function enrol_get_users_courses($userid, $onlyactive = false, $fields = null, $sort = null): array {
    global $DB;
    $now = time();
    $active = $onlyactive ? "AND ue.status = 0 AND e.status = 0 AND ue.timestart <= $now AND (ue.timeend = 0 OR ue.timeend > $now)" : '';
    $courses = $DB->get_records_sql("SELECT c.* FROM {course} c WHERE c.id <> :site AND EXISTS (SELECT 1 FROM {enrol} e
        JOIN {user_enrolments} ue ON ue.enrolid = e.id WHERE e.courseid = c.id AND ue.userid = :userid $active)
        ORDER BY c.id", ['site' => SITEID, 'userid' => $userid]);
    return array_filter($courses, fn($course) => $course->visible || !$onlyactive
        || has_capability('moodle/course:viewhiddencourses', context_course::instance($course->id), $userid));
}

/** The manual enrolment of a course. */
class enrol_manual_plugin {
    use host_names_the_missing;

    /** Enrols a person or changes their enrolment. */
    public function enrol_user(stdClass $instance, $userid, $roleid = null, $timestart = 0, $timeend = 0, $status = null, $recover = null): void {
        global $DB;
        $key = ['enrolid' => $instance->id, 'userid' => $userid];
        $known = $DB->get_record('user_enrolments', $key);
        $row = $key + ['timestart' => $timestart, 'timeend' => $timeend, 'status' => $status ?? $known->status ?? ENROL_USER_ACTIVE,
            'timemodified' => time()];
        $known ? $DB->update_record('user_enrolments', ['id' => $known->id] + $row)
            : $DB->insert_record('user_enrolments', $row + ['timecreated' => time()]);
        $roleid && role_assign($roleid, $userid, context_course::instance($instance->courseid)->id);
    }

    /** Changes the state or the dates of an enrolment. */
    public function update_user_enrol(stdClass $instance, $userid, $status = null, $timestart = null, $timeend = null): void {
        global $DB;
        $row = $DB->get_record('user_enrolments', ['enrolid' => $instance->id, 'userid' => $userid], '*', MUST_EXIST);
        $changes = array_filter(compact('status', 'timestart', 'timeend'), fn($value) => $value !== null);
        $DB->update_record('user_enrolments', ['id' => $row->id] + $changes);
    }

    /** Ends an enrolment, with the person's roles and groups in the course when it was the last. */
    public function unenrol_user(stdClass $instance, $userid): void {
        global $DB;
        $DB->delete_records('user_enrolments', ['enrolid' => $instance->id, 'userid' => $userid]);
        $context = context_course::instance($instance->courseid);
        if (!is_enrolled($context, $userid)) {
            $DB->delete_records('role_assignments', ['userid' => $userid, 'contextid' => $context->id]);
            $DB->delete_records_select('groups_members', 'userid = ? AND groupid IN (SELECT id FROM {groups} WHERE courseid = ?)',
                [$userid, $instance->courseid]);
            host_capabilities::forget();
        }
    }
}

/** The plugin for a way to enrol: the host has the manual one. */
function enrol_get_plugin($name) {
    return $name === 'manual' ? new enrol_manual_plugin() : throw new host_missing_exception("the enrolment plugin '$name'");
}
