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

use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use renderable;
use renderer_base;
use templatable;

/**
 * The place where somebody chooses between two texts of one proof. It comes with the form, hidden and empty, because a script may
 * need it when the server cannot be reached.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class draft_choice implements renderable, templatable {
    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'sides' => new external_multiple_structure(new external_single_structure([
                'side' => new external_value(PARAM_ALPHA, 'mine or other'),
            ]), 'The two texts'),
        ], 'A choice between two texts');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return ['sides' => [['side' => 'mine'], ['side' => 'other']]];
    }
}
