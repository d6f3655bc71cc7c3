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
 * A competency of an activity, for example CG3.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class competency extends model {
    use archivable;

    /** The table. */
    public const TABLE = 'proofolio_competency';

    #[\Override]
    protected static function define_properties() {
        return [
            'proofolioid' => ['type' => PARAM_INT],
            'code' => ['type' => PARAM_TEXT],
            'name' => ['type' => PARAM_TEXT],
            'description' => ['type' => PARAM_RAW, 'default' => ''],
            'descriptionformat' => ['type' => PARAM_INT, 'default' => FORMAT_HTML],
            'link' => ['type' => PARAM_RAW, 'default' => ''],
            'sortorder' => ['type' => PARAM_INT, 'default' => 0],
            'corecompetencyid' => ['type' => PARAM_INT, 'default' => 0],
            'timearchived' => ['type' => PARAM_INT, 'default' => 0],
        ];
    }

    /**
     * The competencies of an activity, in the coordinator's order, archived ones too.
     *
     * @param int $proofolioid Id of the activity's own row.
     * @return self[] By id.
     */
    public static function of_activity(int $proofolioid): array {
        return self::by_id(self::get_records(['proofolioid' => $proofolioid], 'sortorder, id'));
    }
}
