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

namespace mod_proofolio\local\models;

/**
 * Reads when students did something last: saved a draft, submitted a version, kept a trace, wrote a comment. Never what it was:
 * when somebody worked is all that others may know of a draft. What is archived does not count.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class work_listing {
    /**
     * When each of some students did something last.
     *
     * @param int[][] $studentids The students' ids by id of the activity's own row; none gives nothing and costs no query.
     * @return int[][] UTC seconds by student id, by id of the activity's own row; those who have done nothing are left out.
     */
    public static function last_worked(array $studentids): array {
        global $DB;
        if (!array_filter($studentids)) {
            return [];
        }
        [$condition, $params] = portfolio::owned_by($studentids);
        $whose = 'SELECT pf.id, pf.proofolioid, pf.userid FROM {' . portfolio::TABLE . "} pf WHERE $condition";
        $proofs = 'whose o JOIN {' . proof::TABLE . '} p ON p.portfolioid = o.id AND p.archived = 0';
        $versions = "$proofs JOIN {" . version::TABLE . '} v ON v.proofid = p.id';
        $done = [
            "d.timesaved AS time FROM $proofs JOIN {" . draft::TABLE . '} d ON d.proofid = p.id',
            "v.timesubmitted FROM $versions",
            'k.timekept FROM whose o JOIN {' . kept_trace::TABLE . '} k ON k.portfolioid = o.id',
            "c.timeposted FROM $versions JOIN {" . comment::TABLE . '} c ON c.versionid = v.id AND c.userid = o.userid',
        ];
        $all = implode(' UNION ALL ', array_map(fn(string $one): string => "SELECT o.proofolioid, o.userid, $one", $done));
        $key = $DB->sql_concat('done.proofolioid', "'-'", 'done.userid');
        $times = [];
        $rows = $DB->get_records_sql(
            "WITH whose AS ($whose), done AS ($all)
             SELECT $key AS rowkey, done.proofolioid, done.userid, MAX(done.time) AS time
               FROM done
           GROUP BY done.proofolioid, done.userid",
            $params,
        );
        foreach ($rows as $row) {
            $times[(int) $row->proofolioid][(int) $row->userid] = (int) $row->time;
        }
        return $times;
    }

    /**
     * Since when people are enrolled in courses.
     *
     * @param int[] $courseids
     * @param int[] $userids
     * @return int[][] UTC seconds of the earliest active enrolment by user id, by course id.
     */
    public static function enrolled_since(array $courseids, array $userids): array {
        global $DB;
        if (!$courseids || !$userids) {
            return [];
        }
        [$incourses, $courses] = $DB->get_in_or_equal($courseids, SQL_PARAMS_NAMED, 'course');
        [$inusers, $users] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED, 'user');
        $key = $DB->sql_concat('e.courseid', "'-'", 'ue.userid');
        $sql = "SELECT $key AS rowkey, e.courseid, ue.userid,
                       MIN(CASE WHEN ue.timestart > 0 THEN ue.timestart ELSE ue.timecreated END) AS time
                  FROM {enrol} e
                  JOIN {user_enrolments} ue ON ue.enrolid = e.id
                 WHERE e.courseid $incourses AND ue.userid $inusers AND e.status = 0 AND ue.status = 0
              GROUP BY e.courseid, ue.userid";
        $times = [];
        $rows = $DB->get_records_sql($sql, $courses + $users);
        foreach ($rows as $row) {
            $times[(int) $row->courseid][(int) $row->userid] = (int) $row->time;
        }
        return $times;
    }
}
