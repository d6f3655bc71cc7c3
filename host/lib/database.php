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
 * The database: Moodle's names for reading and writing rows, on SQLite.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

require_once(__DIR__ . '/database_sql.php');
require_once(__DIR__ . '/database_transaction.php');

/** Moodle's database object on SQLite. */
class moodle_database {
    use host_database_sql;
    use host_database_transactions;
    use host_names_the_missing;

    /** @var PDO|null the connection */
    private ?PDO $pdo = null;
    /** @var int queries so far */
    private int $reads = 0;
    /** @var int statements so far */
    private int $writes = 0;

    /** Opens (and makes) the database file. */
    public function __construct(private string $file) {
        $this->connect();
    }

    /** Opens the file. */
    private function connect(): void {
        $this->pdo = new PDO("sqlite:$this->file", null, null, [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION,
            PDO::ATTR_STRINGIFY_FETCHES => true, PDO::ATTR_DEFAULT_FETCH_MODE => PDO::FETCH_ASSOC]);
        $this->pdo->exec('PRAGMA busy_timeout = 30000; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF');
        $this->pdo->sqliteCreateFunction('host_like', self::like(...), 5, PDO::SQLITE_DETERMINISTIC);
    }

    /** Puts back the state that a copy of the file holds. */
    public function host_restore(string $copy): void {
        $this->pdo = null;
        $this->transactions = [];
        $this->mustrollback = false;
        array_map(fn($suffix) => is_file($this->file . $suffix) && unlink($this->file . $suffix), ['-wal', '-shm']);
        copy($copy, $this->file);
        $this->connect();
    }

    /** Copies the database into a file of its own. */
    public function host_copy(string $copy): void {
        $this->pdo->exec('VACUUM INTO ' . $this->pdo->quote($copy));
    }

    /** Runs the statements that make tables and indexes. */
    public function host_change_schema(string $sql): void {
        $this->pdo->exec($sql);
    }

    /** How many queries were made. */
    public function perf_get_reads(): int {
        return $this->reads;
    }

    /** How many statements were made. */
    public function perf_get_writes(): int {
        return $this->writes;
    }

    /** The number of both. */
    public function perf_get_queries(): int {
        return $this->reads + $this->writes;
    }

    /** The family that SQL may be written for. */
    public function get_dbfamily(): string {
        return 'sqlite';
    }

    /** Table names' prefix. */
    public function get_prefix(): string {
        return 'm_';
    }

    /** Knows which tables and fields there are. */
    public function get_manager(): host_database_manager {
        return new host_database_manager();
    }

    /** A table's columns by name. */
    public function get_columns($table): array {
        return host_schema::tables()[$table]['fields'] ?? [];
    }

    /** The names of all tables. */
    public function get_tables(): array {
        $names = array_keys(host_schema::tables());
        return array_combine($names, $names);
    }

    /** Runs one statement or query; counts it. */
    private function run(string $sql, ?array $params, bool $write = false): PDOStatement {
        [$sql, $values] = $this->bind($sql, $params);
        $write ? $this->writes++ : $this->reads++;
        try {
            $statement = $this->pdo->prepare($sql);
            foreach ($values as $i => $value) {
                $isint = is_int($value) || (is_string($value) && preg_match('/^-?(0|[1-9]\d{0,17})$/D', $value));
                $type = $value === null ? PDO::PARAM_NULL : ($isint ? PDO::PARAM_INT : PDO::PARAM_STR);
                $statement->bindValue($i + 1, $isint ? (int)$value : $value, $type);
            }
            $statement->execute();
            return $statement;
        } catch (PDOException $e) {
            throw $write ? new dml_write_exception($e->getMessage(), $sql, $values)
                : new dml_read_exception($e->getMessage(), $sql, $values);
        }
    }

    /** Rows of a query by their first column. */
    public function get_records_sql($sql, ?array $params = null, $limitfrom = 0, $limitnum = 0): array {
        $records = [];
        foreach ($this->run($sql . self::limit($limitfrom, $limitnum), $params) as $row) {
            $row = array_change_key_case($row, CASE_LOWER);
            $key = reset($row);
            if (isset($records[$key])) {
                debugging("Did you remember to make the first column something unique in your call to get_records? Duplicate value "
                    . "'$key' found in column '" . array_key_first($row) . "'.", DEBUG_DEVELOPER);
            }
            $records[$key] = (object)$row;
        }
        return $records;
    }

    /** Rows of a table by a condition in SQL. */
    public function get_records_select($table, $select, ?array $params = null, $sort = '', $fields = '*', $limitfrom = 0, $limitnum = 0) {
        return $this->get_records_sql($this->select_sql($table, $select, $sort, $fields), $params, $limitfrom, $limitnum);
    }

