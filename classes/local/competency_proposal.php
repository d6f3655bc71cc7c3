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

use stdClass;

/**
 * A competency that somebody wishes to bring in from elsewhere, with its elements, before anything is checked.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class competency_proposal {
    /**
     * A competency.
     *
     * @param string $code
     * @param string $name
     * @param string $description
     * @param int $descriptionformat One of Moodle's FORMAT_ constants.
     * @param string $link
     * @param element_entry[] $elements All new, in their order.
     * @param int $corecompetencyid The core competency that it comes from, 0 for none.
     * @param int $row The row of the table that it begins in, from 1; 0 when it comes from no table.
     */
    public function __construct(
        /** @var string The code. */
        public readonly string $code,
        /** @var string The name. */
        public readonly string $name,
        /** @var string The description. */
        public readonly string $description = '',
        /** @var int One of Moodle's FORMAT_ constants. */
        public readonly int $descriptionformat = FORMAT_HTML,
        /** @var string The link to its official description, or nothing. */
        public readonly string $link = '',
        /** @var element_entry[] Its elements, in their order. */
        public readonly array $elements = [],
        /** @var int The core competency that it comes from, 0 for none. */
        public readonly int $corecompetencyid = 0,
        /** @var int The row of the table that it begins in, from 1; 0 when it comes from no table. */
        public readonly int $row = 0,
    ) {
    }

    /**
     * What is said of it, as competencies takes it.
     *
     * @return stdClass
     */
    public function fields(): stdClass {
        return (object) [
            'code' => $this->code,
            'name' => $this->name,
            'description' => $this->description,
            'descriptionformat' => $this->descriptionformat,
            'link' => $this->link,
            'corecompetencyid' => $this->corecompetencyid,
        ];
    }
}
