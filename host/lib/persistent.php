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
 * Rows as objects: core\persistent.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

namespace core;

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** The row would not be valid. */
class invalid_persistent_exception extends \moodle_exception {
    /** Takes the errors by field. */
    public function __construct(array $errors = []) {
        $details = array_map(fn($field, $error) => "$field: $error", array_keys($errors), $errors);
        parent::__construct('invalidpersistenterror', 'core', null, implode(', ', $errors), implode(' - ', $details));
    }
}

/** A row of a table as an object that knows its fields' types, defaults and rules. */
abstract class persistent {
    /** @var string the table */
    const TABLE = null;
    /** @var array the fields' values */
    private array $data = [];
    /** @var array|null the errors found, null when it was not validated since the last change */
    private ?array $errors = null;

    /** Reads the row with an id, or takes one. */
    public function __construct($id = 0, ?\stdClass $record = null) {
        if ($id > 0) {
            $this->data['id'] = $id;
            $this->read();
        }
        if (!empty($record)) {
            $this->from_record($record);
        }
        foreach (array_keys(static::properties_definition()) as $property) {
            foreach (["get_$property", "set_$property", "validate_$property"] as $method) {
                if (method_exists($this, $method) && !(new \ReflectionMethod($this, $method))->isProtected()) {
                    throw new \coding_exception('The method ' . static::class . "::$method should be protected.");
                }
            }
        }
    }

    /** The fields: type, and maybe default, null, choices, message. */
    protected static function define_properties() {
        return [];
    }

    /** The fields with those that every table has. */
    final public static function properties_definition(): array {
        static $known = [];
        if (!isset($known[static::class])) {
            $own = static::define_properties() + array_fill_keys(['id', 'timecreated', 'timemodified', 'usermodified'],
                ['default' => 0, 'type' => PARAM_INT]);
            foreach ($own as $property => $definition) {
                isset($definition['type']) || throw new \coding_exception("Missing type for: $property");
                in_array($property, ['errors', 'formatted_properties', 'records', 'records_select', 'property_default_value',
                    'property_error_message', 'sql_fields']) && throw new \coding_exception("This property cannot be defined: $property");
                $own[$property] += ['null' => NULL_NOT_ALLOWED];
            }
            $known[static::class] = $own;
        }
        return $known[static::class];
    }

    /** Whether it has such a field. */
    final public static function has_property($property): bool {
        return isset(static::properties_definition()[$property]);
    }

    /** Whether a field must be given. */
    final public static function is_property_required($property): bool {
        return !array_key_exists('default', static::properties_definition()[$property]);
    }

    /** What a row holds of its fields. */
    final public static function properties_filter(\stdClass $record): array {
        return array_intersect_key((array)$record, static::properties_definition());
    }

    /** Sets a field. */
    final public function set($property, $value) {
        $method = "set_$property";
        if (static::has_property($property) && method_exists($this, $method)) {
            $this->$method($value);
            return $this;
        }
        return $this->raw_set($property, $value);
    }

    /** Sets fields. */
    final public function set_many(array $values): self {
        foreach ($values as $property => $value) {
            $this->set($property, $value);
        }
        return $this;
    }

    /** A field in its type. */
    final public function get($property) {
        $definition = static::properties_definition()[$property]
            ?? throw new \coding_exception("Unexpected property '" . s($property) . "' requested.");
        $method = "get_$property";
        if (method_exists($this, $method)) {
            return $this->$method();
        }
        $value = $this->raw_get($property);
        if ($value === null && $definition['null'] === NULL_ALLOWED) {
            return null;
        }
        return $definition['type'] === PARAM_BOOL ? (bool)$value : clean_param($value, $definition['type']);
    }

    /** A field as it was read or set. */
    final protected function raw_get($property) {
        $definition = static::properties_definition()[$property]
            ?? throw new \coding_exception("Unexpected property '" . s($property) . "' requested.");
        if (!array_key_exists($property, $this->data) && isset($definition['default'])) {
            $default = $definition['default'];
            $this->data[$property] = $default instanceof \Closure ? $default() : $default;
        }
        return $this->data[$property] ?? null;
    }

    /** Sets a field past its setter. */
    final protected function raw_set($property, $value) {
        static::has_property($property) || throw new \coding_exception("Unexpected property '" . s($property) . "' requested.");
        if (!array_key_exists($property, $this->data) || $this->data[$property] != $value) {
            $this->errors = null;
        }
        $this->data[$property] = $value;
        return $this;
    }

    /** Takes the fields of a row. */
    final public function from_record(\stdClass $record) {
        foreach (static::properties_filter($record) as $property => $value) {
            $this->raw_set($property, $value);
        }
        return $this;
    }

    /** The fields as a row. */
    final public function to_record(): \stdClass {
        $names = array_keys(static::properties_definition());
        return (object)array_combine($names, array_map(fn($property) => $this->raw_get($property), $names));
    }

    /** Reads the row again. */
    final public function read() {
        global $DB;
        $this->get('id') > 0 || throw new \coding_exception('id is required to load');
        $this->from_record($DB->get_record(static::TABLE, ['id' => $this->get('id')], '*', MUST_EXIST));
        $this->errors = [];
        return $this;
    }

