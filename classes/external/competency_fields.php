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

namespace mod_proofolio\external;

use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\element_entry;
use mod_proofolio\local\plain_description;
use stdClass;

/**
 * What the functions that save a competency are told of it.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class competency_fields {
    /**
     * The parameters.
     *
     * @return array
     */
    public static function structure(): array {
        return [
            'code' => new external_value(PARAM_TEXT, 'The code'),
            'name' => new external_value(PARAM_TEXT, 'The name'),
            'description' => new external_value(PARAM_RAW, 'The description, plain text'),
            'link' => new external_value(PARAM_RAW_TRIMMED, 'A whole http or https address, or nothing'),
            'elements' => new external_multiple_structure(new external_single_structure([
                'elementid' => new external_value(PARAM_INT, 'Id of the element, 0 for a new one'),
                'name' => new external_value(PARAM_TEXT, 'The name; nothing to remove it'),
            ]), 'The elements to change and to add, in their order'),
        ];
    }

    /**
     * The fields as the domain takes them.
     *
     * @param array $params Checked.
     * @return stdClass
     */
    public static function fields(array $params): stdClass {
        return (object) [
            'code' => $params['code'],
            'name' => $params['name'],
            'description' => plain_description::to_html($params['description']),
            'descriptionformat' => FORMAT_HTML,
            'link' => $params['link'],
        ];
    }

    /**
     * The elements as the domain takes them.
     *
     * @param array $params Checked.
     * @return element_entry[]
     */
    public static function elements(array $params): array {
        return array_map(
            fn(array $element): element_entry => new element_entry($element['name'], $element['elementid']),
            $params['elements'],
        );
    }
}
