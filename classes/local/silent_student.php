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

use stdClass;

/**
 * A student who has done nothing in an activity for as many days as it sets.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class silent_student {
    /**
     * A silent student.
     *
     * @param activity $activity
     * @param stdClass $student With the fields for names.
     * @param int $timeworked When they did something last, UTC seconds; 0 when they have not begun.
     * @param int $since Since when they have done nothing: since then, or since they could begin; UTC seconds.
     */
    public function __construct(
        /** @var activity The activity. */
        public readonly activity $activity,
        /** @var stdClass With the fields for names. */
        public readonly stdClass $student,
        /** @var int When they did something last, UTC seconds; 0 when they have not begun. */
        public readonly int $timeworked,
        /** @var int Since when they have done nothing, UTC seconds. */
        public readonly int $since,
    ) {
    }
}