    /** Adds the row. */
    final public function create() {
        global $DB, $USER;
        $this->raw_get('id') && throw new \coding_exception('Cannot create an object that has an ID defined.');
        $this->is_valid() || throw new invalid_persistent_exception($this->get_errors());
        $this->before_create();
        $this->data['timecreated'] = $this->data['timemodified'] = time();
        $this->data['usermodified'] = $USER->id;
        $record = $this->to_record();
        unset($record->id);
        $this->data['id'] = $DB->insert_record(static::TABLE, $record);
        $this->errors = [];
        $this->after_create();
        return $this;
    }

    /** Changes the row. */
    final public function update() {
        global $DB, $USER;
        $this->raw_get('id') > 0 || throw new \coding_exception('id is required to update');
        $this->is_valid() || throw new invalid_persistent_exception($this->get_errors());
        $this->before_update();
        $this->data['timemodified'] = time();
        $this->data['usermodified'] = $USER->id;
        $record = $this->to_record();
        unset($record->timecreated);
        $result = $DB->update_record(static::TABLE, $record);
        $this->errors = [];
        $this->after_update($result);
        return $result;
    }

    /** Adds or changes the row. */
    final public function save() {
        $this->raw_get('id') > 0 ? $this->update() : $this->create();
    }

    /** Deletes the row. */
    final public function delete() {
        global $DB;
        $this->raw_get('id') > 0 || throw new \coding_exception('id is required to delete');
        $this->before_delete();
        $result = $DB->delete_records(static::TABLE, ['id' => $this->raw_get('id')]);
        $this->after_delete($result);
        $this->raw_set('id', 0);
        return $result;
    }

    /** For subclasses: before a row is added. */
    protected function before_create() {
    }

    /** For subclasses: after a row was added. */
    protected function after_create() {
    }

    /** For subclasses: before a row is changed. */
    protected function before_update() {
    }

    /** For subclasses: after a row was changed. */
    protected function after_update($result) {
    }

    /** For subclasses: before a row is deleted. */
    protected function before_delete() {
    }

    /** For subclasses: after a row was deleted. */
    protected function after_delete($result) {
    }

    /** For subclasses: before the fields are checked. */
    protected function before_validate() {
    }

    /** True, or the errors by field. */
    final public function validate() {
        $this->before_validate();
        if ($this->errors === null) {
            $errors = array_map($this->error_in(...), array_combine(array_keys(static::properties_definition()),
                array_keys(static::properties_definition())));
            $this->errors = array_filter($errors);
        }
        return $this->errors ?: true;
    }

    /** What is wrong in a field. */
    private function error_in(string $property): ?\lang_string {
        $definition = static::properties_definition()[$property];
        $value = $this->raw_get($property);
        $error = $definition['message'] ?? new \lang_string('invaliddata', 'error');
        if ($value === null && static::is_property_required($property)) {
            return new \lang_string('requiredelement', 'form');
        }
        $value = $definition['type'] === PARAM_BOOL && $value === false ? 0 : $value;
        $value = $definition['type'] === PARAM_CLEANHTML ? clean_param($value, PARAM_CLEANHTML) : $value;
        try {
            validate_param($value, $definition['type'], $definition['null']);
        } catch (\invalid_parameter_exception) {
            return $error;
        }
        if (isset($definition['choices']) && !in_array($value, $definition['choices'])) {
            return $error;
        }
        $method = "validate_$property";
        $valid = method_exists($this, $method) ? $this->$method($value) : true;
        return $valid === true ? null : ($valid instanceof \lang_string ? $valid : throw new \coding_exception('Unexpected error message.'));
    }

    /** Whether all fields are as they should be. */
    final public function is_valid(): bool {
        return $this->validate() === true;
    }

    /** The errors by field. */
    final public function get_errors(): array {
        $this->validate();
        return $this->errors;
    }

    /** The objects for rows with values. */
    public static function get_records($filters = [], $sort = '', $order = 'ASC', $skip = 0, $limit = 0) {
        global $DB;
        $rows = $DB->get_records(static::TABLE, $filters, $sort === '' ? '' : "$sort $order", '*', $skip, $limit);
        return array_map(fn($row) => new static(0, $row), array_values($rows));
    }

    /** The object for the row with values. */
    public static function get_record(array $filters = [], int $strictness = IGNORE_MISSING) {
        global $DB;
        $row = $DB->get_record(static::TABLE, $filters, '*', $strictness);
        return $row ? new static(0, $row) : false;
    }

    /** The objects, by id, for rows that meet a condition. */
    public static function get_records_select($select, $params = null, $sort = '', $fields = '*', $limitfrom = 0, $limitnum = 0) {
        global $DB;
        return array_map(fn($row) => new static(0, $row),
            $DB->get_records_select(static::TABLE, $select, $params, $sort, $fields, $limitfrom, $limitnum));
    }

    /** How many rows have values. */
    public static function count_records(array $conditions = []) {
        return $GLOBALS['DB']->count_records(static::TABLE, $conditions);
    }

    /** How many rows meet a condition. */
    public static function count_records_select($select, $params = null) {
        return $GLOBALS['DB']->count_records_select(static::TABLE, $select, $params);
    }

    /** Whether there is a row with an id. */
    public static function record_exists($id) {
        return $GLOBALS['DB']->record_exists(static::TABLE, ['id' => $id]);
    }

    /** Whether a row meets a condition. */
    public static function record_exists_select($select, ?array $params = null) {
        return $GLOBALS['DB']->record_exists_select(static::TABLE, $select, $params);
    }
}
