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

/**
 * Somebody changed their comment on a version of a proof.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class comment_updated extends comment_base {
    /** Create, update or delete, as events have it. */
    protected const CRUD = 'u';
    /** Whose part it is, as events have it. */
    protected const LEVEL = self::LEVEL_PARTICIPATING;

    #[\Override]
    public static function get_name() {
        return get_string('eventcommentupdated', 'mod_proofolio');
    }

    #[\Override]
    public function get_description() {
        return $this->describe('changed the comment');
    }
}
