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
use mod_proofolio\local\models\comment as comment_model;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\read_mark;
use mod_proofolio\local\models\version as version_model;
use mod_proofolio\local\threads;
use renderable;
use renderer_base;
use templatable;

/**
 * A thread in which the reader has just done something, as it is now.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class thread_change implements renderable, templatable {
    /**
     * A change.
     *
     * @param int $threadid Id of the comment that began the thread.
     * @param int $commentid Id of the comment that was written, changed or deleted.
     * @param version_model $shown The version that the reader has before them.
     * @param int $userid Id of the reader.
     */
    private function __construct(
        /** @var int Id of the comment that began the thread. */
        private readonly int $threadid,
        /** @var int Id of the comment that was written, changed or deleted. */
        private readonly int $commentid,
        /** @var version_model The version that the reader has before them. */
        private readonly version_model $shown,
        /** @var int Id of the reader. */
        private readonly int $userid,
    ) {
    }

    /**
     * What has become of the thread of a comment.
     *
     * @param comment_model $comment The comment; it may be gone.
     * @param int $shownid Id of the version of its proof that the reader has before them; 0 for the one that it is about.
     * @param int $userid Id of the reader.
     * @return self
     */
    public static function about(comment_model $comment, int $shownid, int $userid): self {
        $version = $comment->get_version();
        $proof = $version->get_proof();
        $shown = $shownid ? version_model::get_record(['id' => $shownid, 'proofid' => $proof->get('id')]) : null;
        return new self(
            $comment->get('parentid') ?: $comment->get('id'),
            $comment->get('id'),
            $shown ? $shown->with_proof($proof) : $version,
            $userid,
        );
    }

    /**
     * What services get.
     *
     * @return external_single_structure
     */
    public static function structure(): external_single_structure {
        $thread = thread::structure();
        $thread->required = VALUE_OPTIONAL;
        return new external_single_structure([
            'threadid' => new external_value(PARAM_INT, 'Id of the comment that began the thread'),
            'commentid' => new external_value(PARAM_INT, 'Id of the comment that was written, changed or deleted'),
            'hasthread' => new external_value(PARAM_BOOL, 'Whether the thread is there still'),
            'thread' => $thread,
        ], 'What has become of a thread');
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $proof = $this->shown->get_proof();
        $versions = version_model::by_id(version_model::all_of($proof->get('id')));
        $threads = threads::about($versions);
        $thread = $threads[$this->threadid] ?? null;
        $exported = [
            'threadid' => $this->threadid,
            'commentid' => $this->commentid,
            'hasthread' => $thread !== null,
        ];
        if ($thread) {
            $all = new proof_threads(
                $proof,
                $threads,
                $versions,
                $this->shown,
                decision::in_set('versionid', array_keys($versions)),
                people::names($proof->get_portfolio()->get_activity(), proof_threads::people_in([$thread])),
                trace::citations_of($this->shown, $this->shown->get_traces()),
                $this->userid,
                read_mark::of($proof->get('id'), $this->userid)->get('commentid'),
            );
            $exported['thread'] = $all->export_thread($thread, $output);
        }
        return $exported;
    }
}