    /** Rows of a table by values. */
    public function get_records($table, ?array $conditions = null, $sort = '', $fields = '*', $limitfrom = 0, $limitnum = 0) {
        [$select, $params] = $this->where($table, $conditions);
        return $this->get_records_select($table, $select, $params, $sort, $fields, $limitfrom, $limitnum);
    }

    /** Rows of a table where a field has one of the values. */
    public function get_records_list($table, $field, array $values, $sort = '', $fields = '*', $limitfrom = 0, $limitnum = 0) {
        [$select, $params] = $values ? $this->get_in_or_equal($values) : ['IN (NULL)', []];
        return $this->get_records_select($table, "$field $select", $params, $sort, $fields, $limitfrom, $limitnum);
    }

    /** First column => second column of a query. */
    public function get_records_sql_menu($sql, ?array $params = null, $limitfrom = 0, $limitnum = 0): array {
        return array_map(fn($row) => array_values((array)$row)[1], $this->get_records_sql($sql, $params, $limitfrom, $limitnum));
    }

    /** First field => second field by a condition in SQL. */
    public function get_records_select_menu($table, $select, ?array $params = null, $sort = '', $fields = '*', $from = 0, $num = 0) {
        return $this->get_records_sql_menu($this->select_sql($table, $select, $sort, $fields), $params, $from, $num);
    }

    /** First field => second field by values. */
    public function get_records_menu($table, ?array $conditions = null, $sort = '', $fields = '*', $limitfrom = 0, $limitnum = 0) {
        [$select, $params] = $this->where($table, $conditions);
        return $this->get_records_select_menu($table, $select, $params, $sort, $fields, $limitfrom, $limitnum);
    }

    /** Rows one by one; close() when done. */
    public function get_recordset_sql($sql, ?array $params = null, $limitfrom = 0, $limitnum = 0): moodle_recordset {
        return new moodle_recordset($this->run($sql . self::limit($limitfrom, $limitnum), $params));
    }

    /** Rows of a table one by one, by a condition in SQL. */
    public function get_recordset_select($table, $select, ?array $params = null, $sort = '', $fields = '*', $from = 0, $num = 0) {
        return $this->get_recordset_sql($this->select_sql($table, $select, $sort, $fields), $params, $from, $num);
    }

    /** Rows of a table one by one, by values. */
    public function get_recordset($table, ?array $conditions = null, $sort = '', $fields = '*', $limitfrom = 0, $limitnum = 0) {
        [$select, $params] = $this->where($table, $conditions);
        return $this->get_recordset_select($table, $select, $params, $sort, $fields, $limitfrom, $limitnum);
    }

    /** One row of a query. */
    public function get_record_sql($sql, ?array $params = null, $strictness = IGNORE_MISSING) {
        return $this->one($sql, $params, $strictness, '');
    }

    /** One row of a table by a condition in SQL. */
    public function get_record_select($table, $select, ?array $params = null, $fields = '*', $strictness = IGNORE_MISSING) {
        return $this->one($this->select_sql($table, $select, '', $fields), $params, $strictness, $table);
    }

    /** One row of a table by values. */
    public function get_record($table, array $conditions, $fields = '*', $strictness = IGNORE_MISSING) {
        [$select, $params] = $this->where($table, $conditions);
        return $this->get_record_select($table, $select, $params, $fields, $strictness);
    }

    /** The only row of a query; strictness says what none or several mean. */
    private function one(string $sql, ?array $params, int $strictness, string $table) {
        $rows = $this->run($sql . self::limit(0, $strictness === IGNORE_MULTIPLE ? 1 : 2), $params)->fetchAll();
        if (!$rows) {
            return $strictness === MUST_EXIST ? throw new dml_missing_record_exception($table, $sql, $params) : false;
        }
        if (count($rows) > 1) {
            if ($strictness === MUST_EXIST) {
                throw new dml_multiple_records_exception($sql, $params);
            }
            debugging('Error: mdb->get_record() found more than one record!');
        }
        return (object)array_change_key_case($rows[0], CASE_LOWER);
    }

    /** The first column of a query. */
    public function get_fieldset_sql($sql, ?array $params = null): array {
        return $this->run($sql, $params)->fetchAll(PDO::FETCH_COLUMN);
    }

    /** One field of the rows that meet a condition in SQL. */
    public function get_fieldset_select($table, $return, $select, ?array $params = null): array {
        return $this->get_fieldset_sql($this->select_sql($table, $select, '', $return), $params);
    }

    /** The first field of one row of a query. */
    public function get_field_sql($sql, ?array $params = null, $strictness = IGNORE_MISSING) {
        $record = $this->get_record_sql($sql, $params, $strictness);
        return $record ? array_values((array)$record)[0] : false;
    }

