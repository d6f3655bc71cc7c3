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
 * One thing that will be different about a student: a target, a tutor or a date that is new, changed or gone.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class student_change {
    /**
     * The change.
     *
     * @param int $studentid
     * @param string $act What is done: student_wish's ADD_TARGET, END_TARGET, ADD_TUTOR, END_TUTOR or SET_DATE.
     * @param int $id The competency or the tutor, 0 for a date.
     * @param bool $isknown Whether there is one already, which becomes another.
     * @param array $module For a target: all that will be said of the failed module, by field.
     * @param string $stage For a date: which.
     * @param int $time For a date: UTC seconds, 0 for none.
     */
    public function __construct(
        /** @var int The student. */
        public readonly int $studentid,
        /** @var string What is done. */
        public readonly string $act,
        /** @var int The competency or the tutor, 0 for a date. */
        public readonly int $id = 0,
        /** @var bool Whether there is one already, which becomes another. */
        public readonly bool $isknown = false,
        /** @var array For a target: all that will be said of the failed module, by field. */
        public readonly array $module = [],
        /** @var string For a date: which. */
        public readonly string $stage = '',
        /** @var int For a date: UTC seconds, 0 for none. */
        public readonly int $time = 0,
    ) {
    }
}
