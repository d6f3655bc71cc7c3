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
 * The calendar: its events are kept, nothing shows them.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** An event about which something can be done. */
const CALENDAR_EVENT_TYPE_ACTION = 1;

/** An event of the calendar. */
class calendar_event {
    use host_names_the_missing;

    /** An event that there is. */
    private function __construct(private stdClass $properties) {
    }

    /** A property of the event. */
    public function __get(string $name): mixed {
        return property_exists($this->properties, $name) ? $this->properties->$name
            : throw new host_missing_exception("calendar_event::\$$name");
    }

    /** Adds an event. */
    public static function create(stdClass $properties, $checkcapability = true): self {
        global $DB;
        return self::load($DB->insert_record('event', ['timemodified' => time()] + (array)$properties));
    }

    /** The event behind an id or row. */
    public static function load($param): self {
        global $DB;
        return new self(is_object($param) ? $param : $DB->get_record('event', ['id' => $param], '*', MUST_EXIST));
    }

    /** Changes the event. */
    public function update($data, $checkcapability = true): bool {
        global $DB;
        $this->properties = (object)((array)$data + (array)$this->properties);
        return $DB->update_record('event', ['timemodified' => time()] + (array)$this->properties);
    }

    /** Removes the event. */
    public function delete($deleterepeated = false): bool {
        global $DB;
        return $DB->delete_records('event', ['id' => $this->properties->id]);
    }
}
