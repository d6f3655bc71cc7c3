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

use mod_proofolio\local\models\instance;

/**
 * What can be chosen in the settings of an activity and in their defaults for the site.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class setting_choices {
    /** The limits offered for the traces of one proof. */
    private const TRACES = [1, 2, 3, 5, 10, 15, 20, 30, 50];

    /**
     * Who is tutor of whom.
     *
     * @return string[] By tutor mode.
     */
    public static function tutor_modes(): array {
        return [
            instance::TUTORS_ASSIGNED => get_string('tutormodeassigned', 'mod_proofolio'),
            instance::TUTORS_OF_GROUP => get_string('tutormodegroup', 'mod_proofolio'),
            instance::TUTORS_OF_COURSE => get_string('tutormodecourse', 'mod_proofolio'),
        ];
    }

    /**
     * How many traces a proof may have.
     *
     * @param int|null $current A number in use, offered too.
     * @return int[] By itself.
     */
    public static function max_files(?int $current = null): array {
        $numbers = array_unique([...self::TRACES, ...($current > 0 ? [$current] : [])]);
        sort($numbers);
        return array_combine($numbers, $numbers);
    }

    /**
     * How large a file may be.
     *
     * @param int $coursebytes The limit of the course, 0 for the site's defaults.
     * @param int|null $current A size in use, offered too.
     * @return string[] Names by bytes; 0 is the limit of course or site.
     */
    public static function max_bytes(int $coursebytes = 0, ?int $current = null): array {
        global $CFG;
        return get_max_upload_sizes($CFG->maxbytes ?? 0, $coursebytes, 0, $current);
    }

    /**
     * The hours of a day.
     *
     * @return string[] By number, 0 to 23.
     */
    public static function hours(): array {
        return array_map(fn(int $hour): string => sprintf('%02d:00', $hour), range(0, 23));
    }
}
