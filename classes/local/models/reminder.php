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
 * That a student was reminded of their portfolio, once: who did it, and when.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reminder extends model {
    /** The table. */
    public const TABLE = 'proofolio_reminder';

    #[\Override]
    protected static function define_properties() {
        return [
            'portfolioid' => ['type' => PARAM_INT],
            'number' => ['type' => PARAM_INT],
            'userid' => ['type' => PARAM_INT],
            'timereminded' => ['type' => PARAM_INT],
        ];
    }

    /**
     * The last reminder in a portfolio.
     *
     * @param int $portfolioid
     * @return self|null None when there was none.
     */
    public static function last_in(int $portfolioid): ?self {
        return current(self::get_records(['portfolioid' => $portfolioid], 'number', 'DESC', 0, 1)) ?: null;
    }

    /**
     * When some students were last reminded, in one query.
     *
     * @param int[] $proofolioids Ids of the activities' own rows.
     * @param int[] $studentids
     * @return int[][] UTC seconds, by id of the activity's own row and of the student; those never reminded are left out.
     */
    public static function last_times(array $proofolioids, array $studentids): array {
        global $DB;
        if (!$proofolioids || !$studentids) {
            return [];
        }
        [$activities, $params] = $DB->get_in_or_equal($proofolioids, SQL_PARAMS_NAMED, 'activity');
        [$students, $more] = $DB->get_in_or_equal($studentids, SQL_PARAMS_NAMED, 'student');
        $sql = 'SELECT p.id, p.proofolioid, p.userid, MAX(r.timereminded) AS timelast
                  FROM {' . self::TABLE . '} r
                  JOIN {' . portfolio::TABLE . "} p ON p.id = r.portfolioid
                 WHERE p.proofolioid $activities AND p.userid $students
              GROUP BY p.id, p.proofolioid, p.userid";
        $times = [];
        foreach ($DB->get_records_sql($sql, $params + $more) as $row) {
            $times[(int) $row->proofolioid][(int) $row->userid] = (int) $row->timelast;
        }
        return $times;
    }
}
