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
use mod_proofolio\form\trace_fields;
use mod_proofolio\local\proof_label;
use mod_proofolio\local\source_link;
use mod_proofolio\local\trace_details;
use renderable;
use renderer_base;
use stored_file;
use templatable;

/**
 * A trace where its proof is written, as a tile: a preview, and the fields in which its owner says what it is.
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
     * @param string $prooflabel The label of the proof, nothing while it has none.
     * @param stored_file|null $file Its file, when it has one.
     * @param int $key What its fields end in: the trace's number, else a number of the form's own; 0 for one without fields.
     * @param bool $isremoved Whether it is to go at the next save.
     * @param string $captionerror What is wrong with the caption.
     * @param string $linkerror What is wrong with the link.
     */
    public function __construct(
        /** @var trace_details What is said of the trace. */
        private readonly trace_details $trace,
        /** @var string The label of the proof. */
        private readonly string $prooflabel,
        /** @var stored_file|null Its file. */
        private readonly ?stored_file $file,
        /** @var int What its fields end in. */
        private readonly int $key,
        /** @var bool Whether it is to go at the next save. */
        private readonly bool $isremoved = false,
        /** @var string What is wrong with the caption. */
        private readonly string $captionerror = '',
        /** @var string What is wrong with the link. */
        private readonly string $linkerror = '',
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'number' => new external_value(PARAM_INT, 'The number by which texts cite it, 0 while it has none'),
            'label' => new external_value(PARAM_TEXT, 'How texts cite it, for example CG3-B.1; nothing while it has no number'),
            'title' => new external_value(PARAM_TEXT, 'What it is called: its label, else its file or link'),
            'kind' => new external_value(PARAM_ALPHA, 'What its fields begin with: trace, or added while it has no number'),
            'key' => new external_value(PARAM_INT, 'What its fields end in'),
            'hasfields' => new external_value(PARAM_BOOL, 'Whether something can be said of it here'),
            'caption' => new external_value(PARAM_TEXT, 'What it is'),
            'date' => new external_value(PARAM_TEXT, 'The date of the action, year-month-day, or nothing'),
            'masked' => new external_value(PARAM_BOOL, 'Whether it is a masked or simplified copy'),
            'sortorder' => new external_value(PARAM_INT, 'Its place among the traces'),
            'keptid' => new external_value(PARAM_INT, 'The kept trace that it comes from, 0 for none'),
            'islink' => new external_value(PARAM_BOOL, 'Whether it is a link without a file'),
            'haslink' => new external_value(PARAM_BOOL, 'Whether its link leads anywhere'),
            'link' => new external_value(PARAM_RAW, 'The link as it was typed'),
            'linkname' => new external_value(PARAM_TEXT, 'Where the link leads'),
            'isgone' => new external_value(PARAM_BOOL, 'Whether its file was taken out or renamed'),
            'isremoved' => new external_value(PARAM_BOOL, 'Whether it is to go at the next save'),
            'captionerror' => new external_value(PARAM_TEXT, 'What is wrong with the caption'),
            'linkerror' => new external_value(PARAM_TEXT, 'What is wrong with the link'),
        ] + trace_file::keys(), 'A trace of a draft');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $trace = $this->trace;
        $link = source_link::shown($trace->link);
        $label = $trace->number && $this->prooflabel !== '' ? proof_label::of_trace($this->prooflabel, $trace->number) : '';
        $linkname = trace::place_of($link);
        return [
            'number' => $trace->number,
            'label' => $label,
            'title' => $label ?: $trace->filename ?: $linkname ?: $trace->link,
            'kind' => $trace->number ? trace_fields::NUMBERED : trace_fields::ADDED,
            'key' => $this->key,
            'hasfields' => $this->key > 0,
            'caption' => $trace->caption,
            'date' => trace_fields::date_of($trace->timeaction),
            'masked' => $trace->masked,
            'sortorder' => $trace->sortorder,
            'keptid' => $trace->keptid,
            'islink' => $trace->filename === '',
            'haslink' => $link !== '',
            'link' => $trace->link,
            'linkname' => $linkname,
            'isgone' => $trace->filename !== '' && !$this->file,
            'isremoved' => $this->isremoved,
            'captionerror' => $this->captionerror,
            'linkerror' => $this->linkerror,
            'filename' => $trace->filename,
        ] + trace_file::export($this->file);
    }
}
