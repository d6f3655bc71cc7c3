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
 * What can be archived while it is in use: it stays where it is used, and cannot be chosen any more.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
trait archivable {
    /**
     * Whether it is archived.
     *
     * @return bool
     */
    public function is_archived(): bool {
        return $this->get('timearchived') > 0;
    }

    /**
     * Those that can be chosen.
     *
     * @param self[] $rows
     * @return self[] Under the same keys.
     */
    public static function without_archived(array $rows): array {
        return array_filter($rows, fn(self $row): bool => !$row->is_archived());
    }

    /**
     * Those that can be chosen, and of the archived ones those that something uses.
     *
     * @param self[] $rows By id.
     * @param int[] $usedids The ids of those that are used.
     * @return self[] By id.
     */
    public static function without_archived_unless_used(array $rows, array $usedids): array {
        return array_intersect_key($rows, self::without_archived($rows) + array_flip($usedids));
    }
}
