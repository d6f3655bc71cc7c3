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
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\form\draft_autosave;
use mod_proofolio\local\activity;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\refusal;
use mod_proofolio\output\draft_receipt;
use mod_proofolio\permission;

/**
 * Saves what a student is writing, as the proof form does, unless another window has saved the same draft meanwhile.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class save_draft extends external_api {
    /**
     * What is asked for.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'proofid' => new external_value(PARAM_INT, 'Id of the proof, 0 for a new one'),
            'cmid' => new external_value(PARAM_INT, 'Id of the course module in which a new proof is begun'),
            'fields' => new external_multiple_structure(new external_single_structure([
                'name' => new external_value(PARAM_RAW, 'The name of a field of the proof form'),
                'value' => new external_value(PARAM_RAW, 'Its value, which is cleaned as in the form'),
            ]), 'What stands in the form: its key, the revision and the newest version that it knows among it'),
        ]);
    }

    /**
     * Saves a draft.
     *
     * @param int $proofid 0 for a new one.
     * @param int $cmid Counts for a new proof only.
     * @param array $fields Each a name and a value.
     * @return array
     */
    public static function execute(int $proofid, int $cmid, array $fields): array {
        global $PAGE, $USER;
        $params = self::validate_parameters(self::execute_parameters(), [
            'proofid' => $proofid,
            'cmid' => $cmid,
            'fields' => $fields,
        ]);
        $proof = $params['proofid']
            ? (proof::get_record(['id' => $params['proofid']]) ?: throw refusal::not_permitted('viewdraft'))
            : null;
        $activity = $proof ? $proof->get_portfolio()->get_activity() : activity::from_cmid($params['cmid']);
        self::validate_context($activity->context);
        if ($proof) {
            permission::require_can_view_draft($proof);
            permission::require_can_write_portfolio($proof->get_portfolio());
        } else {
            permission::require_can_write($activity);
        }

        $draft = new draft_autosave($activity, $proof, $USER->id, array_column($params['fields'], 'value', 'name'));
        return $draft->save(di::get(clock::class)->time())->export_for_template($PAGE->get_renderer('core'));
    }

    /**
     * What comes back.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return draft_receipt::structure();
    }
}
