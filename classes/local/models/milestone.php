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
 * When a stage of a student's portfolio is due.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class milestone extends model {
    /** The table. */
    public const TABLE = 'proofolio_milestone';
    /** The first meeting with the tutor. */
    public const FIRST_MEETING = 'firstmeeting';
    /** The interview in the middle of the experience. */
    public const INTERVIEW = 'interview';
    /** The portfolio document. */
    public const DOCUMENT = 'document';
    /** The jury. */
    public const JURY = 'jury';
    /** The stages in the order in which they come. */
    public const STAGES = [self::FIRST_MEETING, self::INTERVIEW, self::DOCUMENT, self::JURY];

    #[\Override]
    protected static function define_properties() {
        return [
            'portfolioid' => ['type' => PARAM_INT],
            'stage' => ['type' => PARAM_ALPHA, 'choices' => self::STAGES],
            'timedue' => ['type' => PARAM_INT],
        ];
    }

    /**
     * The dates of some students of an activity, in one query.
     *
     * @param int $proofolioid Id of the activity's own row.
     * @param int[] $studentids
     * @return int[][] UTC seconds by stage, by the id of the student, for every id given.
     */
    public static function by_student(int $proofolioid, array $studentids): array {
        global $DB;
        $dates = array_fill_keys($studentids, []);
        if (!$studentids) {
            return $dates;
        }
        [$insql, $params] = $DB->get_in_or_equal($studentids, SQL_PARAMS_NAMED);
        $sql = 'SELECT m.id, m.stage, m.timedue, p.userid AS studentid
                  FROM {' . self::TABLE . '} m
                  JOIN {' . portfolio::TABLE . "} p ON p.id = m.portfolioid
                 WHERE p.proofolioid = :proofolioid AND p.userid $insql";
        foreach ($DB->get_records_sql($sql, ['proofolioid' => $proofolioid] + $params) as $row) {
            $dates[(int) $row->studentid][$row->stage] = (int) $row->timedue;
        }
        return $dates;
    }
}
