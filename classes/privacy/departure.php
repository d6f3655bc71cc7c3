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

namespace mod_proofolio\privacy;

use context;
use mod_proofolio\local\act;
use mod_proofolio\local\models\activity_rows;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\judgement;
use mod_proofolio\local\models\reminder;
use mod_proofolio\local\models\version;
use mod_proofolio\local\portfolio_removal;

/**
 * Takes people out of an activity: their own portfolios go, and what others need of theirs stays without a name.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class departure {
    /** The columns that tell who did something to a row that is not theirs: it stays, without saying who. */
    private const DOERS = ['usermodified', 'resolvedby', 'arrangedby'];

    /** The rows that stay in other people's portfolios, as nobody's, with what becomes of their words. Others are deleted. */
    private const KEPT = [
        comment::class => ['content' => ''],
        decision::class => [],
        version::class => [],
        reminder::class => [],
        judgement::class => ['reason' => ''],
    ];

    /**
     * Takes some people out of an activity.
     *
     * @param context $context The context of the activity.
     * @param int $proofolioid Id of the activity's own row.
     * @param int[] $userids
     */
    public static function of_people(context $context, int $proofolioid, array $userids): void {
        if (!$userids) {
            return;
        }
        act::run(function () use ($context, $proofolioid, $userids): void {
            portfolio_removal::of_students($context, $proofolioid, $userids);
            activity_rows::delete_covers_of($proofolioid, $userids);
            judgement::leave_newest_of_nobody($proofolioid, $userids);
            foreach (people::columns() as $model => $columns) {
                foreach ($columns as $column) {
                    self::forget($model, $column, $proofolioid, $userids);
                }
            }
        });
    }

    /**
     * Takes everybody out of an activity; its settings and competencies stay, as nobody's.
     *
     * @param int $proofolioid Id of the activity's own row.
     */
    public static function of_everybody(int $proofolioid): void {
        global $DB;
        act::run(function () use ($DB, $proofolioid): void {
            portfolio_removal::of_portfolios($proofolioid);
            foreach (array_keys(people::columns()) as $model) {
                $select = activity_rows::rows_within($model);
                $DB->set_field_select($model::TABLE, 'usermodified', 0, $select, ['proofolioid' => $proofolioid]);
            }
        });
    }

    /**
     * Deletes the rows that name some people in a column, or makes them nobody's.
     *
     * @param string $model The model of the table.
     * @param string $column
     * @param int $proofolioid Id of the activity's own row.
     * @param int[] $userids
     */
    private static function forget(string $model, string $column, int $proofolioid, array $userids): void {
        global $DB;
        [$insql, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED, 'person');
        $select = "$column $insql AND " . activity_rows::rows_within($model);
        $params['proofolioid'] = $proofolioid;
        $isdoer = in_array($column, self::DOERS, true);
        if (!$isdoer && !isset(self::KEPT[$model])) {
            $DB->delete_records_select($model::TABLE, $select, $params);
            return;
        }
        $words = $isdoer ? [] : self::KEPT[$model];
        foreach ($words + [$column => 0] as $field => $value) {
            $DB->set_field_select($model::TABLE, $field, $value, $select, $params);
        }
    }
}
