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
use mod_proofolio\local\models\draft;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version as version_model;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * The choice of an owner who wants to go on from a version and has a draft already: to keep writing that, or to throw it away.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class improve_choice implements renderable, templatable {
    /**
     * A choice.
     *
     * @param proof $proof
     * @param draft $draft What was begun.
     * @param version_model $from The version to go on from.
     */
    public function __construct(
        /** @var proof The proof. */
        private readonly proof $proof,
        /** @var draft What was begun. */
        private readonly draft $draft,
        /** @var version_model The version to go on from. */
        private readonly version_model $from,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'text' => new external_value(PARAM_TEXT, 'What there is already'),
            'editurl' => new external_value(PARAM_URL, 'Where the draft is gone on with'),
            'action' => new external_value(PARAM_URL, 'Where the draft is thrown away'),
            'sesskey' => new external_value(PARAM_RAW, 'Session key'),
            'proofid' => new external_value(PARAM_INT, 'Id of the proof'),
            'from' => new external_value(PARAM_INT, 'Number of the version to go on from'),
            'revision' => new external_value(PARAM_INT, 'The draft as it is shown'),
            'discardname' => new external_value(PARAM_TEXT, 'The words on the button'),
        ], 'The choice between a draft and a version');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $number = $this->from->get('number');
        return [
            'text' => get_string('draftbegun', 'mod_proofolio', (object) [
                'number' => $this->draft->get('baseversion') + 1,
                'when' => (new moment($this->draft->get('timesaved')))->ago(),
                'from' => $number,
            ]),
            'editurl' => (new moodle_url('/mod/proofolio/edit.php', ['proofid' => $this->proof->get('id')]))->out(false),
            'action' => (new moodle_url('/mod/proofolio/improve.php'))->out(false),
            'sesskey' => sesskey(),
            'proofid' => $this->proof->get('id'),
            'from' => $number,
            'revision' => $this->draft->get('revision'),
            'discardname' => get_string('discarddraft', 'mod_proofolio', $number),
        ];
    }
}
