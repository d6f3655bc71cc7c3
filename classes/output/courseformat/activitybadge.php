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

namespace mod_proofolio\output\courseformat;

use core_cache\cache;
use core_cache\store;
use core_courseformat\output\activitybadge as badge;
use mod_proofolio\local\course_waiting;
use mod_proofolio\output\moment;

/**
 * What waits for the reader, beside the activity on the course page.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class activitybadge extends badge {
    #[\Override]
    protected function update_content(): void {
        global $USER;
        $waiting = $this->counts((int) $USER->id)[$this->cminfo->instance] ?? 0;
        if ($waiting) {
            $this->content = moment::counted('indexwaiting', $waiting);
            $this->style = self::STYLES['dark'];
        }
    }

    /**
     * What waits in all activities of the course, counted once a request.
     *
     * @param int $userid
     * @return int[] By id of the activity's own row.
     */
    private function counts(int $userid): array {
        $course = $this->cminfo->get_course();
        $cache = cache::make_from_params(store::MODE_REQUEST, 'mod_proofolio', 'waiting');
        $counts = $cache->get("{$course->id}_{$userid}");
        if ($counts === false) {
            $counts = course_waiting::counts($course, $userid);
            $cache->set("{$course->id}_{$userid}", $counts);
        }
        return $counts;
    }
}
