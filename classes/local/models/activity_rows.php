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
    public const BELOW_PORTFOLIO = [
        [comment::class, 'versionid', version::class],
        [decision::class, 'versionid', version::class],
        [version_element::class, 'versionid', version::class],
        [version_trace::class, 'versionid', version::class],
        [version_answer::class, 'versionid', version::class],
        [version_read::class, 'versionid', version::class],
        [draft_element::class, 'draftid', draft::class],
        [draft_trace::class, 'draftid', draft::class],
        [draft_answer::class, 'draftid', draft::class],
        [version::class, 'proofid', proof::class],
        [draft::class, 'proofid', proof::class],
        [read_mark::class, 'proofid', proof::class],
        [proof::class, 'portfolioid', portfolio::class],
        [experience_context::class, 'experienceid', experience::class],
        [experience::class, 'portfolioid', portfolio::class],
        [kept_seen::class, 'keptid', kept_trace::class],
        [kept_trace::class, 'portfolioid', portfolio::class],
        [target::class, 'portfolioid', portfolio::class],
        [tutor::class, 'portfolioid', portfolio::class],
        [milestone::class, 'portfolioid', portfolio::class],
        [judgement::class, 'portfolioid', portfolio::class],
        [notice::class, 'portfolioid', portfolio::class],
        [reminder::class, 'portfolioid', portfolio::class],
        [portfolio::class, 'proofolioid', instance::class],
    ];

    /** What people are to be told of the covers of an activity; rows of the same table belong to portfolios as well. */
    private const ABOUT_COVERS = [
        [notice::class, 'aboutcover', cover::class],
    ];

    /** The tables of what the coordinator has set up, leaves first. */
    public const BELOW_ACTIVITY = [
        [element::class, 'competencyid', competency::class],
        [competency::class, 'proofolioid', instance::class],
    ];

    /** The tables of what is arranged between people, whoever's portfolio it is about. */
    public const BETWEEN_PEOPLE = [
        [cover::class, 'proofolioid', instance::class],
    ];

    /**
     * Deletes the rows of every portfolio in an activity, and what is arranged between people there.
     *
     * @param int $proofolioid Id of the activity's own row.
     */
    public static function delete_portfolios(int $proofolioid): void {
        self::empty_tables(self::BELOW_PORTFOLIO, ['proofolioid' => $proofolioid]);
        self::empty_tables(self::ABOUT_COVERS, ['proofolioid' => $proofolioid]);
        self::empty_tables(self::BETWEEN_PEOPLE, ['proofolioid' => $proofolioid]);
    }

    /**
     * Deletes the covers of an activity that are between some people and anybody, and what was to be told of them.
     *
     * @param int $proofolioid Id of the activity's own row.
     * @param int[] $userids Ids of the people, at least one.
     */
    public static function delete_covers_of(int $proofolioid, array $userids): void {
        global $DB;
        $named = [];
        $params = ['proofolioid' => $proofolioid];
        foreach (['tutorid', 'coverid'] as $column) {
            [$insql, $inparams] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED, $column);
            $named[] = "$column $insql";
            $params += $inparams;
        }
        $covers = 'proofolioid = :proofolioid AND (' . implode(' OR ', $named) . ')';
        $ids = 'SELECT id FROM {' . cover::TABLE . "} WHERE $covers";
        $DB->delete_records_subquery(notice::TABLE, 'aboutcover', 'id', $ids, $params);
        $DB->delete_records_select(cover::TABLE, $covers, $params);
        foreach (['userid', 'authorid', 'usermodified'] as $column) {
            [$insql, $inparams] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED, 'told');
            $ids = self::ids_within(cover::class);
            $select = "aboutcover IN ($ids) AND $column $insql";
            $DB->delete_records_select(notice::TABLE, $select, ['proofolioid' => $proofolioid] + $inparams);
        }
    }

    /**
     * Deletes the rows of some students' portfolios in an activity.
     *
     * @param int $proofolioid Id of the activity's own row.
     * @param int[] $userids Ids of the students, at least one.
     */
    public static function delete_portfolios_of(int $proofolioid, array $userids): void {
        [$portfolios, $params] = self::portfolios_of($proofolioid, $userids);
        self::empty_tables(self::BELOW_PORTFOLIO, $params, $portfolios);
    }

    /**
     * The condition for the ids of a table's rows that belong to some students' portfolios.
     *
     * @param string $model The table's model.
     * @param int $proofolioid Id of the activity's own row.
     * @param int[] $userids Ids of the students, at least one.
     * @return array A condition that begins with IN, and its parameters.
     */
    public static function ids_of_students(string $model, int $proofolioid, array $userids): array {
        [$portfolios, $params] = self::portfolios_of($proofolioid, $userids);
        return ['IN (' . self::ids_within($model, $portfolios) . ')', $params];
    }

    /**
     * Deletes the competencies of an activity with their elements.
     *
     * @param int $proofolioid Id of the activity's own row.
     */
    public static function delete_competencies(int $proofolioid): void {
        self::empty_tables(self::BELOW_ACTIVITY, ['proofolioid' => $proofolioid]);
    }

    /**
     * The condition for a table's rows that belong to the activity named by the parameter proofolioid.
     *
     * @param string $model The table's model.
     * @param string $portfolios A further condition on the portfolios that they belong to, begun by AND.
     * @return string
     */
    public static function rows_within(string $model, string $portfolios = ''): string {
        if ($model === instance::class) {
            return 'id = :proofolioid';
        }
        $tables = [...self::BELOW_PORTFOLIO, ...self::BELOW_ACTIVITY, ...self::BETWEEN_PEOPLE];
        [, $column, $above] = array_column($tables, null, 0)[$model];
        return $above === instance::class
            ? "$column = :proofolioid " . ($model === portfolio::class ? $portfolios : '')
            : "$column IN (" . self::ids_within($above, $portfolios) . ')';
    }

    /**
     * The further condition for the portfolios of some students.
     *
     * @param int $proofolioid
     * @param int[] $userids
     * @return array The condition, begun by AND, and all parameters.
     */
    private static function portfolios_of(int $proofolioid, array $userids): array {
        global $DB;
        [$insql, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED, 'owner');
        return ["AND userid $insql", $params + ['proofolioid' => $proofolioid]];
    }

    /**
     * Deletes the rows of some tables that belong to an activity.
     *
     * @param array $tables As in the constants above.
     * @param array $params proofolioid, and what the further condition names.
     * @param string $portfolios A further condition on the portfolios that they belong to, begun by AND.
     */
    private static function empty_tables(array $tables, array $params, string $portfolios = ''): void {
        global $DB;
        foreach ($tables as [$model, $column, $above]) {
            if ($above === instance::class) {
                $DB->delete_records_select($model::TABLE, self::rows_within($model, $portfolios), $params);
                continue;
            }
            $DB->delete_records_subquery($model::TABLE, $column, 'id', self::ids_within($above, $portfolios), $params);
        }
    }

    /**
     * The query for the ids of those rows.
     *
     * @param string $model The table's model.
     * @param string $portfolios A further condition on the portfolios that they belong to, begun by AND.
     * @return string
     */
    private static function ids_within(string $model, string $portfolios = ''): string {
        return 'SELECT id FROM {' . $model::TABLE . '} WHERE ' . self::rows_within($model, $portfolios);
    }
}
