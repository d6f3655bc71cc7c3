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
 * Events.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

namespace core\event;

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/**
 * Something that happened, for the logs and for whoever observes.
 *
 * @property-read string $eventname
 * @property-read string $component
 * @property-read string $action
 * @property-read string $target
 * @property-read string $crud
 * @property-read string|null $objecttable
 * @property-read int|null $objectid
 * @property-read int $edulevel
 * @property-read int $contextid
 * @property-read int $contextlevel
 * @property-read int $contextinstanceid
 * @property-read int $userid
 * @property-read int $courseid
 * @property-read int $anonymous
 * @property-read int $timecreated
 * @property-read int|null $relateduserid
 * @property-read mixed $other
 */
abstract class base implements \IteratorAggregate {
    /** Not about learning. */
    const LEVEL_OTHER = 0;
    /** What teachers do. */
    const LEVEL_TEACHING = 1;
    /** What students do. */
    const LEVEL_PARTICIPATING = 2;
    /** @var array what happened */
    protected $data;
    /** @var \core\context where it happened */
    protected $context;
    /** @var array[] rows as they were, by table and id */
    private array $snapshots = [];
    /** @var bool whether it was triggered */
    private bool $triggered = false;

    /** Knows its names from its class. */
    final private function __construct() {
        $this->data = array_fill_keys(['eventname', 'component', 'action', 'target', 'objecttable', 'objectid', 'crud', 'edulevel', 'contextid',
            'contextlevel', 'contextinstanceid', 'userid', 'courseid', 'relateduserid', 'anonymous', 'other', 'timecreated'], null);
        $this->data['eventname'] = '\\' . static::class;
        [$this->data['component'], , $name] = explode('\\', static::class);
        preg_match('/^(.+)_([^_]+)$/D', $name, $match) || throw new \coding_exception("Invalid event class name '" . static::class . "'");
        [, $this->data['target'], $this->data['action']] = $match;
    }

    /** Sets crud, edulevel and objecttable. */
    abstract protected function init();

    /** What is the same for all events of a class. */
    final public static function get_static_info() {
        $event = new static();
        $event->init();
        $static = ['eventname', 'component', 'target', 'action', 'crud', 'edulevel', 'objecttable'];
        return array_intersect_key($event->data, array_flip($static));
    }

    /** Makes an event of what is given. */
    final public static function create(?array $data = null) {
        global $USER;
        $data ??= [];
        $event = new static();
        $event->data['anonymous'] = 0;
        $event->init();
        $given = ['objectid', 'courseid', 'userid', 'other', 'relateduserid', 'anonymous'];
        $unknown = array_diff(array_keys($data), $given, ['context', 'contextid']);
        $unknown && debugging('Data keys not allowed in \\core\\event\\base::create(): ' . implode(', ', $unknown), DEBUG_DEVELOPER);
        $event->data['timecreated'] = time();
        foreach ($given as $key) {
            $event->data[$key] = $data[$key] ?? $event->data[$key];
        }
        $event->data['userid'] ??= $USER->id;
        $event->context ??= $data['context'] ?? (isset($data['contextid']) ? \context::instance_by_id($data['contextid'])
            : throw new \coding_exception('context (or contextid) is a required event property'));
        $event->data['contextid'] = $event->context->id;
        $event->data['contextlevel'] = $event->context->contextlevel;
        $event->data['contextinstanceid'] = $event->context->instanceid;
        $course = $event->context->get_course_context(false);
        $event->data['courseid'] ??= $course ? $course->instanceid : 0;
        if ($event->data['courseid'] != ($course ? $course->instanceid : 0)) {
            debugging('Inconsistent courseid - context combination detected.', DEBUG_DEVELOPER);
        }
        $event->validate_data();
        return $event;
    }

    /** For subclasses: checks what was given. */
    protected function validate_data() {
    }

    /** The event's name. */
    public static function get_name() {
        return get_string('unknownevent', 'error');
    }

    /** What happened, in English, for administrators. */
    public function get_description() {
        return null;
    }

    /** Where it can be seen. */
    public function get_url() {
        return null;
    }

    /** How its ids are mapped in a restore. */
    public static function get_objectid_mapping() {
        debugging('The event "' . static::class . '" must define the function get_objectid_mapping().', DEBUG_DEVELOPER);
        return false;
    }

    /** How the ids in other are mapped in a restore. */
    public static function get_other_mapping() {
        debugging('The event "' . static::class . '" must define the function get_other_mapping().', DEBUG_DEVELOPER);
    }

    /** Where it happened. */
    public function get_context() {
        return $this->context;
    }

    /** What happened. */
    public function get_data(): array {
        return $this->data;
    }

