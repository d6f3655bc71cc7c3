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
 * A trace of a draft: what the owner says of a file or a link.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class draft_trace extends model {
    /** The table. */
    public const TABLE = 'proofolio_draft_trace';

    #[\Override]
    protected static function define_properties() {
        return [
            'draftid' => ['type' => PARAM_INT],
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
     * Forgets where traces were drawn from, because that is no more.
     *
     * @param int $keptid
     */
    public static function forget_kept(int $keptid): void {
        global $DB;
        $DB->set_field(self::TABLE, 'keptid', 0, ['keptid' => $keptid]);
    }
}
