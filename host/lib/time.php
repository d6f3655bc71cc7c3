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

/**
 * Dates and times in the user's language and zone.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

PHP_SAPI === 'cli' || PHP_SAPI === 'cli-server' || die('The host runs under the command line only.');

/** Time zones, and dates in words. */
class core_date {
    use host_names_the_missing;

    /** The server's zone. */
    public static function get_server_timezone(): string {
        global $CFG;
        return empty($CFG->timezone) || $CFG->timezone == 99 ? date_default_timezone_get() : $CFG->timezone;
    }

    /** The server's zone. */
    public static function get_server_timezone_object(): DateTimeZone {
        return new DateTimeZone(self::get_server_timezone());
    }

    /** A user's zone: the current user, a row, or a zone's name (99 is the server's). */
    public static function get_user_timezone($userorforcedtz = null): string {
        global $CFG, $USER;
        if (is_object($userorforcedtz)) {
            $userorforcedtz = $userorforcedtz->timezone ?? 99;
        }
        $zone = $userorforcedtz === null || $userorforcedtz == 99 ? ($USER->timezone ?? 99) : $userorforcedtz;
        return $zone == 99 ? self::get_server_timezone() : (is_numeric($zone) ? throw new host_missing_exception('numeric time zones') : $zone);
    }

    /** A user's zone. */
    public static function get_user_timezone_object($userorforcedtz = null): DateTimeZone {
        return new DateTimeZone(self::get_user_timezone($userorforcedtz));
    }

    /** Gives PHP the server's zone. */
    public static function set_default_server_timezone(): void {
        date_default_timezone_set(self::get_server_timezone());
    }

    /** A date in words, by strftime's letters. */
    public static function strftime(string $format, DateTimeInterface $date): string {
        $letters = ['d' => 'd', 'm' => 'm', 'y' => 'y', 'Y' => 'Y', 'H' => 'H', 'I' => 'h', 'M' => 'i', 'S' => 's', 'p' => 'A', 'e' => 'j', 'l' => 'g',
            'R' => 'H:i', 'T' => 'H:i:s', 'z' => 'O', 'Z' => 'T', 'u' => 'N', 'V' => 'W', 'G' => 'o', 'j' => 'z'];
        $alone = !preg_match('/%[de]/', $format);
        $words = ['a' => 'EEE', 'A' => 'EEEE', 'b' => $alone ? 'LLL' : 'MMM', 'h' => $alone ? 'LLL' : 'MMM', 'B' => $alone ? 'LLLL' : 'MMMM'];
        return preg_replace_callback('/%(.)/', function (array $match) use ($letters, $words, $date) {
            [, $letter] = $match;
            if (isset($words[$letter])) {
                $locale = preg_replace('/[^\w-].*$/', '', get_string('locale', 'langconfig'));
                $formatter = new IntlDateFormatter($locale, IntlDateFormatter::FULL, IntlDateFormatter::FULL,
                    $date->getTimezone()->getName(), null, $words[$letter]);
                return $formatter->format($date);
            }
            return match (true) {
                isset($letters[$letter]) => $date->format($letters[$letter]),
                $letter === '%' => '%',
                $letter === 'n' => "\n",
                default => throw new host_missing_exception("strftime()'s %$letter"),
            };
        }, $format);
    }
}

/** A time in words, in the user's language and zone. */
function userdate($date, $format = '', $timezone = 99, $fixday = true, $fixhour = true): string {
    $format = $format === '' ? get_string('strftimedaydatetime', 'langconfig') : $format;
    $when = (new DateTime('@' . (int)$date))->setTimezone(core_date::get_user_timezone_object($timezone));
    // As Moodle, "5 March" and "3:00 PM" without leading zeros.
    $format = strtr($format, ($fixday ? ['%d' => '%e'] : []) + ($fixhour ? ['%I' => '%l'] : []));
    return core_date::strftime($format, $when);
}

/** The parts of a time in the user's zone, as getdate(). */
function usergetdate($time, $timezone = 99): array {
    $when = (new DateTime('@' . (int)$time))->setTimezone(core_date::get_user_timezone_object($timezone));
    $parts = explode(' ', $when->format('s i G j w n Y z l F U'));
    return array_combine(['seconds', 'minutes', 'hours', 'mday', 'wday', 'mon', 'year', 'yday', 'weekday', 'month', '0'], $parts);
}

/** The time of a date in the user's zone. */
function make_timestamp($year, $month = 1, $day = 1, $hour = 0, $minute = 0, $second = 0, $timezone = 99, $applydst = true): int {
    $when = new DateTime('now', core_date::get_user_timezone_object($timezone));
    return $when->setDate((int)$year, (int)$month, (int)$day)->setTime((int)$hour, (int)$minute, (int)$second)->getTimestamp();
}

/** The midnight before a time, in the user's zone. */
function usergetmidnight($date, $timezone = 99): int {
    $parts = usergetdate($date, $timezone);
    return make_timestamp($parts['year'], $parts['mon'], $parts['mday'], 0, 0, 0, $timezone);
}
