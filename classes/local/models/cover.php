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

namespace mod_proofolio\local\models;

/**
 * A colleague covers for a tutor of an activity, from one moment until another.
 *
 * Whoever ends it early moves its end: a cover that never began then has no time at all.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class cover extends model {
    /** The table. */
    public const TABLE = 'proofolio_cover';

    #[\Override]
    protected static function define_properties() {
        return [
            'proofolioid' => ['type' => PARAM_INT],
            'tutorid' => ['type' => PARAM_INT],
            'coverid' => ['type' => PARAM_INT],
            'arrangedby' => ['type' => PARAM_INT],
            'timestart' => ['type' => PARAM_INT],
            'timeend' => ['type' => PARAM_INT],
            'timearranged' => ['type' => PARAM_INT],
            'handedover' => ['type' => PARAM_BOOL, 'default' => false],
        ];
    }

    /**
     * The covers of an activity that hold at a moment, in one query.
     *
     * @param int $proofolioid Id of the activity's own row.
     * @param int $now UTC seconds.
     * @return self[] Those that end first come first.
     */
    public static function in_effect(int $proofolioid, int $now): array {
        $select = 'proofolioid = :proofolioid AND timeend > :now AND timestart <= :begun';
        return array_values(self::get_records_select(
            $select,
            ['proofolioid' => $proofolioid, 'now' => $now, 'begun' => $now],
            'timeend, id',
        ));
    }

    /**
     * The covers of all activities that hold at a moment, and in which nothing has been handed over yet.
     *
     * @param int $now UTC seconds.
     * @return self[]
     */
    public static function to_hand_over(int $now): array {
        $select = 'handedover = 0 AND timestart <= :begun AND timeend > :now';
        return array_values(self::get_records_select($select, ['begun' => $now, 'now' => $now], 'id'));
    }

    /**
     * The covers of an activity that hold at a moment or will hold later, in one query.
     *
     * @param int $proofolioid Id of the activity's own row.
     * @param int $now UTC seconds.
     * @return self[] Those that begin first come first.
     */
    public static function not_over(int $proofolioid, int $now): array {
        $select = 'proofolioid = :proofolioid AND timeend > :now AND timeend > timestart';
        return array_values(self::get_records_select($select, ['proofolioid' => $proofolioid, 'now' => $now], 'timestart, id'));
    }

    /**
     * A cover of the same two people that shares some time with a span.
     *
     * @param int $proofolioid Id of the activity's own row.
     * @param int $tutorid
     * @param int $coverid
     * @param int $timestart UTC seconds, the first of the span.
     * @param int $timeend UTC seconds, the first after it.
     * @return self|null The one that begins first.
     */
    public static function overlapping(int $proofolioid, int $tutorid, int $coverid, int $timestart, int $timeend): ?self {
        $select = 'proofolioid = :proofolioid AND tutorid = :tutorid AND coverid = :coverid
               AND timestart < :timeend AND timeend > :timestart AND timeend > timestart';
        $found = self::get_records_select($select, [
            'proofolioid' => $proofolioid,
            'tutorid' => $tutorid,
            'coverid' => $coverid,
            'timeend' => $timeend,
            'timestart' => $timestart,
        ], 'timestart, id', '*', 0, 1);
        return $found ? reset($found) : null;
    }
}
