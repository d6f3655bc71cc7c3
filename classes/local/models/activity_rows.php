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
 * All rows that belong to an activity, table by table: deleted in as many queries as there are tables.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class activity_rows {
    /** The tables below a portfolio, leaves first: the way from each up to the portfolio, as [model, column, model above] steps. */
    private const BELOW_PORTFOLIO = [
        [comment::class, 'versionid', version::class],
        [decision::class, 'versionid', version::class],
        [version_element::class, 'versionid', version::class],
        [version_trace::class, 'versionid', version::class],
        [draft_element::class, 'draftid', draft::class],
        [draft_trace::class, 'draftid', draft::class],
        [version::class, 'proofid', proof::class],
        [draft::class, 'proofid', proof::class],
        [read_mark::class, 'proofid', proof::class],
        [proof::class, 'portfolioid', portfolio::class],
        [experience_context::class, 'experienceid', experience::class],
        [experience::class, 'portfolioid', portfolio::class],
        [kept_trace::class, 'portfolioid', portfolio::class],
        [target::class, 'portfolioid', portfolio::class],
        [tutor::class, 'portfolioid', portfolio::class],
        [portfolio::class, 'proofolioid', instance::class],
    ];

    /** The tables of what the coordinator has set up, leaves first. */
    private const BELOW_ACTIVITY = [
        [element::class, 'competencyid', competency::class],
        [competency::class, 'proofolioid', instance::class],
    ];

    /**
     * Deletes the rows of every portfolio in an activity.
     *
     * @param int $proofolioid Id of the activity's own row.
     */
    public static function delete_portfolios(int $proofolioid): void {
        self::empty_tables(self::BELOW_PORTFOLIO, $proofolioid);
    }

    /**
     * Deletes the competencies of an activity with their elements.
     *
     * @param int $proofolioid Id of the activity's own row.
     */
    public static function delete_competencies(int $proofolioid): void {
        self::empty_tables(self::BELOW_ACTIVITY, $proofolioid);
    }

    /**
     * Deletes the rows of some tables that belong to an activity.
     *
     * @param array $tables As in the constants above.
     * @param int $proofolioid Id of the activity's own row.
     */
    private static function empty_tables(array $tables, int $proofolioid): void {
        global $DB;
        foreach ($tables as [$model, $column, $above]) {
            if ($above === instance::class) {
                $DB->delete_records($model::TABLE, [$column => $proofolioid]);
                continue;
            }
            $subquery = self::ids_within($above, $tables);
            $DB->delete_records_subquery($model::TABLE, $column, 'id', $subquery, ['proofolioid' => $proofolioid]);
        }
    }

    /**
     * The query for the ids of a table's rows that belong to the activity named by the parameter proofolioid.
     *
     * @param string $model The table's model.
     * @param array $tables As in the constants above.
     * @return string
     */
    private static function ids_within(string $model, array $tables): string {
        [, $column, $above] = array_column($tables, null, 0)[$model];
        return $above === instance::class
            ? 'SELECT id FROM {' . $model::TABLE . "} WHERE $column = :proofolioid"
            : 'SELECT id FROM {' . $model::TABLE . "} WHERE $column IN (" . self::ids_within($above, $tables) . ')';
    }
}
