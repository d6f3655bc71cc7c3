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
 * A comment that a version answers.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class version_answer extends model {
    /** The table. */
    public const TABLE = 'proofolio_version_answer';

    #[\Override]
    protected static function define_properties() {
        return [
            'versionid' => ['type' => PARAM_INT],
            'commentid' => ['type' => PARAM_INT],
        ];
    }

    /**
     * How many comments some versions answer.
     *
     * @param int[] $versionids
     * @return int[][] By id of the version and of who wrote the comments.
     */
    public static function counts_by_author(array $versionids): array {
        global $DB;
        if (!$versionids) {
            return [];
        }
        [$insql, $params] = $DB->get_in_or_equal($versionids, SQL_PARAMS_NAMED);
        $sql = 'SELECT MIN(a.id) AS firstid, a.versionid, c.userid, COUNT(1) AS answered
                  FROM {' . self::TABLE . '} a
                  JOIN {' . comment::TABLE . "} c ON c.id = a.commentid
                 WHERE a.versionid $insql
              GROUP BY a.versionid, c.userid";
        $counts = [];
        foreach ($DB->get_records_sql($sql, $params) as $row) {
            $counts[(int) $row->versionid][(int) $row->userid] = (int) $row->answered;
        }
        return $counts;
    }
}
