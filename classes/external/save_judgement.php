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
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\activity;
use mod_proofolio\local\judgements;
use mod_proofolio\local\models\portfolio;
use mod_proofolio\output\coverage_judging;
use mod_proofolio\output\coverage_quality;
use mod_proofolio\permission;

/**
 * Says what somebody thinks of a quality of a student's proofs, or takes it back. It grades nothing.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class save_judgement extends external_api {
    /**
     * What is asked for.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'cmid' => new external_value(PARAM_INT, 'Id of the course module'),
            'studentid' => new external_value(PARAM_INT, 'Id of the student whose proofs are judged'),
            'competencyid' => new external_value(PARAM_INT, 'Id of the competency that the proofs are about'),
            'quality' => new external_value(PARAM_ALPHA, 'bearing, actions, documented or relevance'),
            'degree' => new external_value(PARAM_ALPHA, 'notyet, partly or clearly; empty takes back what was said before'),
            'reason' => new external_value(PARAM_RAW, 'One sentence why, plain text; may be empty'),
        ]);
    }

    /**
     * Saves.
     *
     * @param int $cmid
     * @param int $studentid
     * @param int $competencyid
     * @param string $quality
     * @param string $degree
     * @param string $reason
     * @return array The quality with what everybody thinks of it.
     */
    public static function execute(
        int $cmid,
        int $studentid,
        int $competencyid,
        string $quality,
        string $degree,
        string $reason,
    ): array {
        global $PAGE, $USER;
        [
            'cmid' => $cmid,
            'studentid' => $studentid,
            'competencyid' => $competencyid,
            'quality' => $quality,
            'degree' => $degree,
            'reason' => $reason,
        ] = self::validate_parameters(self::execute_parameters(), [
            'cmid' => $cmid,
            'studentid' => $studentid,
            'competencyid' => $competencyid,
            'quality' => $quality,
            'degree' => $degree,
            'reason' => $reason,
        ]);
        $activity = activity::from_cmid($cmid);
        self::validate_context($activity->context);
        permission::require_can_judge($activity, $studentid);

        $now = di::get(clock::class)->time();
        judgements::save($activity, $studentid, $competencyid, $quality, (int) $USER->id, $degree, $reason, $now);
        $judged = judgements::of(portfolio::of($activity->get_id(), $studentid));
        $judging = coverage_judging::of($activity, $studentid, (int) $USER->id, true, $judged);
        return (new coverage_quality($judging, $competencyid, $quality))->export_for_template($PAGE->get_renderer('core'));
    }

    /**
     * What comes back.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return coverage_quality::structure();
    }
}
