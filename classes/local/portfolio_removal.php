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

namespace mod_proofolio\local;

use context;
use context_module;
use mod_proofolio\local\models\activity_rows;
use mod_proofolio\local\models\instance;

/**
 * Takes portfolios away with everything in them: when an activity is deleted, a course reset, or a student forgotten.
 *
 * The tables are emptied in sets, from the leaves to the root, so that the number of queries does not grow with the portfolios.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class portfolio_removal {
    /**
     * Removes an activity: its portfolios, its competencies, its settings and all its files.
     *
     * @param int $proofolioid Id of the activity's own row.
     */
    public static function of_activity(int $proofolioid): void {
        act::run(function () use ($proofolioid): void {
            activity_rows::delete_portfolios($proofolioid);
            activity_rows::delete_competencies($proofolioid);
            self::delete_files($proofolioid);
            (new instance($proofolioid))->delete();
        });
    }

    /**
     * Removes every portfolio of an activity with its files; the activity and its competencies stay.
     *
     * @param int $proofolioid Id of the activity's own row.
     */
    public static function of_portfolios(int $proofolioid): void {
        act::run(function () use ($proofolioid): void {
            activity_rows::delete_portfolios($proofolioid);
            self::delete_files($proofolioid);
        });
    }

    /**
     * Removes the portfolios of some students with their files; those of others stay.
     *
     * @param context $context The context of the activity.
     * @param int $proofolioid Id of the activity's own row.
     * @param int[] $userids Ids of the students; those without a portfolio may be among them.
     */
    public static function of_students(context $context, int $proofolioid, array $userids): void {
        if (!$userids) {
            return;
        }
        act::run(function () use ($context, $proofolioid, $userids): void {
            // What a file belongs to is read from the rows: files first.
            foreach (file_areas::ITEMS as $area => $model) {
                [$items, $params] = activity_rows::ids_of_students($model, $proofolioid, $userids);
                get_file_storage()->delete_area_files_select($context->id, 'mod_proofolio', $area, $items, $params);
            }
            activity_rows::delete_portfolios_of($proofolioid, $userids);
        });
    }

    /**
     * Deletes the files of every portfolio in an activity. The introduction's files are Moodle's to keep or delete.
     *
     * @param int $proofolioid Id of the activity's own row.
     */
    private static function delete_files(int $proofolioid): void {
        $cm = get_coursemodule_from_instance('proofolio', $proofolioid);
        if (!$cm) {
            return;
        }
        $context = context_module::instance($cm->id);
        foreach (array_keys(file_areas::all()) as $area) {
            get_file_storage()->delete_area_files($context->id, 'mod_proofolio', $area);
        }
    }
}
