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
use mod_proofolio\local\models\target;
use mod_proofolio\local\restored_with_log;
use moodle_url;

/**
 * What the events about the targets of a student have in common.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
abstract class target_base extends base {
    use needs_data;
    use restored_with_log;

    /** What it cannot do without. */
    protected const NEEDS = ['relateduserid', 'competencyid'];

    #[\Override]
    protected function init() {
        $this->data['objecttable'] = target::TABLE;
        $this->data['crud'] = static::CRUD;
        $this->data['edulevel'] = self::LEVEL_TEACHING;
    }

    #[\Override]
    public function get_url() {
        return new moodle_url('/mod/proofolio/student.php', [
            'id' => $this->contextinstanceid,
            'userid' => $this->relateduserid,
        ]);
    }
}
