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
 * What the events of looking at a page about one student have in common.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class student_viewed_base extends base {
    use restored_with_log;

    /**
     * The event.
     *
     * @param activity $activity
     * @param int $studentid Whom the page is about.
     * @return static
     */
    public static function of(activity $activity, int $studentid): static {
        return static::create(['context' => $activity->context, 'relateduserid' => $studentid]);
    }

    #[\Override]
    protected function init() {
        $this->data['crud'] = 'r';
        $this->data['edulevel'] = self::LEVEL_PARTICIPATING;
    }

    #[\Override]
    public function get_url() {
        $params = ['id' => $this->contextinstanceid, 'userid' => $this->relateduserid];
        return new moodle_url('/mod/proofolio/' . static::PAGE . '.php', $params);
    }
}
