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
use mod_proofolio\local\phrases;
use mod_proofolio\output\phrase;
use mod_proofolio\permission;

/**
 * Keeps a phrase to be used again.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class add_phrase extends external_api {
    /**
     * What is asked for.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'cmid' => new external_value(PARAM_INT, 'Id of the course module in which they comment'),
            'content' => new external_value(PARAM_RAW, 'The phrase, plain text'),
        ]);
    }

    /**
     * Keeps a phrase.
     *
     * @param int $cmid
     * @param string $content Plain text.
     * @return array The phrase.
     */
    public static function execute(int $cmid, string $content): array {
        global $PAGE, $USER;
        $params = self::validate_parameters(self::execute_parameters(), ['cmid' => $cmid, 'content' => $content]);
        $activity = activity::from_cmid($params['cmid']);
        self::validate_context($activity->context);
        permission::require_can_use_phrases($activity);

        $phrase = phrases::add($USER->id, $params['content'], di::get(clock::class)->time());
        return (new phrase($phrase->get('id'), $phrase->get('content')))->export_for_template($PAGE->get_renderer('core'));
    }

    /**
     * What comes back.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return phrase::structure();
    }
}
