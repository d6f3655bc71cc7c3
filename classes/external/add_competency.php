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
use mod_proofolio\output\competency_receipt;
use mod_proofolio\permission;

/**
 * Adds a competency to an activity.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class add_competency extends external_api {
    /**
     * What is asked for.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        $cmid = ['cmid' => new external_value(PARAM_INT, 'Id of the course module')];
        return new external_function_parameters($cmid + competency_fields::structure());
    }

    /**
     * Adds a competency.
     *
     * @param int $cmid Id of the course module.
     * @param string $code
     * @param string $name
     * @param string $description Plain text.
     * @param string $link A whole http or https address, or nothing.
     * @param array $elements elementid (0) and name of each.
     * @return array What became of it.
     */
    public static function execute(
        int $cmid,
        string $code,
        string $name,
        string $description,
        string $link,
        array $elements,
    ): array {
        global $PAGE;
        $params = self::validate_parameters(self::execute_parameters(), [
            'cmid' => $cmid,
            'code' => $code,
            'name' => $name,
            'description' => $description,
            'link' => $link,
            'elements' => $elements,
        ]);
        $activity = activity::from_cmid($params['cmid']);
        self::validate_context($activity->context);
        permission::require_can_manage($activity);

        $fields = competency_fields::fields($params);
        $entries = competency_fields::elements($params);
        $receipt = competency_receipt::of($activity, 0, fn(): int =>
            (int) competencies::create($activity, $fields, $entries)->get('id'));
        return $receipt->export_for_template($PAGE->get_renderer('core'));
    }

    /**
     * What comes back.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return competency_receipt::structure();
    }
}
