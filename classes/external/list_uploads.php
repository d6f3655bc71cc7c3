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

use core\clock;
use core\di;
use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_multiple_structure;
use core_external\external_value;
use mod_proofolio\local\activity;
use mod_proofolio\output\draft_trace_tile;
use mod_proofolio\output\draft_trace_tiles;
use mod_proofolio\permission;

/**
 * Lists the files that a student has just sent for a proof, as tiles: from a draft area of their own.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class list_uploads extends external_api {
    /**
     * What is asked for.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'cmid' => new external_value(PARAM_INT, 'Id of the course module'),
            'itemid' => new external_value(PARAM_INT, 'A draft area of the current user'),
        ]);
    }

    /**
     * Lists the files.
     *
     * @param int $cmid
     * @param int $itemid
     * @return array
     */
    public static function execute(int $cmid, int $itemid): array {
        global $PAGE;
        $params = self::validate_parameters(self::execute_parameters(), ['cmid' => $cmid, 'itemid' => $itemid]);
        $activity = activity::from_cmid($params['cmid']);
        self::validate_context($activity->context);
        permission::require_can_write($activity);

        $output = $PAGE->get_renderer('core');
        return array_map(
            fn(draft_trace_tile $tile): array => $tile->export_for_template($output),
            draft_trace_tiles::of_uploads($params['itemid'], di::get(clock::class)->time()),
        );
    }

    /**
     * What comes back.
     *
     * @return external_multiple_structure
     */
    public static function execute_returns(): external_multiple_structure {
        return new external_multiple_structure(draft_trace_tile::structure());
    }
}
