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
 * That somebody has seen a trace which a student shows to their tutors.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class kept_seen extends model {
    /** The table. */
    public const TABLE = 'proofolio_kept_seen';

    #[\Override]
    protected static function define_properties() {
        return [
            'keptid' => ['type' => PARAM_INT],
            'userid' => ['type' => PARAM_INT],
            'timeseen' => ['type' => PARAM_INT, 'default' => 0],
        ];
    }

    /**
     * Which of some traces a person has not seen.
     *
     * @param int[] $keptids
     * @param int $userid
     * @return int[]
     */
    public static function unseen(array $keptids, int $userid): array {
        global $DB;
        if (!$keptids) {
            return [];
        }
        [$insql, $params] = $DB->get_in_or_equal($keptids, SQL_PARAMS_NAMED, 'kept');
        $select = "userid = :userid AND keptid $insql";
        return array_diff($keptids, $DB->get_fieldset_select(self::TABLE, 'keptid', $select, $params + ['userid' => $userid]));
    }

    /**
     * Lets the traces of some students that one person has seen count as seen by another.
     *
     * @param int $proofolioid Id of the activity's own row.
     * @param int[] $studentids At least one.
     * @param int $fromid
     * @param int $toid
     * @param int $now UTC seconds.
     */
    public static function hand_over(int $proofolioid, array $studentids, int $fromid, int $toid, int $now): void {
        global $DB;
        [$insql, $params] = $DB->get_in_or_equal($studentids, SQL_PARAMS_NAMED, 'owner');
        $sql = 'INSERT INTO {' . self::TABLE . "} (keptid, userid, timeseen, timecreated, timemodified, usermodified)
                SELECT s.keptid, $toid, 0, $now, $now, 0
                  FROM {" . self::TABLE . '} s
                  JOIN {' . kept_trace::TABLE . '} k ON k.id = s.keptid
                  JOIN {' . portfolio::TABLE . "} pf ON pf.id = k.portfolioid
                 WHERE s.userid = :fromid AND pf.proofolioid = :proofolioid AND pf.userid $insql
                       AND NOT EXISTS (SELECT 1 FROM {" . self::TABLE . '} o WHERE o.keptid = s.keptid AND o.userid = :toid)';
        $DB->execute($sql, $params + ['fromid' => $fromid, 'toid' => $toid, 'proofolioid' => $proofolioid]);
    }

    /**
     * Forgets that a person has seen a trace.
     *
     * @param int $keptid
     * @param int $userid
     */
    public static function forget(int $keptid, int $userid): void {
        global $DB;
        $DB->delete_records(self::TABLE, ['keptid' => $keptid, 'userid' => $userid]);
    }
}
