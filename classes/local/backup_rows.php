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

use core_text;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\cover;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\draft_answer;
use mod_proofolio\local\models\draft_element;
use mod_proofolio\local\models\draft_trace;
use mod_proofolio\local\models\element;
use mod_proofolio\local\models\experience;
use mod_proofolio\local\models\experience_context;
use mod_proofolio\local\models\instance;
use mod_proofolio\local\models\kept_seen;
use mod_proofolio\local\models\judgement;
use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\models\milestone;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\read_mark;
use mod_proofolio\local\models\reminder;
use mod_proofolio\local\models\target;
use mod_proofolio\local\models\tutor;
use mod_proofolio\local\models\version;
use mod_proofolio\local\models\version_answer;
use mod_proofolio\local\models\version_element;
use mod_proofolio\local\models\version_read;
use mod_proofolio\local\models\version_trace;
use stdClass;

/**
 * What of each table goes into a backup, and what of a backup may go into each table. The models say it, so that a column that
 * comes later is backed up as well, and a backup from before it came gets its default.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class backup_rows {
    /** The models of what is backed up. */
    public const MODELS = [
        instance::class, competency::class, element::class,
        portfolio::class, target::class, tutor::class, milestone::class,
        experience::class, experience_context::class, kept_trace::class,
        proof::class, draft::class, draft_element::class, draft_trace::class, draft_answer::class,
        version::class, version_element::class, version_trace::class, version_answer::class,
        comment::class, decision::class, read_mark::class, version_read::class, kept_seen::class, judgement::class,
        reminder::class, cover::class,
    ];

    /** The formats that texts can have. */
    private const FORMATS = [FORMAT_MOODLE, FORMAT_HTML, FORMAT_PLAIN, FORMAT_MARKDOWN];

    /**
     * The columns that a backup has of a table.
     *
     * @param string $model
     * @param string $parent The column that tells what a row belongs to: the place in the file tells it.
     * @return string[]
     */
    public static function columns(string $model, string $parent): array {
        return array_values(array_diff(array_keys($model::properties_definition()), ['id', $parent]));
    }

    /**
     * The columns of a table that people write in, and so can hold links.
     *
     * @param string $model
     * @return string[]
     */
    public static function texts(string $model): array {
        $istext = fn(array $definition): bool => in_array($definition['type'], [PARAM_TEXT, PARAM_RAW], true);
        return array_keys(array_filter($model::properties_definition(), $istext));
    }

    /**
     * A row made of what a backup says: the columns that the table has, each cleaned as its model wants it.
     *
     * @param string $model
     * @param array $data By column.
     * @return stdClass
     */
    public static function clean(string $model, array $data): stdClass {
        global $DB;
        $limits = $DB->get_columns($model::TABLE);
        $row = new stdClass();
        foreach ($model::properties_definition() as $column => $definition) {
            if ($column === 'id') {
                continue;
            }
            $value = $data[$column] ?? $definition['default'] ?? null;
            if ($value === null && $definition['null'] === NULL_ALLOWED) {
                $row->$column = null;
                continue;
            }
            $value = clean_param((string) $value, $definition['type']);
            if (str_ends_with($column, 'format') && !in_array((string) $value, self::FORMATS, true)) {
                $value = FORMAT_PLAIN;
            }
            $ischar = $limits[$column]->meta_type === 'C';
            $row->$column = $ischar ? core_text::substr($value, 0, $limits[$column]->max_length) : $value;
        }
        return $row;
    }
}
