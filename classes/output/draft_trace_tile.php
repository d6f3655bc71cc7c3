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

use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\proof_label;
use mod_proofolio\local\source_link;
use mod_proofolio\local\trace_details;
use renderable;
use renderer_base;
use templatable;

/**
 * A trace where its proof is written.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class draft_trace_tile implements renderable, templatable {
    /**
     * A tile.
     *
     * @param trace_details $trace What is said of the trace.
     * @param string $prooflabel The label of the proof.
     */
    public function __construct(
        /** @var trace_details What is said of the trace. */
        private readonly trace_details $trace,
        /** @var string The label of the proof. */
        private readonly string $prooflabel,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'number' => new external_value(PARAM_INT, 'The number by which texts cite it'),
            'label' => new external_value(PARAM_TEXT, 'How texts cite it, for example CG3-B.1'),
            'caption' => new external_value(PARAM_TEXT, 'What it is'),
            'filename' => new external_value(PARAM_TEXT, 'The name of its file, or nothing'),
            'link' => new external_value(PARAM_RAW, 'Where it leads, or nothing'),
            'masked' => new external_value(PARAM_BOOL, 'Whether it is a masked or simplified copy'),
            'sortorder' => new external_value(PARAM_INT, 'Its place among the traces'),
        ], 'A trace of a draft');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $trace = $this->trace;
        return [
            'number' => $trace->number,
            'label' => proof_label::of_trace($this->prooflabel, $trace->number),
            'caption' => $trace->caption,
            'filename' => $trace->filename,
            'link' => source_link::shown($trace->link),
            'masked' => $trace->masked,
            'sortorder' => $trace->sortorder,
        ];
    }
}
