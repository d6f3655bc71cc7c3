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
 * An element that a version claims to show, under the name it had at that time.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class version_element extends model {
    /** The table. */
    public const TABLE = 'proofolio_version_element';

    #[\Override]
    protected static function define_properties() {
        return [
            'versionid' => ['type' => PARAM_INT],
            'elementid' => ['type' => PARAM_INT],
            'name' => ['type' => PARAM_TEXT],
        ];
    }

    /**
     * The ids of the elements that any version of a proof claims to show.
     *
     * @param int $proofid
     * @return int[]
     */
    public static function elementids_of_proof(int $proofid): array {
        global $DB;
        $sql = 'SELECT DISTINCT e.elementid
                  FROM {' . self::TABLE . '} e
                  JOIN {' . version::TABLE . '} v ON v.id = e.versionid
                 WHERE v.proofid = :proofid';
        return array_map('intval', $DB->get_fieldset_sql($sql, ['proofid' => $proofid]));
    }
}
