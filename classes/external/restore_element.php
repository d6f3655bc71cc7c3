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

use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\activity;
use mod_proofolio\local\competencies;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\element;
use mod_proofolio\local\refusal;
use mod_proofolio\output\competency_list;
use mod_proofolio\permission;

/**
 * Brings an archived element back.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class restore_element extends external_api {
    /**
     * What is asked for.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'elementid' => new external_value(PARAM_INT, 'Id of the element'),
        ]);
    }

    /**
     * Brings an archived element back.
     *
     * @param int $elementid Id of the element.
     * @return array The competencies as they are now.
     */
    public static function execute(int $elementid): array {
        global $PAGE;
        $params = self::validate_parameters(self::execute_parameters(), ['elementid' => $elementid]);
        $element = element::get_record(['id' => $params['elementid']]) ?: throw refusal::not_permitted('manage');
        $competency = new competency($element->get('competencyid'));
        $activity = activity::from_instanceid($competency->get('proofolioid'));
        self::validate_context($activity->context);
        permission::require_can_manage($activity);

        competencies::bring_back_element($element);
        return (new competency_list($activity))->export_for_template($PAGE->get_renderer('core'));
    }

    /**
     * What comes back.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return competency_list::structure();
    }
}
