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
 * The assignment of a tutor to a student, by name.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class tutor extends model {
    /** The table. */
    public const TABLE = 'proofolio_tutor';

    #[\Override]
    protected static function define_properties() {
        return [
            'portfolioid' => ['type' => PARAM_INT],
            'userid' => ['type' => PARAM_INT],
        ];
    }

    /**
     * The ids of the tutors assigned to the owner of a portfolio.
     *
     * @param int $portfolioid
     * @return int[]
     */
    public static function userids_of(int $portfolioid): array {
        return array_map(
            fn(self $tutor): int => $tutor->get('userid'),
            self::get_records(['portfolioid' => $portfolioid], 'id'),
        );
    }

    /**
     * The ids of the tutors assigned to some students of an activity, in one query.
     *
     * @param int $proofolioid Id of the activity's own row.
     * @param int[] $studentids
     * @return int[][] By the id of the student, for every id given.
     */
    public static function userids_by_student(int $proofolioid, array $studentids): array {
        global $DB;
        $userids = array_fill_keys($studentids, []);
        if (!$studentids) {
            return $userids;
        }
        [$insql, $params] = $DB->get_in_or_equal($studentids, SQL_PARAMS_NAMED);
        $sql = 'SELECT t.id, t.userid, p.userid AS studentid
                  FROM {' . self::TABLE . '} t
                  JOIN {' . portfolio::TABLE . "} p ON p.id = t.portfolioid
                 WHERE p.proofolioid = :proofolioid AND p.userid $insql
              ORDER BY t.id";
        foreach ($DB->get_records_sql($sql, ['proofolioid' => $proofolioid] + $params) as $row) {
            $userids[(int) $row->studentid][] = (int) $row->userid;
        }
        return $userids;
    }

    /**
     * The ids of the students whom some tutors are assigned to in an activity, in one query.
     *
     * @param int $proofolioid Id of the activity's own row.
     * @param int[] $userids Ids of the tutors, at least one.
     * @return int[] Each once.
     */
    public static function studentids_of(int $proofolioid, array $userids): array {
        global $DB;
        [$insql, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
        $sql = 'SELECT DISTINCT p.userid
                  FROM {' . self::TABLE . '} t
                  JOIN {' . portfolio::TABLE . "} p ON p.id = t.portfolioid
                 WHERE p.proofolioid = :proofolioid AND t.userid $insql";
        return array_map('intval', $DB->get_fieldset_sql($sql, ['proofolioid' => $proofolioid] + $params));
    }
}
