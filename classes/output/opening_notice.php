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

namespace mod_proofolio\output;

use core\clock;
use core\di;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\activity;
use mod_proofolio\local\refusal;

/**
 * What readers must know before all else: that the activity is not open, so that they can read but not write.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class opening_notice {
    /**
     * What templates and services get.
     *
     * @return external_multiple_structure
     */
    public static function structure(): external_multiple_structure {
        return new external_multiple_structure(new external_single_structure([
            'text' => new external_value(PARAM_TEXT, 'What the reader must know'),
        ]));
    }

    /**
     * The notice about an activity.
     *
     * @param activity $activity
     * @return array[] Empty while the activity is open.
     */
    public static function export(activity $activity): array {
        $now = di::get(clock::class)->time();
        return $activity->is_open($now) ? [] : [['text' => refusal::read_only($activity, $now)->getMessage()]];
    }
}
