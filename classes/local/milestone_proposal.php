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

use DateTimeImmutable;
use DateTimeZone;
use mod_proofolio\local\models\milestone;

/**
 * The dates that a student's experience suggests: the first meeting as it begins, the interview halfway, the document four weeks
 * after its end and the jury four weeks later, both no later than the activity's closing. Pure: it reads nothing.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class milestone_proposal {
    /** How long after the experience the document is due, and the jury after the document. */
    private const LATER = 4 * WEEKSECS;

    /**
     * The dates.
     *
     * @param array $experiences Beginning and end of each experience in UTC seconds, 0 where it is not known.
     * @param int $timeopen When the activity opens, 0 for no such date.
     * @param int $timeclose When it closes, 0 for no such date.
     * @param string $timezone Where the days are counted.
     * @return int[] The beginning of each day in UTC seconds, by stage; what cannot be told is left out.
     */
    public static function of(array $experiences, int $timeopen, int $timeclose, string $timezone): array {
        $starts = array_filter(array_column($experiences, 0));
        $ends = array_filter(array_column($experiences, 1));
        $start = $starts ? min($starts) : $timeopen;
        $end = $ends ? max($ends) : 0;
        $dates = [];
        if ($start) {
            $dates[milestone::FIRST_MEETING] = $start;
        }
        if ($start && $end > $start) {
            $dates[milestone::INTERVIEW] = $start + intdiv($end - $start, 2);
        }
        if ($end) {
            $dates[milestone::DOCUMENT] = self::before($end + self::LATER, $timeclose);
            $dates[milestone::JURY] = self::before($end + 2 * self::LATER, $timeclose);
        } else if ($timeclose) {
            $dates[milestone::DOCUMENT] = $timeclose;
        }
        return array_map(fn(int $time): int => self::day($time, $timezone), $dates);
    }

    /**
     * A moment, or the closing when that comes first.
     *
     * @param int $time
     * @param int $timeclose 0 for none.
     * @return int
     */
    private static function before(int $time, int $timeclose): int {
        return $timeclose ? min($time, $timeclose) : $time;
    }

    /**
     * The beginning of the day that a moment lies in.
     *
     * @param int $time
     * @param string $timezone
     * @return int
     */
    private static function day(int $time, string $timezone): int {
        $moment = (new DateTimeImmutable("@$time"))->setTimezone(new DateTimeZone($timezone));
        return $moment->setTime(0, 0)->getTimestamp();
    }
}
