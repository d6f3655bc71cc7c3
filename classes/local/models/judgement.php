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
 * What one person thinks of a quality of a student's proofs for a competency. It grades nothing.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class judgement extends model {
    /** The table. */
    public const TABLE = 'proofolio_judgement';

    /** The qualities of a set of proofs that people judge; elements and contexts are counted. */
    public const QUALITIES = ['bearing', 'actions', 'documented', 'relevance'];

    /** How far the proofs have a quality, in words and without any sum. */
    public const DEGREES = ['notyet', 'partly', 'clearly'];

    /** The longest reason, in characters. */
    public const MAX_REASON = 1333;

    #[\Override]
    protected static function define_properties() {
        return [
            'portfolioid' => ['type' => PARAM_INT],
            'competencyid' => ['type' => PARAM_INT],
            'userid' => ['type' => PARAM_INT],
            'quality' => ['type' => PARAM_ALPHA],
            'degree' => ['type' => PARAM_ALPHA],
            'reason' => ['type' => PARAM_TEXT, 'default' => ''],
            'timejudged' => ['type' => PARAM_INT, 'default' => 0],
        ];
    }

    /**
     * Before some people's judgements become nobody's: where several would be, only the newest stays, as there can be but one.
     *
     * @param int $proofolioid Id of the activity's own row.
     * @param int[] $userids Who is being forgotten.
     */
    public static function leave_newest_of_nobody(int $proofolioid, array $userids): void {
        global $DB;
        [$insql, $params] = $DB->get_in_or_equal([0, ...$userids], SQL_PARAMS_NAMED, 'nobody');
        [$newerin, $newerparams] = $DB->get_in_or_equal([0, ...$userids], SQL_PARAMS_NAMED, 'newer');
        $older = 'SELECT j.id
                    FROM {' . self::TABLE . '} j
                    JOIN {' . portfolio::TABLE . '} p ON p.id = j.portfolioid AND p.proofolioid = :proofolioid
                    JOIN {' . self::TABLE . "} n ON n.portfolioid = j.portfolioid AND n.competencyid = j.competencyid
                         AND n.quality = j.quality AND n.userid $newerin
                         AND (n.timejudged > j.timejudged OR (n.timejudged = j.timejudged AND n.id > j.id))
                   WHERE j.userid $insql";
        $params += $newerparams + ['proofolioid' => $proofolioid];
        $DB->delete_records_subquery(self::TABLE, 'id', 'id', $older, $params);
    }
}
