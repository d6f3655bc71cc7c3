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

use core\persistent;

/**
 * What the models of this plugin share: reading rows in sets.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class model extends persistent {
    /**
     * The rows whose field is one of some values, in one query.
     *
     * @param string $field A column of the table.
     * @param array $values The values; none gives no row and costs no query.
     * @param string $sort Columns to sort by.
     * @return static[]
     */
    public static function in_set(string $field, array $values, string $sort = 'id'): array {
        global $DB;
        if (!$values) {
            return [];
        }
        [$insql, $params] = $DB->get_in_or_equal($values, SQL_PARAMS_NAMED);
        return array_values(static::get_records_select("$field $insql", $params, $sort));
    }

    /**
     * Deletes the rows whose field is one value.
     *
     * @param string $field A column of the table.
     * @param int $value
     */
    public static function delete_with(string $field, int $value): void {
        global $DB;
        $DB->delete_records(static::TABLE, [$field => $value]);
    }

    /**
     * The same rows by their ids.
     *
     * @param static[] $rows
     * @return static[]
     */
    public static function by_id(array $rows): array {
        $byid = [];
        foreach ($rows as $row) {
            $byid[$row->get('id')] = $row;
        }
        return $byid;
    }

    /**
     * Holds this row until the transaction ends, so that others who write to the same thing wait for their turn.
     *
     * Moodle's transactions read what is committed at the time of each query, so what is read after this is up to date.
     */
    public function hold(): void {
        global $DB;
        $DB->set_field(static::TABLE, 'timemodified', $this->get('timemodified'), ['id' => $this->get('id')]);
    }
}
