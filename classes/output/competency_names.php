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

namespace mod_proofolio\output;

use mod_proofolio\local\activity;
use mod_proofolio\local\models\competency;

/**
 * The competencies that one can choose from, each with its code and name.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class competency_names {
    /**
     * The names of some competencies; an archived one says that it is.
     *
     * @param competency[] $competencies
     * @param activity $activity
     * @return string[] Under the keys of the competencies.
     */
    public static function of(array $competencies, activity $activity): array {
        return array_map(fn(competency $competency): string => self::told(
            version::competency_label($competency->get('code'), $competency->get('name'), $activity),
            $competency->is_archived(),
        ), $competencies);
    }

    /**
     * The name of something that can be archived.
     *
     * @param string $name
     * @param bool $isarchived
     * @return string
     */
    public static function told(string $name, bool $isarchived): string {
        return $isarchived ? get_string('archivedname', 'mod_proofolio', $name) : $name;
    }
}
