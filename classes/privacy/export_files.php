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

namespace mod_proofolio\privacy;

use mod_proofolio\local\activity;
use stored_file;

/**
 * The files of some rows, read in one query.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class export_files {
    /** @var stored_file[][] The files by item id. */
    private array $files = [];

    /**
     * The files of some rows.
     *
     * @param activity $activity
     * @param string $area
     * @param int[] $itemids
     */
    public function __construct(activity $activity, string $area, array $itemids) {
        if (!$itemids) {
            return;
        }
        $contextid = $activity->context->id;
        foreach (get_file_storage()->get_area_files($contextid, 'mod_proofolio', $area, $itemids, 'id', false) as $file) {
            $this->files[$file->get_itemid()][] = $file;
        }
    }

    /**
     * The files of a row.
     *
     * @param int $itemid
     * @return stored_file[]
     */
    public function of(int $itemid): array {
        return $this->files[$itemid] ?? [];
    }
}
