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

use mod_proofolio\local\models\activity_rows;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\model;

/**
 * Where the tables of this activity name people.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class people {
    /** The columns that hold the id of a person, whichever table they are in. */
    private const COLUMNS = ['userid', 'tutorid', 'coverid', 'authorid', 'arrangedby', 'resolvedby', 'usermodified'];

    /**
     * The columns that name people, by model, for all tables.
     *
     * @return array<class-string<model>, string[]>
     */
    public static function columns(): array {
        $columns = [];
        foreach ([...array_keys(self::ways_up()), instance::class] as $model) {
            $columns[$model] = array_values(array_intersect(self::COLUMNS, array_keys($model::properties_definition())));
        }
        return $columns;
    }

    /**
     * The tables of all activities, so joined that t is the one asked for and ctx the context of its activity.
     *
     * @param string $model The model of the table asked for.
     * @return string What stands after FROM; it has the parameters level and module.
     */
    public static function joined(string $model): string {
        $ways = self::ways_up();
        $sql = '{' . $model::TABLE . '} t';
        $instanceid = 't.id';
        for ($alias = 't', $step = 1; $model !== instance::class; $step++) {
            [, $column, $above] = $ways[$model];
            $instanceid = "$alias.$column";
            if ($above !== instance::class) {
                $sql .= ' JOIN {' . $above::TABLE . "} t$step ON t$step.id = $alias.$column";
                $alias = "t$step";
            }
            $model = $above;
        }
        return "$sql
            JOIN {course_modules} cm ON cm.instance = $instanceid
            JOIN {modules} m ON m.id = cm.module AND m.name = :module
            JOIN {context} ctx ON ctx.instanceid = cm.id AND ctx.contextlevel = :level";
    }

    /**
     * The steps from each table up to the activity.
     *
     * @return array<class-string<model>, array> Model, column and model above, by model.
     */
    private static function ways_up(): array {
        $tables = [...activity_rows::BELOW_PORTFOLIO, ...activity_rows::BELOW_ACTIVITY, ...activity_rows::BETWEEN_PEOPLE];
        return array_column($tables, null, 0);
    }
}
