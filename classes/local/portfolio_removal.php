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

use context_module;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\draft_element;
use mod_proofolio\local\models\draft_trace;
use mod_proofolio\local\models\element;
use mod_proofolio\local\models\experience;
use mod_proofolio\local\models\experience_context;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\models\notice;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\read_mark;
use mod_proofolio\local\models\target;
use mod_proofolio\local\models\tutor;
use mod_proofolio\local\models\version;
use mod_proofolio\local\models\version_element;
use mod_proofolio\local\models\version_trace;

/**
 * Takes portfolios away with everything in them: at the deletion of an activity and at a course reset.
 *
 * The tables are emptied in sets, from the leaves to the root, so that the number of queries does not grow with the portfolios.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class portfolio_removal {
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
        [notice::class, 'portfolioid', portfolio::class],
        [portfolio::class, 'proofolioid', instance::class],
    ];

    /** The tables of what the coordinator has set up, leaves first. */
    private const BELOW_ACTIVITY = [
        [element::class, 'competencyid', competency::class],
        [competency::class, 'proofolioid', instance::class],
    ];

    /**
     * Removes an activity: its portfolios, its competencies, its settings and all its files.
     *
     * @param int $proofolioid Id of the activity's own row.
     */
    public static function of_activity(int $proofolioid): void {
        act::run(function () use ($proofolioid): void {
            self::empty_tables(self::BELOW_PORTFOLIO, $proofolioid);
            self::empty_tables(self::BELOW_ACTIVITY, $proofolioid);
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
            self::empty_tables(self::BELOW_PORTFOLIO, $proofolioid);
            self::delete_files($proofolioid);
        });
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
