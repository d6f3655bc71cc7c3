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

/**
 * The SQL side of the database: parameters, conditions, fragments, transactions and recordsets.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** Pieces of SQL, and the checks that Moodle makes on parameters, conditions and values. */
trait host_database_sql {
    /** Puts table names and positional parameters into a statement. */
    private function bind(string $sql, ?array $params): array {
        $params = array_map(fn($value) => is_bool($value) ? (int)$value : (is_array($value) || is_object($value)
            ? throw new coding_exception('Invalid database query parameter value', var_export($value, true)) : $value), $params ?? []);
        $sql = preg_replace_callback('/\{([a-z][a-z0-9_]*)\}/', fn($match) => host_schema::has($match[1])
            ? $this->get_prefix() . $match[1] : throw new dml_exception('ddltablenotexist', $match[1], $sql), $sql);
        $named = preg_match_all('/(?<!:):([a-z][a-z0-9_]*)/', $sql, $matches);
        $marks = substr_count($sql, '?');
        if ($named && $marks) {
            throw new dml_exception('mixedtypesqlparam', null, $sql);
        }
        if (max($named, $marks) > count($params)) {
            throw new dml_exception('invalidqueryparam', (object)['expected' => max($named, $marks), 'actual' => count($params)], $sql);
        }
        if (!$named) {
            return [$sql, array_slice(array_values($params), 0, $marks)];
        }
        if (count(array_unique($matches[1])) !== $named) {
            throw new dml_exception('duplicateparaminsql', null, $sql);
        }
        $values = array_map(fn($key) => array_key_exists($key, $params) ? $params[$key]
            : throw new dml_exception('missingkeyinsql', $key, $sql), $matches[1]);
        return [preg_replace('/(?<!:):[a-z][a-z0-9_]*/', '?', $sql), $values];
    }

    /** The condition for values of fields, and its parameters. */
    private function where(string $table, ?array $conditions): array {
        $columns = $this->get_columns($table) ?: throw new dml_exception('ddltablenotexist', $table);
        $where = [];
        foreach ($conditions ?? [] as $field => $value) {
            $column = $columns[$field] ?? throw new dml_exception('ddlfieldnotexist', (object)['fieldname' => $field, 'tablename' => $table]);
            if ($column->meta_type === 'X') {
                throw new dml_exception('textconditionsnotallowed', $conditions);
            }
            $where[$field] = $value === null ? "$field IS NULL" : "$field = ?";
        }
        return [implode(' AND ', $where), array_values(array_filter($conditions ?? [], fn($value) => $value !== null))];
    }

    /** What a row holds, as the table wants it; fields that the table lacks are left out, as in Moodle. */
    private function normalise(string $table, array|object $data): array {
        $columns = $this->get_columns($table) ?: throw new dml_exception('ddltablenotexist', $table);
        $values = [];
        foreach ((array)$data as $field => $value) {
            if (isset($columns[$field])) {
                $value = is_bool($value) ? (int)$value : $value;
                $values[$field] = $value === '' && !in_array($columns[$field]->meta_type, ['C', 'X'], true) ? 0 : $value;
            }
        }
        return $values;
    }

    /** A query on one table. */
    private function select_sql(string $table, ?string $select, string $sort, string $fields): string {
        return "SELECT $fields FROM {{$table}}" . ((string)$select === '' ? '' : " WHERE $select") . ($sort === '' ? '' : " ORDER BY $sort");
    }

    /** The end of a query that limits it. */
    private static function limit($from, $num): string {
        return (int)$from || (int)$num ? ' LIMIT ' . ((int)$num ?: -1) . ' OFFSET ' . (int)$from : '';
    }

    /** Compares a value with a LIKE pattern. */
    private static function like($value, $pattern, $escape, $casesensitive, $accentsensitive): ?int {
        if ($value === null || $pattern === null) {
            return null;
        }
        $regex = '';
        for ($i = 0, $characters = mb_str_split((string)$pattern); $i < count($characters); $i++) {
            $character = $characters[$i];
            $regex .= match (true) {
                $character === $escape => preg_quote($characters[++$i] ?? '', '~'),
                $character === '%' => '.*',
                $character === '_' => '.',
                default => preg_quote($character, '~'),
            };
        }
        return preg_match("~^$regex$~Dsu" . ($casesensitive ? '' : 'i'), (string)$value);
    }

    /** IN (…) or = for values. */
    public function get_in_or_equal($items, $type = SQL_PARAMS_QM, $prefix = 'param', $equal = true, $onemptyitems = false): array {
        $items = is_array($items) ? array_values($items) : [$items];
        if (!$items) {
            if ($onemptyitems === false) {
                throw new coding_exception('moodle_database::get_in_or_equal() does not accept empty arrays');
            }
            if ($onemptyitems === null) {
                return [$equal ? ' IS NULL' : ' IS NOT NULL', []];
            }
            $items = [$onemptyitems];
        }
        static $counter = 1;
        $names = [];
        foreach ($items as $item) {
            $names[] = $type === SQL_PARAMS_NAMED ? ":$prefix" . $counter++ : '?';
        }
        $list = implode(',', $names);
        $sql = count($items) === 1 ? ($equal ? "= $list" : "<> $list") : ($equal ? "IN ($list)" : "NOT IN ($list)");
        return [$sql, $type === SQL_PARAMS_NAMED ? array_combine(array_map(fn($name) => substr($name, 1), $names), $items) : $items];
    }

    /** A LIKE condition. */
    public function sql_like($fieldname, $param, $casesensitive = true, $accentsensitive = true, $notlike = false, $escapechar = '\\') {
        if (str_contains($param, '%')) {
            debugging('Potential SQL injection detected, sql_like() expects bound parameters (? or :named)');
        }
        return ($notlike ? 'NOT ' : '') . "host_like($fieldname, $param, '$escapechar', " . (int)$casesensitive . ', ' . (int)$accentsensitive . ')';
    }

    /** Text without LIKE's special characters. */
    public function sql_like_escape($text, $escapechar = '\\'): string {
        return str_replace([$escapechar, '_', '%'], [$escapechar . $escapechar, $escapechar . '_', $escapechar . '%'], (string)$text);
    }

    /** A long text for comparing. */
    public function sql_compare_text($fieldname, $numchars = 32): string {
        return $fieldname;
    }

    /** Values one after the other. */
    public function sql_concat(...$elements): string {
        return '(' . implode(' || ', $elements) . ')';
    }
}

/** Rows that are read one by one. */
class moodle_recordset implements Iterator {
    /** @var array|false the row at hand */
    private array|false $row;

    /** Takes a query that ran. */
    public function __construct(private ?PDOStatement $statement) {
        $this->row = $statement->fetch();
    }

    /** The row. */
    public function current(): stdClass {
        return (object)array_change_key_case($this->row, CASE_LOWER);
    }

    /** The value of its first column. */
    public function key(): mixed {
        return reset($this->row);
    }

    /** Goes on. */
    public function next(): void {
        $this->row = $this->statement->fetch();
    }

    /** Nothing: it can be read once. */
    public function rewind(): void {
    }

    /** Whether there is a row. */
    public function valid(): bool {
        return $this->row !== false;
    }

    /** Frees it. */
    public function close(): void {
        $this->statement = null;
        $this->row = false;
    }
}
