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
 * An element as the coordinator words it: one that is there, or a new one. Without a name it is to be removed.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class element_entry {
    /**
     * An element.
     *
     * @param string $name
     * @param int $id 0 for a new one.
     * @param int $corecompetencyid The core competency that it comes from, 0 for none.
     */
    public function __construct(
        /** @var string The name, as typed. */
        public readonly string $name,
        /** @var int Its id, 0 for a new one. */
        public readonly int $id = 0,
        /** @var int The core competency that it comes from, 0 for none. */
        public readonly int $corecompetencyid = 0,
    ) {
    }

    /**
     * New elements.
     *
     * @param string[] $names
     * @return self[]
     */
    public static function all_new(array $names): array {
        return array_map(fn(string $name): self => new self($name), $names);
    }
}
