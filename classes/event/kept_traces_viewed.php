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
use mod_proofolio\local\restored_with_log;
use moodle_url;

/**
 * Somebody looked at the traces that a student keeps.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class kept_traces_viewed extends base {
    use restored_with_log;

    /**
     * The event.
     *
     * @param activity $activity
     * @param int $studentid Whose traces they are.
     * @return self
     */
    public static function of(activity $activity, int $studentid): self {
        return self::create(['context' => $activity->context, 'relateduserid' => $studentid]);
    }

    #[\Override]
    protected function init() {
        $this->data['crud'] = 'r';
        $this->data['edulevel'] = self::LEVEL_PARTICIPATING;
    }

    #[\Override]
    public static function get_name() {
        return get_string('eventkepttracesviewed', 'mod_proofolio');
    }

    #[\Override]
    public function get_description() {
        return "The user with id '{$this->userid}' viewed the kept traces of the user with id '{$this->relateduserid}' " .
            "in the activity with course module id '{$this->contextinstanceid}'.";
    }

    #[\Override]
    public function get_url() {
        $params = ['id' => $this->contextinstanceid, 'userid' => $this->relateduserid];
        return new moodle_url('/mod/proofolio/traces.php', $params);
    }
}
