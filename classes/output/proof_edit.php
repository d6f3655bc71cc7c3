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
use mod_proofolio\form\proof_writer;
use mod_proofolio\local\activity;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version as version_model;
use moodle_page;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * What stands above the proof form: what is being written and, when it could not be kept, why.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_edit implements renderable, templatable {
    /**
     * The head of the form's page.
     *
     * @param proof_writer $writer
     * @param int $userid Id of the writer.
     * @param string $message Why what was typed is not saved, nothing when all is well.
     * @param version_model|null $newer A version that was submitted meanwhile.
     */
    public function __construct(
        /** @var proof_writer The writer. */
        private readonly proof_writer $writer,
        /** @var int Id of the writer. */
        private readonly int $userid,
        /** @var string Why what was typed is not saved. */
        private readonly string $message = '',
        /** @var version_model|null A version that was submitted meanwhile. */
        private readonly ?version_model $newer = null,
    ) {
    }

    /**
     * Prepares Moodle's page for the proof form.
     *
     * @param moodle_page $page
     * @param activity $activity
     * @param proof|null $proof None when it is new.
     */
    public static function prepare(moodle_page $page, activity $activity, ?proof $proof): void {
        $place = $proof ? ['proofid' => $proof->get('id')] : ['id' => $activity->cm->id];
        $new = get_string('newproof', 'mod_proofolio');
        $url = new moodle_url('/mod/proofolio/edit.php', $place);
        page_setup::prepare($page, $activity, $url, $proof ? $proof->get('name') : $new, 'mediumwidth');
        $page->navbar->add($proof ? $proof->get_label() : $new);
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'heading' => new external_value(PARAM_TEXT, 'What is being written'),
            'folder' => folder_notice::structure(),
            'hasfeedback' => new external_value(PARAM_BOOL, 'Whether there is a version that others may have commented on'),
            'feedbackurl' => new external_value(PARAM_URL, 'Where that is read'),
            'hasmessage' => new external_value(PARAM_BOOL, 'Whether what was typed is not saved'),
            'message' => new external_value(PARAM_TEXT, 'Why'),
            'hasnewer' => new external_value(PARAM_BOOL, 'Whether a newer version was submitted meanwhile'),
            'newerurl' => new external_value(PARAM_URL, 'Where that is read'),
            'newername' => new external_value(PARAM_TEXT, 'That version in words'),
            'candelete' => new external_value(PARAM_BOOL, 'Whether the proof was never submitted, so that it can be deleted'),
            'deleteurl' => new external_value(PARAM_URL, 'Where that is done'),
        ], 'The head of the proof form');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $writer = $this->writer;
        $folder = folder_notice::of_writer($writer->activity, $this->userid);
        $proofid = (int) $writer->proof?->get('id');
        $page = new moodle_url('/mod/proofolio/proof.php', ['id' => $proofid]);
        return [
            'heading' => $this->heading(),
            'folder' => $folder->export_for_template($output),
            'hasfeedback' => $writer->latest > 0,
            'feedbackurl' => $page->out(false),
            'hasmessage' => $this->message !== '',
            'message' => $this->message,
            'hasnewer' => $this->newer !== null,
            'newerurl' => $this->newer ? comment::url_of_version($this->newer)->out(false) : '',
            'newername' => $this->newer ? get_string('readversion', 'mod_proofolio', $this->newer->get('number')) : '',
            'candelete' => $writer->proof !== null && $writer->latest === 0,
            'deleteurl' => (new moodle_url('/mod/proofolio/delete.php', ['proofid' => $proofid]))->out(false),
        ];
    }

    /**
     * What is being written, in words.
     *
     * @return string
     */
    private function heading(): string {
        $proof = $this->writer->proof;
        return $proof
            ? get_string('writingversion', 'mod_proofolio', (object) [
                'label' => $proof->get_label(),
                'name' => $proof->get('name'),
                'number' => $this->writer->latest + 1,
            ])
            : get_string('newproof', 'mod_proofolio');
    }
}
