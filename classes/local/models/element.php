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
 * One of the abilities that a competency rests on; coverage is counted on elements.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class element extends model {
    use archivable;

    /** The table. */
    public const TABLE = 'proofolio_element';

    #[\Override]
    protected static function define_properties() {
        return [
            'competencyid' => ['type' => PARAM_INT],
            'name' => ['type' => PARAM_TEXT],
            'sortorder' => ['type' => PARAM_INT, 'default' => 0],
            'corecompetencyid' => ['type' => PARAM_INT, 'default' => 0],
            'timearchived' => ['type' => PARAM_INT, 'default' => 0],
        ];
    }

    /**
     * The elements of some competencies, in the coordinator's order, archived ones too.
     *
     * @param int[] $competencyids
     * @return self[] By id.
     */
    public static function of_competencies(array $competencyids): array {
        return self::by_id(self::in_set('competencyid', $competencyids, 'sortorder, id'));
    }
}
