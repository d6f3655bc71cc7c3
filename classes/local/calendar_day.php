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

use core_date;
use DateTimeImmutable;

/**
 * Days as people choose them in a calendar, and the moments at which they begin where that person lives.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class calendar_day {
    /**
     * The moment at which a day begins.
     *
     * @param string $day Year-month-day, as browsers write the value of a date field.
     * @return int|null UTC seconds, none when there is no such day.
     */
    public static function to_time(string $day): ?int {
        $isday = preg_match('/^(\d{4})-(\d{2})-(\d{2})$/', $day, $parts);
        if (!$isday || !checkdate((int) $parts[2], (int) $parts[3], (int) $parts[1])) {
            return null;
        }
        return make_timestamp((int) $parts[1], (int) $parts[2], (int) $parts[3]);
    }

    /**
     * The moment at which the next day begins.
     *
     * @param int $time UTC seconds, a moment of a day.
     * @return int UTC seconds.
     */
    public static function next(int $time): int {
        $zone = core_date::get_user_timezone_object();
        return (new DateTimeImmutable("@$time"))->setTimezone($zone)->modify('tomorrow')->getTimestamp();
    }

    /**
     * The day that a moment lies in.
     *
     * @param int $time UTC seconds.
     * @return string Year-month-day.
     */
    public static function of_time(int $time): string {
        $date = usergetdate($time);
        return sprintf('%04d-%02d-%02d', $date['year'], $date['mon'], $date['mday']);
    }
}
