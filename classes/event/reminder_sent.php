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

namespace mod_proofolio\event;

use core\event\base;
use mod_proofolio\local\activity;
use mod_proofolio\local\models\reminder;
use mod_proofolio\local\restored_with_log;
use moodle_url;

/**
 * A student was reminded of their portfolio.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class reminder_sent extends base {
    use needs_data;
    use restored_with_log;

    /** What it cannot do without. */
    protected const NEEDS = ['relateduserid'];

    /**
     * The event.
     *
     * @param activity $activity
     * @param reminder $reminder
     * @param int $studentid
     * @return self
     */
    public static function of(activity $activity, reminder $reminder, int $studentid): self {
        return self::create([
            'objectid' => $reminder->get('id'),
            'context' => $activity->context,
            'relateduserid' => $studentid,
        ]);
    }

    #[\Override]
    protected function init() {
        $this->data['objecttable'] = reminder::TABLE;
        $this->data['crud'] = 'c';
        $this->data['edulevel'] = self::LEVEL_TEACHING;
    }

    #[\Override]
    public static function get_name() {
        return get_string('eventremindersent', 'mod_proofolio');
    }

    #[\Override]
    public function get_description() {
        return "The user with id '$this->userid' reminded the user with id '$this->relateduserid' of the competency portfolio with "
            . "course module id '$this->contextinstanceid'.";
    }

    #[\Override]
    public function get_url() {
        return new moodle_url('/mod/proofolio/view.php', [
            'id' => $this->contextinstanceid,
            'studentid' => $this->relateduserid,
        ]);
    }
}
