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
 * Competencies from a table that somebody pasted, or whose file they sent.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class table_source implements competency_source {
    /**
     * A table.
     *
     * @param string $content UTF-8.
     * @param string $delimiter One of table_text's delimiters, by name.
     */
    public function __construct(
        /** @var string The table. */
        private readonly string $content,
        /** @var string What parts its cells, by name. */
        private readonly string $delimiter,
    ) {
    }

    #[\Override]
    public function read(): competency_reading {
        return competency_table::read(table_text::rows($this->content, $this->delimiter));
    }
}
