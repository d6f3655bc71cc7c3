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
use DateTimeZone;
use mod_proofolio\local\models\cover;
use stdClass;

/**
 * From when until when somebody covers, in words: by days where it begins and ends with the days of who reads it, else by the
 * clock.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class cover_span {
    /**
     * The span of a cover.
     *
     * @param cover $cover
     * @param stdClass|null $reader Whose time zone counts: a user's row, the current user's without one.
     * @return string[] from, and until: the last day, or the moment at which it ends.
     */
    public static function of(cover $cover, ?stdClass $reader = null): array {
        $zone = core_date::get_user_timezone($reader);
        $end = $cover->get('timeend');
        return [
            'from' => self::moment($cover->get('timestart'), $cover->get('timestart'), $zone),
            'until' => self::moment($end, $end - 1, $zone),
        ];
    }

    /**
     * A moment in words.
     *
     * @param int $time UTC seconds.
     * @param int $within UTC seconds, a moment of the day that is named when the first one lies between two days.
     * @param string $zone
     * @return string
     */
    private static function moment(int $time, int $within, string $zone): string {
        $isbetweendays = (new DateTimeImmutable("@$time"))->setTimezone(new DateTimeZone($zone))->format('His') === '000000';
        return $isbetweendays
            ? userdate($within, get_string('strftimedate', 'langconfig'), $zone)
            : userdate($time, get_string('strftimedatetime', 'langconfig'), $zone);
    }
}
