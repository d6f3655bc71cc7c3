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
use mod_proofolio\local\activity;
use mod_proofolio\local\models\comment as comment_model;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\version as version_model;
use mod_proofolio\local\models\version_answer;
use mod_proofolio\local\thread as thread_model;
use mod_proofolio\local\threads;
use mod_proofolio\local\workflow;
use mod_proofolio\permission;
use renderable;
use renderer_base;
use templatable;

/**
 * What is said about a proof, beside one of its versions or below two of them, and the box in which one says more and decides.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_conversation implements renderable, templatable {
    /** @var activity The activity. */
    private readonly activity $activity;

    /** @var comment_model[] The comments on all versions, oldest first. */
    public readonly array $comments;

    /** @var version_answer[] Which comments each version answers. */
    public readonly array $answers;

    /** @var string[] The names of all who appear, by user id. */
    public readonly array $names;

    /** @var thread_model[] The threads, by id of the comment that began each. */
    private readonly array $threads;

    /** @var citations|null The traces that comments can cite on the page. */
    private ?citations $citations = null;

    /**
     * Reads what is said.
     *
     * @param proof $proof A submitted proof that the reader may read.
     * @param version_model[] $versions All versions, oldest first.
     * @param decision[] $decisions The decisions on all versions, oldest first.
     * @param version_model $shown The version that the reader has before them.
     * @param int $userid Id of the reader.
     * @param int $seencomment The newest comment that the reader had seen before the page was opened.
     * @param comment_target|null $target What the comment box is for; the version as a whole by default.
     * @param string $error Why what was typed there could not be kept, nothing when all is well.
     * @param queue_walk|null $walk The queue through which the reader came, when they did.
     */
    public function __construct(
        /** @var proof A submitted proof that the reader may read. */
        private readonly proof $proof,
        /** @var version_model[] All versions, oldest first. */
        private readonly array $versions,
        /** @var decision[] The decisions on all versions, oldest first. */
        private readonly array $decisions,
        /** @var version_model The version that the reader has before them. */
        private readonly version_model $shown,
        /** @var int Id of the reader. */
        private readonly int $userid,
        /** @var int The newest comment that the reader had seen before the page was opened. */
        private readonly int $seencomment,
        /** @var comment_target|null What the comment box is for. */
        private readonly ?comment_target $target = null,
        /** @var string Why what was typed there could not be kept. */
        private readonly string $error = '',
        /** @var queue_walk|null The queue through which the reader came. */
        private readonly ?queue_walk $walk = null,
    ) {
        $portfolio = $proof->get_portfolio();
        $this->activity = $portfolio->get_activity();
        $ids = array_map(fn(version_model $version): int => $version->get('id'), $versions);
        $this->comments = comment_model::on_versions($ids);
        $this->answers = version_answer::in_set('versionid', $ids);
        $this->threads = threads::made_of($this->comments, $this->answers, $versions);
        $owners = array_map(fn($row): int => $row->get('userid'), [...$versions, $portfolio]);
        $this->names = people::names($this->activity, [...$owners, ...proof_threads::people_in($this->threads)]);
    }

    /**
     * Tells which traces comments can cite on the page.
     *
     * @param citations $citations
     */
    public function cite(citations $citations): void {
        $this->citations = $citations;
    }

    /**
     * What templates and services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        return new external_single_structure(self::keys(), 'What is said about a proof');
    }

    /**
     * The same key by key, for pages that have them among their own.
     *
     * @return array
     */
    public static function keys(): array {
        return [
            'proofid' => new external_value(PARAM_INT, 'Id of the proof'),
            'versionid' => new external_value(PARAM_INT, 'Id of the version that the reader has before them'),
            'cmid' => new external_value(PARAM_INT, 'Id of the course module'),
            'hascomments' => new external_value(PARAM_BOOL, 'Whether there are comments'),
            'threads' => proof_threads::structure(),
            'hascommentform' => new external_value(PARAM_BOOL, 'Whether the reader may comment'),
            'commentform' => comment_form::structure(),
        ];
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $isown = $this->proof->get_portfolio()->get('userid') == $this->userid;
        $target = $this->target ?? new comment_target($this->shown, $this->shown);
        $latest = $this->versions[count($this->versions) - 1];
        $islatest = $latest->get('id') == $this->shown->get('id');
        return [
            'proofid' => $this->proof->get('id'),
            'versionid' => $this->shown->get('id'),
            'cmid' => (int) $this->activity->cm->id,
            'hascomments' => (bool) $this->comments,
            'threads' => (new proof_threads(
                $this->proof,
                $this->threads,
                version_model::by_id($this->versions),
                $this->shown,
                $this->decisions,
                $this->names,
                $this->citations ?? (new version($this->activity, $this->shown, ''))->citations(),
                $this->userid,
                $this->seencomment,
            ))->export_for_template($output),
            'hascommentform' => $target->content !== '' || permission::can_comment($this->proof, $this->userid),
            'commentform' => (new comment_form(
                $target,
                $isown,
                $islatest && permission::can_decide($this->proof, $this->userid),
                $this->state_of($latest) === workflow::APPROVED,
                $this->names[(int) $target->get_comment()?->get('userid')] ?? '',
                $this->error,
                !$isown && permission::can_use_phrases($this->activity, $this->userid),
                $this->walk,
            ))->export_for_template($output),
        ];
    }

    /**
     * The state of a version.
     *
     * @param version_model $version
     * @return string
     */
    public function state_of(version_model $version): string {
        $outcome = null;
        foreach ($this->decisions as $decision) {
            $outcome = $decision->get('versionid') == $version->get('id') ? $decision->get('outcome') : $outcome;
        }
        return workflow::state_of($version->get('number'), $outcome);
    }
}
