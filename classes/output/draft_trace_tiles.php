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

use mod_proofolio\local\draft_traces;
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\trace_details;

/**
 * The traces of a proof where it is written.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class draft_trace_tiles {
    /**
     * The tiles of a draft as it is stored.
     *
     * @param proof $proof
     * @param draft $draft
     * @return draft_trace_tile[]
     */
    public static function of_draft(proof $proof, draft $draft): array {
        $label = $proof->get_label();
        return array_map(
            fn(trace_details $trace): draft_trace_tile => new draft_trace_tile($trace, $label),
            array_values(draft_traces::details_of($draft->get_traces())),
        );
    }
}
