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

use stdClass;

/**
 * Reads what happened in some students' portfolios: versions, comments and decisions, never their words.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class happening_listing {
    /**
     * What happened after a moment, oldest first.
     *
     * @param int $proofolioid Id of the activity's own row.
     * @param int[] $studentids Whose portfolios; none gives nothing and costs no query.
     * @param int $since UTC seconds.
     * @return stdClass[] Each with kind (version, comment or the outcome of a decision), itemid, versionid, number, proofid,
     *     code and letter of the proof, userid (who did it), time.
     */
    public static function since(int $proofolioid, array $studentids, int $since): array {
        global $DB;
        if (!$studentids) {
            return [];
        }
        $parts = [
            'v' => ["'version'", 'v.id', 'v.userid', 'v.timesubmitted', ''],
            'c' => ["'comment'", 'x.id', 'x.userid', 'x.timeposted', 'JOIN {' . comment::TABLE . '} x ON x.versionid = v.id'],
            'd' => ['x.outcome', 'x.id', 'x.userid', 'x.timedecided', 'JOIN {' . decision::TABLE . '} x ON x.versionid = v.id'],
        ];
        $selects = [];
        $params = [];
        foreach ($parts as $part => [$kind, $itemid, $userid, $time, $join]) {
            [$insql, $inparams] = $DB->get_in_or_equal($studentids, SQL_PARAMS_NAMED, "student{$part}");
            $selects[] = "SELECT $kind AS kind, $itemid AS itemid, v.id AS versionid, v.number, v.proofid,
                                 co.code, p.letter, $userid AS userid, $time AS time
                            FROM {" . version::TABLE . "} v
                                 $join
                            JOIN {" . proof::TABLE . '} p ON p.id = v.proofid
                            JOIN {' . competency::TABLE . '} co ON co.id = p.competencyid
                            JOIN {' . portfolio::TABLE . "} pf ON pf.id = p.portfolioid
                           WHERE pf.proofolioid = :activity{$part} AND $time > :since{$part} AND pf.userid $insql";
            $params += ["activity{$part}" => $proofolioid, "since{$part}" => $since] + $inparams;
        }
        $happened = [];
        $rows = $DB->get_recordset_sql(implode(' UNION ALL ', $selects) . ' ORDER BY time, itemid', $params);
        foreach ($rows as $row) {
            $happened[] = $row;
        }
        $rows->close();
        return $happened;
    }
}
