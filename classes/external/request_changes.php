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
use mod_proofolio\local\decisions;
use mod_proofolio\local\models\version;
use mod_proofolio\local\refusal;
use mod_proofolio\output\proof_decision;
use mod_proofolio\permission;

/**
 * Asks the student to improve a version.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class request_changes extends external_api {
    /**
     * What is asked for.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'versionid' => new external_value(PARAM_INT, 'Id of the version'),
            'content' => new external_value(PARAM_RAW, 'What to improve, Markdown'),
        ]);
    }

    /**
     * Asks for changes.
     *
     * @param int $versionid
     * @param string $content What to improve, Markdown.
     * @return array The comment, if there is one, and the states that follow.
     */
    public static function execute(int $versionid, string $content): array {
        global $PAGE, $USER;
        $params = self::validate_parameters(self::execute_parameters(), ['versionid' => $versionid, 'content' => $content]);
        $version = version::get_record(['id' => $params['versionid']]) ?: throw refusal::not_permitted('viewportfolio');
        $proof = $version->get_proof();
        self::validate_context($proof->get_portfolio()->get_activity()->context);
        permission::require_can_decide($proof);

        $decision = decisions::request_changes($version, $USER->id, $params['content'], di::get(clock::class)->time());
        return (new proof_decision($version, $decision))->export_for_template($PAGE->get_renderer('core'));
    }

    /**
     * What comes back.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return proof_decision::structure();
    }
}
