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
 * What a coordinator wants of one student: a target or none, a tutor or none, some tutors and no others, a date.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class student_wish {
    /** A competency becomes a target. */
    public const ADD_TARGET = 'addtarget';
    /** A competency is a target no longer. */
    public const END_TARGET = 'endtarget';
    /** Somebody becomes a tutor. */
    public const ADD_TUTOR = 'addtutor';
    /** Somebody is a tutor no longer. */
    public const END_TUTOR = 'endtutor';
    /** Some people are the tutors assigned by name, nobody else. */
    public const ONLY_TUTORS = 'onlytutors';
    /** A stage has a date, or none. */
    public const SET_DATE = 'setdate';

    /**
     * The wish.
     *
     * @param int $studentid
     * @param string $act One of the constants.
     * @param int[] $ids The competency, or the tutors.
     * @param array $module For a target: what is said of the failed module, by field; what is not said stays as it is.
     * @param string $stage For a date: which.
     * @param int $time For a date: UTC seconds, 0 for none.
     */
    public function __construct(
        /** @var int The student. */
        public readonly int $studentid,
        /** @var string One of the constants. */
        public readonly string $act,
        /** @var int[] The competency, or the tutors. */
        public readonly array $ids = [],
        /** @var array For a target: what is said of the failed module, by field. */
        public readonly array $module = [],
        /** @var string For a date: which. */
        public readonly string $stage = '',
        /** @var int For a date: UTC seconds, 0 for none. */
        public readonly int $time = 0,
    ) {
    }
}