    /** Keeps a row as it is now. */
    final public function add_record_snapshot($tablename, $record): void {
        global $DB;
        $this->triggered && throw new \coding_exception('It is not possible to add snapshots after triggering of events');
        $record = $record instanceof \cm_info ? $record->get_course_module_record() : $record;
        $record instanceof \stdClass || debugging('Argument $record must be an instance of stdClass.', DEBUG_DEVELOPER);
        $missing = array_diff(array_keys($DB->get_columns($tablename)), array_keys((array)$record));
        $missing && debugging("Fields list in snapshot record does not match fields list in '$tablename'. Record is missing fields: "
            . implode(', ', $missing), DEBUG_DEVELOPER);
        $this->snapshots[$tablename][$record->id] = $record;
    }

    /** A row as it was. */
    final public function get_record_snapshot($tablename, $id) {
        global $DB;
        return clone($this->snapshots[$tablename][$id] ??= $DB->get_record($tablename, ['id' => $id]));
    }

    /** Tells everybody. */
    final public function trigger(): void {
        global $DB;
        $this->triggered && throw new \coding_exception('Can not trigger event twice');
        isset($this->data['crud'], $this->data['edulevel']) || throw new \coding_exception('crud and edulevel must be specified in init()');
        in_array($this->data['crud'], ['c', 'r', 'u', 'd'], true) || debugging('Invalid event crud value specified.', DEBUG_DEVELOPER);
        if ($this->data['objectid'] && !$this->data['objecttable']) {
            throw new \coding_exception('objecttable must be specified in init() method if objectid present');
        }
        if ($this->data['objecttable']) {
            \host_schema::has($this->data['objecttable']) || debugging('Unknown table specified in objecttable field', DEBUG_DEVELOPER);
            isset($this->data['objectid']) || debugging('Event property objectid must be set when objecttable is defined', DEBUG_DEVELOPER);
        }
        count($this->data) === 17 || debugging('Number of event data fields must not be changed in event classes', DEBUG_DEVELOPER);
        foreach (['userid', 'courseid', 'objectid', 'relateduserid'] as $key) {
            $this->data[$key] && !is_number($this->data[$key]) && debugging("Event property $key must be a number", DEBUG_DEVELOPER);
        }
        json_encode($this->data['other'], JSON_THROW_ON_ERROR);
        $this->triggered = true;
        if (PHPUNIT_TEST && \phpunit_util::is_redirecting_events()) {
            \phpunit_util::event_triggered($this);
            return;
        }
        $DB->insert_record('logstore_standard_log', ['other' => json_encode($this->data['other'])] + $this->data);
    }

    /** One of the things known of it. */
    public function __get($name) {
        return array_key_exists($name, $this->data) ? $this->data[$name]
            : throw new \coding_exception("Accessing non-existent event property '$name'");
    }

    /** Nothing can be changed. */
    public function __set($name, $value) {
        throw new \coding_exception('Event properties must not be modified.');
    }

    /** Whether it is known. */
    public function __isset($name) {
        return isset($this->data[$name]);
    }

    /** All that is known of it. */
    public function getIterator(): \Traversable {
        return new \ArrayIterator($this->data);
    }
}

/** Somebody opened an activity. */
abstract class course_module_viewed extends base {
    /** Reading. */
    protected function init() {
        $this->data['crud'] = 'r';
        $this->data['edulevel'] = self::LEVEL_PARTICIPATING;
    }

    /** Its name. */
    public static function get_name() {
        return get_string('eventcoursemoduleviewed', 'core');
    }

    /** In words. */
    public function get_description() {
        return "The user with id '$this->userid' viewed the '{$this->data['objecttable']}' activity with course module id "
            . "'$this->contextinstanceid'.";
    }

    /** The activity's page. */
    public function get_url() {
        return new \moodle_url("/mod/{$this->data['objecttable']}/view.php", ['id' => $this->contextinstanceid]);
    }

    /** It needs the activity's table and id. */
    protected function validate_data() {
        $this->data['objecttable'] && $this->data['objectid'] && $this->contextlevel === CONTEXT_MODULE
            || throw new \coding_exception('The course_module_viewed event must define objectid and object table in a module context.');
    }
}

/** Somebody opened the list of a course's activities of a kind. */
abstract class course_module_instance_list_viewed extends base {
    /** Reading. */
    protected function init() {
        $this->data['crud'] = 'r';
        $this->data['edulevel'] = self::LEVEL_OTHER;
    }

    /** Its name. */
    public static function get_name() {
        return get_string('eventcoursemoduleinstancelistviewed', 'core');
    }

    /** In words. */
    public function get_description() {
        return "The user with id '$this->userid' viewed the instance list for the module '" . substr($this->component, 4)
            . "' in the course with id '$this->courseid'.";
    }

    /** The list. */
    public function get_url() {
        return new \moodle_url('/mod/' . substr($this->component, 4) . '/index.php', ['id' => $this->courseid]);
    }
}
