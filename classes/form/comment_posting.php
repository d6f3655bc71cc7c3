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
use mod_proofolio\local\models\version as version_model;
use mod_proofolio\local\refusal;
use mod_proofolio\output\comment;
use mod_proofolio\output\proof_state;
use mod_proofolio\permission;
use moodle_url;

/**
 * Takes in what the comment box sends, and keeps what was typed when that could not be done.
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
     * @param version_model $version The version that it is about.
     * @param int $userid The sender.
     * @param string $content Plain text.
     * @param string $sesskey The session key that came with it.
     */
    public function __construct(
        /** @var version_model The version that it is about. */
        private readonly version_model $version,
        /** @var int The sender. */
        private readonly int $userid,
        /** @var string Plain text. */
        public readonly string $content,
        /** @var string The session key that came with it. */
        private readonly string $sesskey,
    ) {
    }

    /**
     * Does what was asked.
     *
     * @param string $act comment, changes or approve.
     * @param int $now UTC seconds.
     * @return moodle_url|null Where to go on; none when it could not be done.
     */
    public function handle(string $act, int $now): ?moodle_url {
        if (!confirm_sesskey($this->sesskey)) {
            $this->message = get_string('sessionexpired', 'mod_proofolio');
            return null;
        }
        try {
            $commentid = $act === 'comment' ? $this->comment($now) : $this->decide($act, $now);
        } catch (refusal $refusal) {
            $this->message = $refusal->getMessage();
            return null;
        }
        return $commentid ? comment::url_of($this->version, $commentid) : comment::url_of_version($this->version);
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
        permission::require_can_comment($this->version->get_proof());
        $comment = comments::add($this->version, $this->userid, $this->content, $now);
        $this->message = get_string('commentadded', 'mod_proofolio');
        return $comment->get('id');
    }

    /**
     * Requests changes or approves.
     *
     * @param string $act changes or approve.
     * @param int $now UTC seconds.
     * @return int The id of the comment that went with it, 0 for none.
     * @throws refusal
     */
    private function decide(string $act, int $now): int {
        permission::require_can_decide($this->version->get_proof());
        $decision = $act === 'approve'
            ? decisions::approve($this->version, $this->userid, $this->content, $now)
            : decisions::request_changes($this->version, $this->userid, $this->content, $now);
        $state = new proof_state($decision->get('outcome'));
        $this->message = get_string('decisiontaken', 'mod_proofolio', $state->get_name());
        return $decision->get('commentid');
    }
}
