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

use mod_proofolio\local\models\decision;

/**
 * The orders in which a logbook can be read. An order is named by a column, with "down" behind it when it is turned round.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class logbook_sort {
    /** By competency and letter. */
    public const LABEL = 'label';
    /** What is new for the reader first, then what moved last. */
    public const UNREAD = 'unread';

    /** Which columns of the listing each order follows, no long text among them. */
    private const COLUMNS = [
        self::LABEL => ['competencysort', 'competencyid', 'letter'],
        'name' => ['searchname'],
        'student' => ['lastname', 'firstname', 'userid'],
        'state' => ['staterank'],
        'version' => ['versionnumber'],
        'comments' => ['comments'],
        'date' => ['timeshown'],
    ];

    /** The columns that are turned round at first: people look for the most, and for what is newest. */
    private const DOWN_FIRST = ['version', 'comments', 'date'];

    /** What comes of each state when proofs are sorted by it: the states in the order in which a proof meets them. */
    public const STATE_RANK = "CASE WHEN v.id IS NULL THEN 0 WHEN ld.outcome = '" . decision::CHANGES . "' THEN 2
        WHEN ld.outcome = '" . decision::APPROVED . "' THEN 3 ELSE 1 END";

    /**
     * All orders.
     *
     * @param bool $withstudents Whether the proofs are of several students.
     * @return string[]
     */
    public static function all(bool $withstudents): array {
        $orders = [self::UNREAD];
        foreach (array_keys(self::COLUMNS) as $column) {
            if ($column !== 'student' || $withstudents) {
                $orders[] = $column;
                $orders[] = "{$column}down";
            }
        }
        return $orders;
    }

    /**
     * The order that was asked for, or the usual one where that is none.
     *
     * @param string $asked
     * @param bool $withstudents Whether the proofs are of several students: then the usual order begins with what is new.
     * @return string
     */
    public static function of(string $asked, bool $withstudents): string {
        $usual = $withstudents ? self::UNREAD : self::LABEL;
        return in_array($asked, self::all($withstudents), true) ? $asked : $usual;
    }

    /**
     * The order that a click on a column leads to.
     *
     * @param string $column
     * @param string $current The order that there is.
     * @return string
     */
    public static function next(string $column, string $current): string {
        if ($column === self::UNREAD) {
            return $column;
        }
        $orders = [$column, "{$column}down"];
        $orders = in_array($column, self::DOWN_FIRST, true) ? array_reverse($orders) : $orders;
        return $current === $orders[0] ? $orders[1] : $orders[0];
    }

    /**
     * The order as a database wants it, complete: no two proofs share a place.
     *
     * @param string $order One of all().
     * @return string
     */
    public static function sql(string $order): string {
        if ($order === self::UNREAD) {
            return 'isread, timeactivity DESC, id DESC';
        }
        $isdown = !isset(self::COLUMNS[$order]);
        $columns = self::COLUMNS[$isdown ? substr($order, 0, -strlen('down')) : $order];
        $direction = $isdown ? ' DESC' : '';
        return implode(', ', array_map(fn(string $column): string => $column . $direction, [...$columns, 'id']));
    }
}
