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

namespace mod_proofolio;

use core\activity_dates;
use core\clock;
use core\di;

/**
 * The dates of an activity, as the course page shows them.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class dates extends activity_dates {
    #[\Override]
    protected function get_dates(): array {
        $now = di::get(clock::class)->time();
        $dates = [];
        foreach (['timeopen' => ['opens', 'opened'], 'timeclose' => ['closes', 'closed']] as $field => [$ahead, $past]) {
            $time = (int) ($this->cm->customdata[$field] ?? 0);
            if ($time) {
                $dates[] = [
                    'dataid' => $field,
                    'label' => get_string('activitydate:' . ($time > $now ? $ahead : $past), 'course'),
                    'timestamp' => $time,
                ];
            }
        }
        return $dates;
    }
}
