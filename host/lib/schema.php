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
 * Reads install.xml files and makes their tables.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** What install.xml files say: core's tables (core.xml) and the plugin's. */
class host_schema {
    /** @var array[]|null what was read, by table */
    private static ?array $tables = null;

    /** All tables: each with fields (name, type, meta_type, max_length, not_null, has_default, default_value …) and indexes. */
    public static function tables(): array {
        global $CFG;
        return self::$tables ??= self::read(__DIR__ . '/core.xml', [])
            + self::read("$CFG->dirroot/mod/proofolio/db/install.xml", array_keys(self::read(__DIR__ . '/core.xml', [])));
    }

    /** Whether there is such a table. */
    public static function has(string $table): bool {
        return isset(self::tables()[$table]);
    }

    /** Makes all tables in an empty database. */
    public static function install(moodle_database $db): void {
        foreach (self::tables() as $name => $table) {
            $db->host_change_schema(self::create_sql($db->get_prefix() . $name, $table));
        }
    }

    /** Reads one file, complaining where Moodle's XMLDB would. */
    private static function read(string $file, array $known): array {
        $xml = simplexml_load_file($file) ?: throw new coding_exception("$file is not XML");
        $tables = [];
        foreach ($xml->TABLES->TABLE as $element) {
            $name = (string)$element['NAME'];
            $fail = fn(string $what) => throw new coding_exception("Invalid XMLDB file $file, table $name: $what");
            preg_match('/^[a-z][a-z0-9_]*$/D', $name) && strlen($name) <= 53 && !isset($tables[$name]) || $fail('bad or repeated name');
            $fields = [];
            foreach ($element->FIELDS->FIELD as $field) {
                isset($fields[(string)$field['NAME']]) && $fail("field {$field['NAME']} repeated");
                $fields[(string)$field['NAME']] = self::field($field, $fail);
            }
            ($fields['id'] ?? null)?->primary_key || $fail('no id with SEQUENCE');
            $tables[$name] = ['fields' => $fields, 'indexes' => self::indexes($element, $fields, $fail)];
        }
        foreach ($xml->TABLES->TABLE as $element) {
            foreach ($element->KEYS->KEY as $key) {
                $target = (string)$key['REFTABLE'];
                if (str_starts_with((string)$key['TYPE'], 'foreign') && $known && !isset($tables[$target]) && !in_array($target, $known)) {
                    throw new coding_exception("Invalid XMLDB file $file: key {$key['NAME']} refers to unknown table '$target'");
                }
            }
        }
        return $tables;
    }

    /** One field, as Moodle's get_columns() tells of it. */
    private static function field(SimpleXMLElement $field, callable $fail): stdClass {
        [$name, $type, $length] = [(string)$field['NAME'], (string)$field['TYPE'], (int)$field['LENGTH']];
        preg_match('/^[a-z][a-z0-9_]*$/D', $name) && strlen($name) <= 63 || $fail("bad field name '$name'");
        $meta = ['int' => 'I', 'number' => 'N', 'float' => 'N', 'char' => 'C', 'text' => 'X', 'binary' => 'B'][$type]
            ?? $fail("field $name has the unknown type '$type'");
        $notnull = (string)$field['NOTNULL'] === 'true';
        $default = isset($field['DEFAULT']) ? (string)$field['DEFAULT'] : null;
        $meta === 'C' && $notnull && $default === '' && $fail("field $name: NOT NULL with an empty DEFAULT");
        $default ??= $meta === 'C' && $notnull ? '' : null; // As Moodle's generators do for char.
        $meta === 'C' && ($length < 1 || $length > 1333) && $fail("field $name: char needs a LENGTH from 1 to 1333");
        $meta === 'I' && ($length < 1 || $length > 20) && $fail("field $name: int needs a LENGTH from 1 to 20");
        in_array($meta, ['X', 'B']) && $default !== null && $fail("field $name: text has no DEFAULT");
        isset($field['SEQUENCE']) || $fail("field $name: SEQUENCE is missing");
        return (object)['name' => $name, 'type' => $type, 'meta_type' => (string)$field['SEQUENCE'] === 'true' ? 'R' : $meta,
            'max_length' => $meta === 'X' ? -1 : $length, 'scale' => (int)$field['DECIMALS'] ?: null, 'not_null' => $notnull,
            'primary_key' => (string)$field['SEQUENCE'] === 'true', 'has_default' => $default !== null, 'default_value' => $default];
    }

    /** Keys and indexes as [name, unique, fields], after XMLDB's checks. */
    private static function indexes(SimpleXMLElement $element, array $fields, callable $fail): array {
        $indexes = $seen = [];
        $all = [...iterator_to_array($element->KEYS->KEY, false), ...iterator_to_array($element->INDEXES->INDEX ?? [], false)];
        foreach ($all as $index) {
            $names = preg_split('/,\s*/', (string)$index['FIELDS']);
            isset($seen[implode(',', $names)]) && $fail("{$index['NAME']} covers the same fields as another key or index");
            $seen[implode(',', $names)] = true;
            foreach ($names as $name) {
                isset($fields[$name]) || $fail("{$index['NAME']} names the unknown field '$name'");
                $fields[$name]->meta_type === 'X' && $fail("{$index['NAME']} is on the text field '$name'");
            }
            $unique = (string)$index['UNIQUE'] === 'true' || in_array((string)$index['TYPE'], ['unique', 'foreign-unique']);
            $length = array_sum(array_map(fn($name) => $fields[$name]->meta_type === 'C' ? $fields[$name]->max_length : 0, $names));
            $length > 765 && $fail("{$index['NAME']} is too long for an index");
            if ((string)$index['TYPE'] !== 'primary') {
                $indexes[] = [$unique, $names];
            }
        }
        return $indexes;
    }

    /** The statements that make a table: strict types, lengths checked, char compared without regard to ASCII case as on MariaDB. */
    private static function create_sql(string $table, array $definition): string {
        $columns = [];
        foreach ($definition['fields'] as $name => $field) {
            if ($field->primary_key) {
                $columns[] = "$name INTEGER PRIMARY KEY AUTOINCREMENT";
                continue;
            }
            $type = ['I' => 'INTEGER', 'N' => 'REAL', 'C' => 'TEXT COLLATE NOCASE', 'X' => 'TEXT', 'B' => 'BLOB'][$field->meta_type];
            $columns[] = "\"$name\" $type" . ($field->not_null ? ' NOT NULL' : '')
                . ($field->has_default ? " DEFAULT '" . str_replace("'", "''", $field->default_value) . "'" : '')
                . ($field->meta_type === 'C' ? " CHECK (length(\"$name\") <= $field->max_length)" : '')
                . ($field->meta_type === 'I' && $field->max_length < 10
                    ? " CHECK (abs(\"$name\") < " . ([1 => 128, 2 => 128, 3 => 32768, 4 => 32768][$field->max_length] ?? 2 ** 31) . ')' : '');
        }
        $sql = "CREATE TABLE $table (" . implode(', ', $columns) . ') STRICT;';
        foreach ($definition['indexes'] as $i => [$unique, $names]) {
            $sql .= ' CREATE ' . ($unique ? 'UNIQUE ' : '') . "INDEX {$table}_ix$i ON $table (\"" . implode('", "', $names) . '");';
        }
        return $sql;
    }
}

/** Answers what there is in the database. */
class host_database_manager {
    use host_names_the_missing;

    /** Whether a table is there. */
    public function table_exists($table): bool {
        return host_schema::has($table);
    }
}
