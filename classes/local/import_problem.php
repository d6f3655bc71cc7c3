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
 * Something that keeps competencies from being brought in: where it is, and what it is in the reader's words.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class import_problem {
    /**
     * A problem.
     *
     * @param string $message
     * @param int $row The row of a table, from 1; 0 when it is about no row.
     * @param string $about The code of the competency, or nothing.
     */
    public function __construct(
        /** @var string What is wrong. */
        public readonly string $message,
        /** @var int The row of a table, from 1; 0 when it is about no row. */
        public readonly int $row = 0,
        /** @var string The code of the competency, or nothing. */
        public readonly string $about = '',
    ) {
    }
}
