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

/**
 * Who is told of what is done in a portfolio.
 *
 * The student is told of what others do; the student's tutors, or the coordinators where there is no tutor, are told of what
 * the student does. Nobody is told of their own acts.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notice_audience {
    /**
     * Who is told of an act.
     *
     * @param int $authorid Who did it.
     * @param int $studentid Whose portfolio it is.
     * @param callable $tutorids Gives the ids of the student's tutors, when needed.
     * @param callable $coordinatorids Gives the ids of the student's coordinators, when needed.
     * @return int[] Ids of people.
     */
    public static function of(int $authorid, int $studentid, callable $tutorids, callable $coordinatorids): array {
        $told = $authorid === $studentid ? ($tutorids() ?: $coordinatorids()) : [$studentid];
        return array_values(array_diff($told, [$authorid]));
    }

    /**
     * Who is told that a tutor was assigned.
     *
     * @param int $authorid Who did it.
     * @param int $studentid
     * @param int $tutorid
     * @return int[] Ids of people.
     */
    public static function of_assignment(int $authorid, int $studentid, int $tutorid): array {
        return array_values(array_diff([$tutorid, $studentid], [$authorid]));
    }
}
