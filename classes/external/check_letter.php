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
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\refusal;
use mod_proofolio\output\proof_letter;
use mod_proofolio\permission;

/**
 * Tells a student whether a letter is free for a competency, and which one is.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class check_letter extends external_api {
    /**
     * What is asked for.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'competencyid' => new external_value(PARAM_INT, 'Id of the competency'),
            'letter' => new external_value(PARAM_ALPHA, 'A to Z, or nothing for the next free one'),
            'proofid' => new external_value(PARAM_INT, 'Id of the proof that it is for, 0 for a new one', VALUE_DEFAULT, 0),
        ]);
    }

    /**
     * Looks a letter up.
     *
     * @param int $competencyid
     * @param string $letter A to Z, or nothing for the next free one.
     * @param int $proofid The proof that it is for, 0 for a new one.
     * @return array
     */
    public static function execute(int $competencyid, string $letter, int $proofid = 0): array {
        global $PAGE, $USER;
        $params = self::validate_parameters(self::execute_parameters(), [
            'competencyid' => $competencyid,
            'letter' => $letter,
            'proofid' => $proofid,
        ]);
        $competency = competency::get_record(['id' => $params['competencyid']]) ?: throw refusal::competency_not_target();
        $activity = activity::from_instanceid($competency->get('proofolioid'));
        self::validate_context($activity->context);
        permission::require_can_write($activity);

        $portfolio = portfolio::of($activity->get_id(), $USER->id);
        $proof = $params['proofid'] ? proof::get_record(['id' => $params['proofid']]) : null;
        if ($params['proofid'] && (!$proof || $proof->get('portfolioid') != $portfolio?->get('id'))) {
            throw refusal::foreign('letter');
        }
        $answer = new proof_letter($competency, $params['letter'], $portfolio, $proof ?: null);
        return $answer->export_for_template($PAGE->get_renderer('core'));
    }

    /**
     * What comes back.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return proof_letter::structure();
    }
}
