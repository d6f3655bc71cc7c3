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
use mod_proofolio\local\comments;
use mod_proofolio\local\models\comment as comment_model;
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
    /** The id of the box. */
    public const ID = 'proofolio-comment-box';

    /**
     * A comment box.
     *
     * @param comment_target $target What it is for.
     * @param bool $isowner Whether the reader is the proof's owner.
     * @param bool $candecide Whether the reader may decide on the version shown.
     * @param bool $isapproved Whether that version is approved.
     * @param string $author The name of who wrote the comment that is answered.
     * @param string $error Why what was typed could not be kept, nothing when all is well.
     * @param bool $hasphrases Whether the reader can put phrases into it.
     * @param queue_walk|null $walk The queue through which the reader came, when they did.
     */
    public function __construct(
        /** @var comment_target What it is for. */
        private readonly comment_target $target,
        /** @var bool Whether the reader is the proof's owner. */
        private readonly bool $isowner,
        /** @var bool Whether the reader may decide on the version shown. */
        private readonly bool $candecide,
        /** @var bool Whether that version is approved. */
        private readonly bool $isapproved,
        /** @var string The name of who wrote the comment that is answered. */
        private readonly string $author = '',
        /** @var string Why what was typed could not be kept. */
        private readonly string $error = '',
        /** @var bool Whether the reader can put phrases into it. */
        private readonly bool $hasphrases = false,
        /** @var queue_walk|null The queue through which the reader came. */
        private readonly ?queue_walk $walk = null,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'boxid' => new external_value(PARAM_TEXT, 'Id of the box'),
            'action' => new external_value(PARAM_URL, 'Where the form is sent to'),
            'sesskey' => new external_value(PARAM_RAW, 'The reader\'s session key'),
            'versionid' => new external_value(PARAM_INT, 'Id of the version that the comment will be about'),
            'shownid' => new external_value(PARAM_INT, 'Id of the version that the reader has before them'),
            'parentid' => new external_value(PARAM_INT, 'Id of the thread that it answers, 0 for none'),
            'commentid' => new external_value(PARAM_INT, 'Id of the comment that is changed, 0 for none'),
            'level' => new external_value(PARAM_ALPHA, 'The text that the passage is in'),
            'passage' => new external_value(PARAM_RAW, 'The words of the passage'),
            'passagebefore' => new external_value(PARAM_RAW, 'A little of what stands before them'),
            'passageafter' => new external_value(PARAM_RAW, 'A little of what stands after them'),
            'iswhole' => new external_value(PARAM_BOOL, 'Whether it is for the version as a whole'),
            'haspassage' => new external_value(PARAM_BOOL, 'Whether it is for a passage'),
            'label' => new external_value(PARAM_TEXT, 'The label of the text box'),
            'wholelabel' => new external_value(PARAM_TEXT, 'The same for the version as a whole'),
            'wholeurl' => new external_value(PARAM_URL, 'Where one comments on the version as a whole'),
            'content' => new external_value(PARAM_RAW, 'What was typed already'),
            'haserror' => new external_value(PARAM_BOOL, 'Whether what was typed could not be kept'),
            'error' => new external_value(PARAM_TEXT, 'Why it could not be kept'),
            'maxlength' => new external_value(PARAM_INT, 'The most characters'),
            'commentname' => new external_value(PARAM_TEXT, 'The words on the button'),
            'wholename' => new external_value(PARAM_TEXT, 'The same for the version as a whole'),
            'haskinds' => new external_value(PARAM_BOOL, 'Whether the reader says of which kind their comments are'),
            'haskind' => new external_value(PARAM_BOOL, 'Whether this one has a kind'),
            'kinds' => new external_multiple_structure(new external_single_structure([
                'kind' => new external_value(PARAM_ALPHA, 'remark, praise or request'),
                'name' => new external_value(PARAM_TEXT, 'The same in words'),
                'ischosen' => new external_value(PARAM_BOOL, 'Whether it is chosen'),
            ])),
            'candecide' => new external_value(PARAM_BOOL, 'Whether the reader may decide'),
            'isapproved' => new external_value(PARAM_BOOL, 'Whether the version is approved'),
            'hasphrases' => new external_value(PARAM_BOOL, 'Whether the reader can put phrases into it'),
            'phrasesurl' => new external_value(PARAM_URL, 'Where the reader looks after them'),
            'isprimary' => new external_value(PARAM_BOOL, 'Whether this is the main thing to do on the page'),
        ], 'A comment box');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $target = $this->target;
        $aim = $target->aim;
        $number = $target->shown->get('number');
        $wholelabel = get_string($this->isowner ? 'youransweron' : 'yourcommenton', 'mod_proofolio', $number);
        $wholename = get_string($this->isowner ? 'answer' : 'comment', 'mod_proofolio');
        $whole = comment::url_of_version($target->shown);
        $action = new moodle_url('/mod/proofolio/comment.php');
        $whole->set_anchor(self::ID);
        return [
            'boxid' => self::ID,
            'action' => ($this->walk?->carried_by($action) ?? $action)->out(false),
            'sesskey' => sesskey(),
            'versionid' => $target->version->get('id'),
            'shownid' => $target->shown->get('id'),
            'parentid' => $aim->parentid,
            'commentid' => (int) $target->changed?->get('id'),
            'level' => $aim->level,
            'passage' => $aim->quote,
            'passagebefore' => $aim->before,
            'passageafter' => $aim->after,
            'iswhole' => !$target->changed && !$aim->parentid && $aim->quote === '',
            'haspassage' => $aim->quote !== '',
            'label' => match (true) {
                $target->changed !== null => get_string('changecomment', 'mod_proofolio'),
                $aim->parentid > 0 => get_string('replyto', 'mod_proofolio', $this->author),
                $aim->quote !== '' => get_string('yourcommentonpassage', 'mod_proofolio'),
                default => $wholelabel,
            },
            'wholelabel' => $wholelabel,
            'wholeurl' => $whole->out(false),
            'content' => $target->content,
            'haserror' => $this->error !== '',
            'error' => $this->error,
            'maxlength' => comments::MAX_LENGTH,
            'commentname' => match (true) {
                $target->changed !== null => get_string('savecomment', 'mod_proofolio'),
                $aim->parentid > 0 => get_string('reply', 'mod_proofolio'),
                default => $wholename,
            },
            'wholename' => $wholename,
            'candecide' => $this->candecide,
            'isapproved' => $this->isapproved,
            'hasphrases' => $this->hasphrases,
            'phrasesurl' => phrases_page::url($target->version->get_proof()->get_portfolio()->get_activity())->out(false),
            'isprimary' => !$this->isowner,
        ] + $this->export_kinds();
    }

    /**
     * The kinds to choose from: the owner's comments are all of one.
     *
     * @return array
     */
    private function export_kinds(): array {
        $chosen = $this->target->aim->kind ?: comment_model::REQUEST;
        $kinds = [comment_model::REQUEST, comment_model::PRAISE, comment_model::REMARK];
        return [
            'haskinds' => !$this->isowner,
            'haskind' => !$this->target->aim->parentid && !$this->target->changed?->get('parentid'),
            'kinds' => array_map(fn(string $kind): array => [
                'kind' => $kind,
                'name' => get_string("kind{$kind}", 'mod_proofolio'),
                'ischosen' => $kind === $chosen,
            ], $this->isowner ? [] : $kinds),
        ];
    }
}
