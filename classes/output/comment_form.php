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
use mod_proofolio\local\comments;
use mod_proofolio\local\models\version as version_model;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * The comment box: the owner answers, tutors and coordinators comment and decide.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class comment_form implements renderable, templatable {
    /**
     * A comment box.
     *
     * @param version_model $version The version that the comment will be about.
     * @param bool $isowner Whether the reader is the proof's owner.
     * @param bool $candecide Whether the reader may request changes and approve.
     * @param string $content What was typed already.
     * @param string $error Why that could not be kept, nothing when all is well.
     * @param bool $hasphrases Whether the reader can put phrases into it.
     */
    public function __construct(
        /** @var version_model The version that the comment will be about. */
        private readonly version_model $version,
        /** @var bool Whether the reader is the proof's owner. */
        private readonly bool $isowner,
        /** @var bool Whether the reader may request changes and approve. */
        private readonly bool $candecide,
        /** @var string What was typed already. */
        private readonly string $content = '',
        /** @var string Why that could not be kept. */
        private readonly string $error = '',
        /** @var bool Whether the reader can put phrases into it. */
        private readonly bool $hasphrases = false,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'action' => new external_value(PARAM_URL, 'Where the form is sent to'),
            'sesskey' => new external_value(PARAM_RAW, 'The reader\'s session key'),
            'versionid' => new external_value(PARAM_INT, 'Id of the version that the comment will be about'),
            'label' => new external_value(PARAM_TEXT, 'The label of the text box'),
            'content' => new external_value(PARAM_RAW, 'What was typed already'),
            'haserror' => new external_value(PARAM_BOOL, 'Whether what was typed could not be kept'),
            'error' => new external_value(PARAM_TEXT, 'Why it could not be kept'),
            'maxlength' => new external_value(PARAM_INT, 'The most characters'),
            'commentname' => new external_value(PARAM_TEXT, 'The words on the button'),
            'candecide' => new external_value(PARAM_BOOL, 'Whether the reader may request changes and approve'),
            'hasphrases' => new external_value(PARAM_BOOL, 'Whether the reader can put phrases into it'),
            'phrasesurl' => new external_value(PARAM_URL, 'Where the reader looks after them'),
            'isprimary' => new external_value(PARAM_BOOL, 'Whether this is the main thing to do on the page'),
        ], 'A comment box');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $labelkey = $this->isowner ? 'youransweron' : 'yourcommenton';
        return [
            'action' => (new moodle_url('/mod/proofolio/comment.php'))->out(false),
            'sesskey' => sesskey(),
            'versionid' => $this->version->get('id'),
            'label' => get_string($labelkey, 'mod_proofolio', $this->version->get('number')),
            'content' => $this->content,
            'haserror' => $this->error !== '',
            'error' => $this->error,
            'maxlength' => comments::MAX_LENGTH,
            'commentname' => get_string($this->isowner ? 'answer' : 'comment', 'mod_proofolio'),
            'candecide' => $this->candecide,
            'hasphrases' => $this->hasphrases,
            'phrasesurl' => phrases_page::url($this->version->get_proof()->get_portfolio()->get_activity())->out(false),
            'isprimary' => !$this->isowner,
        ];
    }
}
