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
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * What a window is told that had a draft saved: that it is, and how its traces are numbered now; or what was saved elsewhere
 * meanwhile, so that nothing has been written.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class draft_receipt implements renderable, templatable {
    /**
     * A receipt.
     *
     * @param proof $proof
     * @param draft|null $draft The draft as it has been saved, none when nothing was written.
     * @param draft|version|null $other What was saved elsewhere meanwhile.
     * @param int $itemid The draft area of the current user that has the files of the traces, 0 for the draft's own.
     */
    private function __construct(
        /** @var proof The proof. */
        private readonly proof $proof,
        /** @var draft|null The draft as it has been saved. */
        private readonly ?draft $draft,
        /** @var draft|version|null What was saved elsewhere meanwhile. */
        private readonly draft|version|null $other,
        /** @var int The draft area of the current user that has the files of the traces. */
        private readonly int $itemid = 0,
    ) {
    }

    /**
     * The receipt for what has been saved.
     *
     * @param proof $proof
     * @param draft $draft
     * @param int $itemid The draft area of the current user that has the files of the traces, 0 for the draft's own.
     * @return self
     */
    public static function of_saved(proof $proof, draft $draft, int $itemid = 0): self {
        return new self($proof, $draft, null, $itemid);
    }

    /**
     * What is told when nothing was written, because of what another window saved or submitted.
     *
     * @param proof $proof
     * @param draft|version $other
     * @return self
     */
    public static function of_overtaken(proof $proof, draft|version $other): self {
        return new self($proof, null, $other);
    }

    /**
     * What services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        $other = draft_other::structure();
        $other->required = VALUE_OPTIONAL;
        return new external_single_structure([
            'proofid' => new external_value(PARAM_INT, 'Id of the proof'),
            'label' => new external_value(PARAM_TEXT, 'Its label'),
            'issaved' => new external_value(PARAM_BOOL, 'Whether the draft has been saved'),
            'revision' => new external_value(PARAM_INT, 'The revision that it has now, 0 when it was not saved'),
            'savedname' => new external_value(PARAM_TEXT, 'That it is saved and when, in words; nothing when it was not saved'),
            'savedtime' => new external_value(PARAM_TEXT, 'The time of day in words; nothing when it was not saved'),
            'editurl' => new external_value(PARAM_URL, 'Where it is gone on with'),
            'traces' => new external_multiple_structure(draft_trace_tile::structure(), 'The traces as they are numbered now'),
            'other' => $other,
        ], 'What became of a draft that was to be saved');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $time = $this->draft ? userdate($this->draft->get('timesaved'), get_string('strftimetime', 'langconfig')) : '';
        return [
            'proofid' => $this->proof->get('id'),
            'label' => $this->proof->get_label(),
            'issaved' => $this->draft !== null,
            'revision' => (int) $this->draft?->get('revision'),
            'savedname' => $this->draft ? get_string('draftstatesaved', 'mod_proofolio') : '',
            'savedtime' => $time,
            'editurl' => (new moodle_url('/mod/proofolio/edit.php', ['proofid' => $this->proof->get('id')]))->out(false),
            'traces' => array_map(
                fn(draft_trace_tile $tile): array => $tile->export_for_template($output),
                $this->draft ? draft_trace_tiles::of_draft($this->proof, $this->draft, $this->itemid) : [],
            ),
        ] + ($this->other ? ['other' => (new draft_other($this->other))->export_for_template($output)] : []);
    }
}