    /** One field by a condition in SQL. */
    public function get_field_select($table, $return, $select, ?array $params = null, $strictness = IGNORE_MISSING) {
        $record = $this->get_record_select($table, $select, $params, $return, $strictness);
        return $record ? array_values((array)$record)[0] : false;
    }

    /** One field by values. */
    public function get_field($table, $return, array $conditions, $strictness = IGNORE_MISSING) {
        [$select, $params] = $this->where($table, $conditions);
        return $this->get_field_select($table, $return, $select, $params, $strictness);
    }

    /** What a counting query counts. */
    public function count_records_sql($sql, ?array $params = null): int {
        return (int)$this->get_field_sql($sql, $params);
    }

    /** How many rows meet a condition in SQL. */
    public function count_records_select($table, $select, ?array $params = null, $countitem = "COUNT('x')"): int {
        return $this->count_records_sql($this->select_sql($table, $select, '', $countitem), $params);
    }

    /** How many rows have the values. */
    public function count_records($table, ?array $conditions = null): int {
        [$select, $params] = $this->where($table, $conditions);
        return $this->count_records_select($table, $select, $params);
    }

    /** Whether a query has a row. */
    public function record_exists_sql($sql, ?array $params = null): bool {
        return (bool)$this->run($sql . self::limit(0, 1), $params)->fetch();
    }

    /** Whether a row meets a condition in SQL. */
    public function record_exists_select($table, $select, ?array $params = null): bool {
        return $this->record_exists_sql($this->select_sql($table, $select, '', "'x'"), $params);
    }

    /** Whether a row has the values. */
    public function record_exists($table, array $conditions): bool {
        [$select, $params] = $this->where($table, $conditions);
        return $this->record_exists_select($table, $select, $params);
    }

    /** Adds a row; returns its id. */
    public function insert_record($table, $dataobject, $returnid = true, $bulk = false) {
        $values = $this->normalise($table, $dataobject);
        unset($values['id']);
        if (!$values) {
            throw new coding_exception('moodle_database::insert_record_raw() no fields found.');
        }
        $this->run("INSERT INTO {{$table}} (" . implode(', ', array_keys($values)) . ') VALUES ('
            . implode(', ', array_fill(0, count($values), '?')) . ')', array_values($values), true);
        return $returnid ? (int)$this->pdo->lastInsertId() : true;
    }

    /** Changes a row by its id. */
    public function update_record($table, $dataobject, $bulk = false): bool {
        $values = $this->normalise($table, $dataobject);
        $id = $values['id'] ?? throw new coding_exception('moodle_database::update_record_raw() id field must be specified.');
        unset($values['id']);
        if (!$values) {
            throw new coding_exception('moodle_database::update_record_raw() no fields found.');
        }
        $set = implode(', ', array_map(fn($field) => "$field = ?", array_keys($values)));
        $this->run("UPDATE {{$table}} SET $set WHERE id = ?", [...array_values($values), $id], true);
        return true;
    }

    /** Changes one field of the rows that meet a condition in SQL. */
    public function set_field_select($table, $newfield, $newvalue, $select, ?array $params = null): bool {
        $value = $this->normalise($table, [$newfield => $newvalue])[$newfield];
        [$select, $params] = $this->bind($select === '' ? '1 = 1' : $select, $params);
        $this->run("UPDATE {{$table}} SET $newfield = ? WHERE $select", [$value, ...$params], true);
        return true;
    }

    /** Changes one field of the rows that have the values. */
    public function set_field($table, $newfield, $newvalue, ?array $conditions = null): bool {
        return $this->set_field_select($table, $newfield, $newvalue, ...$this->where($table, $conditions));
    }

    /** Deletes the rows that meet a condition in SQL. */
    public function delete_records_select($table, $select, ?array $params = null): bool {
        $this->run("DELETE FROM {{$table}}" . ($select === '' ? '' : " WHERE $select"), $params, true);
        return true;
    }

    /** Deletes the rows that have the values. */
    public function delete_records($table, ?array $conditions = null): bool {
        return $this->delete_records_select($table, ...$this->where($table, $conditions));
    }

    /** Deletes the rows where a field has one of the values. */
    public function delete_records_list($table, $field, array $values): bool {
        if (!$values) {
            return true;
        }
        [$select, $params] = $this->get_in_or_equal($values);
        return $this->delete_records_select($table, "$field $select", $params);
    }

    /** Deletes the rows whose field is among the answers of a query. */
    public function delete_records_subquery(string $table, string $field, string $alias, string $subquery, array $params = []): void {
        $this->delete_records_select($table, "$field IN (SELECT $alias FROM ($subquery) x)", $params);
    }

    /** Runs one statement. */
    public function execute($sql, ?array $params = null): bool {
        $this->run($sql, $params, true);
        return true;
    }
}
