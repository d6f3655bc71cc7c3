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

use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\proof;

/**
 * For events: how a restored log finds what was restored of what it tells of.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
trait restored_with_log {
    /**
     * What the object's id stands for in a restore: rows are noted there by their tables.
     *
     * @return string[]
     */
    public static function get_objectid_mapping() {
        $table = static::get_static_info()['objecttable'];
        return ['db' => $table, 'restore' => $table];
    }

    /**
     * What the other ids stand for in a restore.
     *
     * @return string[][] By the name in the event; what else an event tells stays as it is.
     */
    public static function get_other_mapping() {
        return [
            'proofid' => ['db' => proof::TABLE, 'restore' => proof::TABLE],
            'competencyid' => ['db' => competency::TABLE, 'restore' => competency::TABLE],
            'studentid' => ['db' => 'user', 'restore' => 'user'],
            'tutorid' => ['db' => 'user', 'restore' => 'user'],
        ];
    }
}
