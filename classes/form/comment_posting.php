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

namespace mod_proofolio\form;

use mod_proofolio\local\comments;
use mod_proofolio\local\decisions;
use mod_proofolio\local\models\comment as comment_model;
use mod_proofolio\local\refusal;
use mod_proofolio\local\threads;
use mod_proofolio\output\comment;
use mod_proofolio\output\comment_target;
use mod_proofolio\output\proof_state;
use mod_proofolio\permission;
use moodle_url;

/**
 * Takes in what the comment box and the threads send, and keeps what was typed when that could not be done.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class comment_posting {
    /** @var string What was done, or why it could not be done. */
    private string $message = '';

    /**
     * Something sent.
     *
     * @param comment_target $target What it is for.
     * @param int $userid The sender.
     * @param string $sesskey The session key that came with it.
     */
    public function __construct(
        /** @var comment_target What it is for. */
        public readonly comment_target $target,
        /** @var int The sender. */
        private readonly int $userid,
        /** @var string The session key that came with it. */
        private readonly string $sesskey,
    ) {
    }

    /**
     * Does what was asked.
     *
     * @param string $act comment, changes, approve or withdraw; resolve or reopen.
     * @param int $now UTC seconds.
     * @return moodle_url|null Where to go on; none when it could not be done.
     */
    public function handle(string $act, int $now): ?moodle_url {
        if (!confirm_sesskey($this->sesskey)) {
            $this->message = get_string('sessionexpired', 'mod_proofolio');
            return null;
        }
        try {
            $commentid = match ($act) {
                'changes', 'approve', 'withdraw' => $this->decide($act, $now),
                'resolve', 'reopen' => $this->settle($act, $now),
                default => $this->target->changed ? $this->change($this->target->changed, $now) : $this->comment($now),
            };
        } catch (refusal $refusal) {
            $this->message = $refusal->getMessage();
            return null;
        }
        $shown = $this->target->shown;
        return $commentid ? comment::url_of($shown, $commentid) : comment::url_of_version($shown);
    }

    /**
     * What was done, or why it could not be done.
     *
     * @return string
     */
    public function get_message(): string {
        return $this->message;
    }

    /**
     * Adds a comment.
     *
     * @param int $now UTC seconds.
     * @return int The id of the comment.
     * @throws refusal
     */
    private function comment(int $now): int {
        $version = $this->target->version;
        permission::require_can_comment($version->get_proof());
        $comment = comments::add($version, $this->userid, $this->target->content, $now, $this->target->aim);
        $this->message = get_string('commentadded', 'mod_proofolio');
        return $comment->get('id');
    }

    /**
     * Changes a comment.
     *
     * @param comment_model $comment
     * @param int $now UTC seconds.
     * @return int The id of the comment.
     * @throws refusal
     */
    private function change(comment_model $comment, int $now): int {
        permission::require_can_change_comment($comment);
        comments::change($comment, $this->target->content, $this->target->aim->kind, $now);
        $this->message = get_string('commentchanged', 'mod_proofolio');
        return $comment->get('id');
    }

    /**
     * Resolves a thread or opens it again.
     *
     * @param string $act resolve or reopen.
     * @param int $now UTC seconds.
     * @return int The id of the comment that began it.
     * @throws refusal
     */
    private function settle(string $act, int $now): int {
        permission::require_can_decide($this->target->version->get_proof());
        $comment = $this->target->changed ?? throw refusal::foreign('commentid');
        $act === 'resolve' ? threads::resolve($comment, $this->userid, $now) : threads::reopen($comment, $now);
        $this->message = get_string($act === 'resolve' ? 'threadresolved' : 'threadreopened', 'mod_proofolio');
        return $comment->get('id');
    }

    /**
     * Requests changes, approves, or takes an approval back.
     *
     * @param string $act changes, approve or withdraw.
     * @param int $now UTC seconds.
     * @return int The id of the comment that went with it, 0 for none.
     * @throws refusal
     */
    private function decide(string $act, int $now): int {
        permission::require_can_decide($this->target->version->get_proof());
        $said = [$this->target->version, $this->userid, $this->target->content, $now];
        $decision = match ($act) {
            'approve' => decisions::approve(...$said),
            'withdraw' => decisions::withdraw_approval(...$said),
            default => decisions::request_changes(...$said),
        };
        $state = new proof_state($decision->get('outcome'));
        $this->message = get_string('decisiontaken', 'mod_proofolio', $state->get_name());
        return $decision->get('commentid');
    }
}
