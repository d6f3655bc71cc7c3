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
 * A trace of a submitted version.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class version_trace extends model {
    /** The table. */
    public const TABLE = 'proofolio_version_trace';

    /** File area of the trace's file; the item id is the version trace's. */
    public const FILEAREA = 'trace';

    #[\Override]
    protected static function define_properties() {
        return [
            'versionid' => ['type' => PARAM_INT],
            'number' => ['type' => PARAM_INT],
            'sortorder' => ['type' => PARAM_INT, 'default' => 0],
            'caption' => ['type' => PARAM_TEXT, 'default' => ''],
            'timeaction' => ['type' => PARAM_INT, 'default' => 0],
            'masked' => ['type' => PARAM_INT, 'default' => 0],
            'link' => ['type' => PARAM_RAW, 'default' => ''],
            'filename' => ['type' => PARAM_RAW, 'default' => ''],
            'keptid' => ['type' => PARAM_INT, 'default' => 0],
        ];
    }

    /**
     * The version that this trace belongs to.
     *
     * @return version
     */
    public function get_version(): version {
        return new version($this->get('versionid'));
    }

    /**
     * The traces of a submitted version stay as they are.
     */
    protected function before_update() {
        throw new \coding_exception('A trace of a submitted version is never changed');
    }

    /**
     * The highest trace number among the versions of a proof.
     *
     * @param int $proofid
     * @return int 0 for none.
     */
    public static function last_number(int $proofid): int {
        global $DB;
        $sql = 'SELECT MAX(t.number)
                  FROM {' . self::TABLE . '} t
                  JOIN {' . version::TABLE . '} v ON v.id = t.versionid
                 WHERE v.proofid = :proofid';
        return (int) $DB->get_field_sql($sql, ['proofid' => $proofid]);
    }
}
