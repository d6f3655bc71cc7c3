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

use calendar_event;
use mod_proofolio\local\models\instance;

/**
 * The closing of an activity in the calendar.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class closing_event {
    /** The type of the event. */
    public const TYPE = 'close';

    /**
     * Makes the calendar say what the settings say: adds, changes or removes the event.
     *
     * @param instance $instance
     * @param int $cmid Id of the course module.
     */
    public static function refresh(instance $instance, int $cmid): void {
        global $CFG, $DB;
        require_once($CFG->dirroot . '/calendar/lib.php');
        $which = ['modulename' => 'proofolio', 'instance' => $instance->get('id'), 'eventtype' => self::TYPE];
        $known = $DB->get_record('event', $which, '*', IGNORE_MULTIPLE);
        $event = $known ? calendar_event::load($known) : null;
        if (!$instance->get('timeclose')) {
            $event?->delete();
            return;
        }
        $data = (object) [
            'name' => get_string('calendarclose', 'mod_proofolio', $instance->get('name')),
            'description' => format_module_intro('proofolio', $instance->to_record(), $cmid, false),
            'format' => FORMAT_HTML,
            'type' => CALENDAR_EVENT_TYPE_ACTION,
            'timestart' => $instance->get('timeclose'),
            'timesort' => $instance->get('timeclose'),
            'timeduration' => 0,
            'visible' => (int) instance_is_visible('proofolio', $instance->to_record()),
        ];
        if ($event) {
            $data->id = $known->id;
            $event->update($data, false);
            return;
        }
        $owner = ['courseid' => $instance->get('course'), 'groupid' => 0, 'userid' => 0];
        calendar_event::create((object) ((array) $data + $which + $owner), false);
    }
}
