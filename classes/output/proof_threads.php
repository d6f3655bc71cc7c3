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

use core\clock;
use core\di;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\comments;
use mod_proofolio\local\level_text;
use mod_proofolio\local\models\comment as comment_model;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version as version_model;
use mod_proofolio\local\passage;
use mod_proofolio\local\thread as thread_model;
use mod_proofolio\permission;
use renderable;
use renderer_base;
use templatable;

/**
 * The threads about all versions of a proof, beside one of them: what is open, what a version answers, what is resolved.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_threads implements renderable, templatable {
    /** The groups, in the order in which they are read. */
    private const GROUPS = [thread_model::OPEN, thread_model::ADDRESSED, thread_model::STATELESS, thread_model::RESOLVED];

    /** @var string[] The texts of the version shown, by level, once asked for. */
    private array $texts = [];

    /** @var bool Whether the reader may say something. */
    private readonly bool $cancomment;

    /** @var bool Whether the reader may decide. */
    private readonly bool $candecide;

    /** @var int This moment, UTC seconds. */
    private readonly int $now;

    /** @var decision[] The decisions that comments came with, by comment id. */
    private readonly array $decisions;

    /**
     * Threads.
     *
     * @param proof $proof
     * @param thread_model[] $threads All of the proof, by id of the comment that began each.
     * @param version_model[] $versions All of the proof, by id.
     * @param version_model $shown The version that the reader has before them.
     * @param decision[] $decisions Those on the versions.
     * @param string[] $names The names of all who appear, by user id.
     * @param citations $citations The traces that comments can cite on the page.
     * @param int $userid Id of the reader.
     * @param int $seencomment The newest comment that the reader had seen before.
     */
    public function __construct(
        /** @var proof The proof. */
        private readonly proof $proof,
        /** @var thread_model[] All of the proof, by id of the comment that began each. */
        private readonly array $threads,
        /** @var version_model[] All of the proof, by id. */
        private readonly array $versions,
        /** @var version_model The version that the reader has before them. */
        private readonly version_model $shown,
        array $decisions,
        /** @var string[] The names of all who appear, by user id. */
        private readonly array $names,
        /** @var citations The traces that comments can cite on the page. */
        private readonly citations $citations,
        /** @var int Id of the reader. */
        private readonly int $userid,
        /** @var int The newest comment that the reader had seen before. */
        private readonly int $seencomment,
    ) {
        $this->cancomment = permission::can_comment($proof, $userid);
        $this->candecide = permission::can_decide($proof, $userid);
        $this->now = di::get(clock::class)->time();
        $came = [];
        foreach ($decisions as $decision) {
            $came[$decision->get('commentid')] = $decision;
        }
        $this->decisions = $came;
    }

    /**
     * The ids of all who appear in threads.
     *
     * @param thread_model[] $threads
     * @return int[]
     */
    public static function people_in(array $threads): array {
        $ids = [];
        foreach ($threads as $thread) {
            $ids[] = $thread->comment->get('resolvedby');
            foreach ($thread->get_comments() as $comment) {
                $ids[] = $comment->get('userid');
            }
        }
        return array_unique($ids);
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure([
            'groups' => new external_multiple_structure(new external_single_structure([
                'group' => new external_value(PARAM_ALPHA, 'open, addressed, resolved or praise'),
                'name' => new external_value(PARAM_TEXT, 'The same in words'),
                'count' => new external_value(PARAM_INT, 'How many threads'),
                'hasthreads' => new external_value(PARAM_BOOL, 'Whether there are any'),
                'isfolded' => new external_value(PARAM_BOOL, 'Whether they can be folded away'),
                'isunfolded' => new external_value(PARAM_BOOL, 'Whether one of them is to be read'),
                'threads' => new external_multiple_structure(thread::structure()),
            ])),
        ], 'The threads of a proof');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $threads = array_fill_keys(self::GROUPS, []);
        foreach ($this->threads as $thread) {
            $threads[$thread->get_state()][] = $this->export_thread($thread, $output);
        }
        return ['groups' => array_map(fn(string $group): array => [
            'group' => $group,
            'name' => get_string("threads{$group}", 'mod_proofolio'),
            'count' => count($threads[$group]),
            'hasthreads' => (bool) $threads[$group],
            'isfolded' => $group === thread_model::RESOLVED,
            'isunfolded' => in_array(true, array_column(array_merge(...array_column($threads[$group], 'comments')), 'isnew')),
            'threads' => $threads[$group],
        ], self::GROUPS)];
    }

    /**
     * One thread.
     *
     * @param thread_model $thread
     * @param renderer_base $output
     * @return array
     */
    public function export_thread(thread_model $thread, renderer_base $output): array {
        $comment = $thread->comment;
        $exported = new thread(
            $thread,
            $this->versions[$comment->get('versionid')],
            $this->shown,
            array_map(
                fn(comment_model $said): array => $this->export_comment($said, $thread, $output),
                $thread->get_comments(),
            ),
            $comment->get('quote') !== '' && $this->stands($comment),
            $this->names[$comment->get('resolvedby')] ?? '',
            $this->cancomment,
            $this->candecide,
        );
        return $exported->export_for_template($output);
    }

    /**
     * One comment.
     *
     * @param comment_model $comment
     * @param thread_model $thread The thread that it is in.
     * @param renderer_base $output
     * @return array
     */
    private function export_comment(comment_model $comment, thread_model $thread, renderer_base $output): array {
        $ismine = $comment->get('userid') == $this->userid;
        $decision = $this->decisions[$comment->get('id')] ?? null;
        $mayact = $ismine && $this->cancomment;
        return (new comment(
            $this->proof->get_portfolio()->get_activity(),
            $comment,
            $this->versions[$comment->get('versionid')],
            $this->shown,
            $this->names[$comment->get('userid')] ?? '',
            $ismine,
            !$ismine && $comment->get('id') > $this->seencomment,
            $decision,
            $this->citations,
            $mayact && comments::can_still_change($comment, $this->now),
            $mayact && !$decision && !$thread->has_answered($comment),
        ))->export_for_template($output);
    }

    /**
     * Whether the words that a comment is about stand in the version shown.
     *
     * @param comment_model $comment
     * @return bool
     */
    private function stands(comment_model $comment): bool {
        $level = $comment->get('level');
        $text = $this->texts[$level] ??= level_text::plain($this->shown, $level);
        return passage::stands_in($text, $comment->get('quote'), $comment->get('quotebefore'), $comment->get('quoteafter'));
    }
}
