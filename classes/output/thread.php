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
use mod_proofolio\local\models\comment as comment_model;
use mod_proofolio\local\models\version as version_model;
use mod_proofolio\local\thread as thread_model;
use moodle_url;
use renderable;
use renderer_base;
use templatable;

/**
 * A thread: the passage that it is about, what was said, how far one has come with it, and what the reader can do.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class thread implements renderable, templatable {
    /**
     * A thread.
     *
     * @param thread_model $thread
     * @param version_model $version The version that it is about.
     * @param version_model $shown The version that the reader has before them.
     * @param array[] $comments What was said, as templates get it: first what began it.
     * @param bool $stands Whether the words that it is about stand in the version shown.
     * @param string $resolver The name of who resolved it.
     * @param bool $canreply Whether the reader may reply.
     * @param bool $candecide Whether the reader may resolve it and open it again.
     */
    public function __construct(
        /** @var thread_model The thread. */
        private readonly thread_model $thread,
        /** @var version_model The version that it is about. */
        private readonly version_model $version,
        /** @var version_model The version that the reader has before them. */
        private readonly version_model $shown,
        /** @var array[] What was said, as templates get it: first what began it. */
        private readonly array $comments,
        /** @var bool Whether the words that it is about stand in the version shown. */
        private readonly bool $stands,
        /** @var string The name of who resolved it. */
        private readonly string $resolver,
        /** @var bool Whether the reader may reply. */
        private readonly bool $canreply,
        /** @var bool Whether the reader may resolve it and open it again. */
        private readonly bool $candecide,
    ) {
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'commentid' => new external_value(PARAM_INT, 'Id of the comment that began it'),
            'versionid' => new external_value(PARAM_INT, 'Id of the version that it is about'),
            'group' => new external_value(PARAM_ALPHA, 'How far one has come: open, addressed, resolved; or praise'),
            'kind' => new external_value(PARAM_ALPHA, 'remark, praise or request'),
            'haskind' => new external_value(PARAM_BOOL, 'Whether there is a kind to tell'),
            'kindname' => new external_value(PARAM_TEXT, 'The kind in words'),
            'haspassage' => new external_value(PARAM_BOOL, 'Whether it is about a passage'),
            'level' => new external_value(PARAM_ALPHA, 'The text that the passage is in: description or analysis'),
            'passage' => new external_value(PARAM_RAW, 'The words of the passage'),
            'passagebefore' => new external_value(PARAM_RAW, 'A little of what stands before them'),
            'passageafter' => new external_value(PARAM_RAW, 'A little of what stands after them'),
            'stands' => new external_value(PARAM_BOOL, 'Whether they stand in the version shown'),
            'passagename' => new external_value(PARAM_TEXT, 'Where the passage is, in words'),
            'passageurl' => new external_value(PARAM_URL, 'Address of the passage, in the version shown or in its own'),
            'passageurlname' => new external_value(PARAM_TEXT, 'The words on that link'),
            'isaddressed' => new external_value(PARAM_BOOL, 'Whether a version answers it'),
            'addressedname' => new external_value(PARAM_TEXT, 'Which one, in words'),
            'addressedurl' => new external_value(PARAM_URL, 'Its address'),
            'isresolved' => new external_value(PARAM_BOOL, 'Whether it is resolved'),
            'resolvedname' => new external_value(PARAM_TEXT, 'Who resolved it and when, in words'),
            'comments' => new external_multiple_structure(comment::structure()),
            'canreply' => new external_value(PARAM_BOOL, 'Whether the reader may reply'),
            'replyurl' => new external_value(PARAM_URL, 'Where that is done'),
            'replyname' => new external_value(PARAM_TEXT, 'To whom, in words'),
            'canresolve' => new external_value(PARAM_BOOL, 'Whether the reader may resolve it'),
            'canreopen' => new external_value(PARAM_BOOL, 'Whether the reader may say that it is open still'),
            'action' => new external_value(PARAM_URL, 'Where both are sent to'),
            'sesskey' => new external_value(PARAM_RAW, 'The reader\'s session key'),
            'shownid' => new external_value(PARAM_INT, 'Id of the version that the reader has before them'),
        ], 'A thread');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $comment = $this->thread->comment;
        $state = $this->thread->get_state();
        $author = $this->comments[0]['author'];
        $addressedin = $this->thread->addressedin;
        $hasdecision = $this->comments[0]['hasoutcome'];
        return [
            'commentid' => $comment->get('id'),
            'versionid' => $comment->get('versionid'),
            'group' => $state,
            'kind' => $comment->get('kind'),
            'haskind' => !$hasdecision && $comment->get('kind') !== comment_model::REMARK,
            'kindname' => get_string('kind' . $comment->get('kind'), 'mod_proofolio'),
            'isaddressed' => $addressedin !== null,
            'addressedname' => $addressedin
                ? get_string('answeredinversion', 'mod_proofolio', $addressedin->get('number'))
                : '',
            'addressedurl' => $addressedin ? comment::url_of_version($addressedin)->out(false) : '',
            'isresolved' => $state === thread_model::RESOLVED,
            'resolvedname' => $state === thread_model::RESOLVED ? $this->resolved_name($comment) : '',
            'comments' => $this->comments,
            'canreply' => $this->canreply,
            'replyurl' => self::box_url($this->shown, ['reply' => $comment->get('id')])->out(false),
            'replyname' => get_string('replyto', 'mod_proofolio', $author),
            'canresolve' => $this->candecide && in_array($state, [thread_model::OPEN, thread_model::ADDRESSED]),
            'canreopen' => $this->candecide && in_array($state, [thread_model::ADDRESSED, thread_model::RESOLVED]),
            'action' => (new moodle_url('/mod/proofolio/comment.php'))->out(false),
            'sesskey' => sesskey(),
            'shownid' => $this->shown->get('id'),
        ] + $this->export_passage($comment);
    }

    /**
     * The address of the comment box on a version's page.
     *
     * @param version_model $shown
     * @param array $asked What the box is to be for.
     * @return moodle_url
     */
    public static function box_url(version_model $shown, array $asked): moodle_url {
        $url = comment::url_of_version($shown);
        $url->params($asked);
        $url->set_anchor(comment_form::ID);
        return $url;
    }

    /**
     * The passage that it is about.
     *
     * @param comment_model $comment
     * @return array
     */
    private function export_passage(comment_model $comment): array {
        $level = $comment->get('level');
        $hasquote = $comment->get('quote') !== '';
        // Where the words changed they can be read in the version that they were written in.
        $url = comment::url_of_version($this->stands ? $this->shown : $this->version);
        $url->set_anchor(version::ANCHOR . $level);
        return [
            'haspassage' => $hasquote,
            'level' => $level,
            'passage' => $comment->get('quote'),
            'passagebefore' => $comment->get('quotebefore'),
            'passageafter' => $comment->get('quoteafter'),
            'stands' => $this->stands,
            'passagename' => $hasquote ? get_string("passagein{$level}", 'mod_proofolio') : '',
            'passageurl' => $url->out(false),
            'passageurlname' => $this->stands
                ? get_string('passageshow', 'mod_proofolio')
                : get_string('readpassagein', 'mod_proofolio', $this->version->get('number')),
        ];
    }

    /**
     * Who resolved it and when.
     *
     * @param comment_model $comment
     * @return string
     */
    private function resolved_name(comment_model $comment): string {
        return get_string('resolvedby', 'mod_proofolio', (object) [
            'name' => $this->resolver,
            'ago' => (new moment($comment->get('timeresolved')))->ago(),
        ]);
    }
}
