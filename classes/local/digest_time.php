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
use stdClass;

/**
 * When the daily digest goes out: at one hour for the whole site, by each recipient's own clock.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class digest_time {
    /** The hour, unless the site chooses otherwise. */
    public const HOUR = 7;

    /**
     * The hour that the site has chosen.
     *
     * @return int 0 to 23.
     */
    public static function hour(): int {
        $setting = get_config('mod_proofolio', 'digesthour');
        return $setting === false ? self::HOUR : min(23, max(0, (int) $setting));
    }

    /**
     * The first such hour of a recipient's that does not lie before a moment.
     *
     * @param int $time UTC seconds.
     * @param stdClass $recipient A user, with timezone.
     * @param int $hour 0 to 23.
     * @return int UTC seconds.
     */
    public static function first_from(int $time, stdClass $recipient, int $hour): int {
        $zone = new DateTimeZone(core_date::get_user_timezone($recipient));
        $day = (new DateTimeImmutable("@$time"))->setTimezone($zone);
        $today = $day->setTime($hour, 0)->getTimestamp();
        return $today >= $time ? $today : $day->modify('+1 day')->setTime($hour, 0)->getTimestamp();
    }
}
