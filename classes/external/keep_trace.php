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
use invalid_parameter_exception;
use mod_proofolio\local\activity;
use mod_proofolio\local\kept_content;
use mod_proofolio\local\kept_traces;
use mod_proofolio\local\models\kept_trace as kept_trace_model;
use mod_proofolio\permission;

/**
 * Keeps a trace, once however often it is sent.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class keep_trace extends external_api {
    /**
     * What is asked for.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        return new external_function_parameters([
            'cmid' => new external_value(PARAM_INT, 'Id of the course module'),
            'clientkey' => new external_value(PARAM_ALPHANUMEXT, 'What the browser calls the trace, so that it is kept once'),
            'caption' => new external_value(PARAM_TEXT, 'What it is, in one line', VALUE_DEFAULT, ''),
            'day' => new external_value(PARAM_RAW_TRIMMED, 'Day of the action, year-month-day', VALUE_DEFAULT, ''),
            'link' => new external_value(PARAM_RAW_TRIMMED, 'A whole http or https address, or nothing', VALUE_DEFAULT, ''),
            'itemid' => new external_value(PARAM_INT, 'Draft area with its file, 0 for none', VALUE_DEFAULT, 0),
            'shown' => new external_value(PARAM_BOOL, 'Whether tutors may see it', VALUE_DEFAULT, false),
            'masked' => new external_value(PARAM_BOOL, 'Whether it is a masked or simplified copy', VALUE_DEFAULT, false),
        ]);
    }

    /**
     * Keeps a trace.
     *
     * @param int $cmid Id of the course module.
     * @param string $clientkey What the browser calls the trace.
     * @param string $caption What it is, in one line.
     * @param string $day Day of the action, year-month-day; nothing for today.
     * @param string $link A whole http or https address, or nothing.
     * @param int $itemid Draft area with its file, 0 for none.
     * @param bool $shown Whether tutors may see it.
     * @param bool $masked Whether it is a masked or simplified copy.
     * @return array
     */
    public static function execute(
        int $cmid,
        string $clientkey,
        string $caption = '',
        string $day = '',
        string $link = '',
        int $itemid = 0,
        bool $shown = false,
        bool $masked = false,
    ): array {
        global $USER;
        $params = self::validate_parameters(self::execute_parameters(), [
            'cmid' => $cmid,
            'clientkey' => $clientkey,
            'caption' => $caption,
            'day' => $day,
            'link' => $link,
            'itemid' => $itemid,
            'shown' => $shown,
            'masked' => $masked,
        ]);
        $activity = activity::from_cmid($params['cmid']);
        self::validate_context($activity->context);
        permission::require_can_write($activity);
        if ($params['clientkey'] === '' || strlen($params['clientkey']) > kept_trace_model::LONGEST_KEY) {
            throw new invalid_parameter_exception('clientkey');
        }

        $content = new kept_content(
            $params['caption'],
            $params['day'],
            $params['link'],
            $params['masked'],
            $params['shown'],
            $params['itemid'],
        );
        $now = di::get(clock::class)->time();
        $trace = kept_traces::keep($activity, $USER->id, $content, $params['clientkey'], $now);
        return ['traceid' => $trace->get('id')];
    }

    /**
     * What comes back.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return new external_single_structure(['traceid' => new external_value(PARAM_INT, 'Id of the trace')]);
    }
}
