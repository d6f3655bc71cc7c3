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

use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\waiting_listing;
use mod_proofolio\local\queue;
use mod_proofolio\local\queue_scope;
use mod_proofolio\local\read_state;
use mod_proofolio\local\refusal;
use mod_proofolio\local\seen_traces;
use mod_proofolio\output\queue_address;
use mod_proofolio\permission;
use moodle_url;

/**
 * Takes in what somebody keeps as unread who walks through their queue, and leads them on.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class queue_posting {
    /** @var string What was done, or why it could not be done. */
    private string $message = '';

    /**
     * A post.
     *
     * @param queue_scope $scope Whose queue.
     * @param queue_address $address Which queue, and where in it.
     * @param int $userid Who sends it.
     * @param string $sesskey The session key that came with it.
     */
    public function __construct(
        /** @var queue_scope Whose queue. */
        private readonly queue_scope $scope,
        /** @var queue_address Which queue, and where in it. */
        private readonly queue_address $address,
        /** @var int Who sends it. */
        private readonly int $userid,
        /** @var string The session key that came with it. */
        private readonly string $sesskey,
    ) {
    }

    /**
     * Keeps something as unread.
     *
     * @param int $kind One of waiting_listing's kinds.
     * @param int $itemid Id of the proof or trace.
     * @param int[] $before What was read of a proof before it was opened, by column of the read mark.
     * @param int $now UTC seconds.
     * @return moodle_url|null Where to go on; none when it could not be done.
     * @throws refusal For who may not read it.
     */
    public function keep(int $kind, int $itemid, array $before, int $now): ?moodle_url {
        if (!confirm_sesskey($this->sesskey)) {
            $this->message = get_string('sessionexpired', 'mod_proofolio');
            return null;
        }
        $kind === waiting_listing::TRACE ? $this->keep_trace($itemid) : $this->keep_proof($itemid, $before, $now);
        $next = queue::next($this->scope, $this->address->filter, $this->address->place($kind, $itemid));
        $this->message = get_string($next ? 'queuekept' : 'queuekeptlast', 'mod_proofolio');
        return $next
            ? $this->address->item_url($next, $this->scope->activities[$next->proofolioid])
            : $this->address->queue_url();
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
     * Keeps a proof as unread, as it was before it was opened.
     *
     * @param int $proofid
     * @param int[] $before
     * @param int $now
     * @throws refusal
     */
    private function keep_proof(int $proofid, array $before, int $now): void {
        $proof = proof::get_record(['id' => $proofid]) ?: throw refusal::not_permitted('viewportfolio');
        permission::require_can_view_proof($proof);
        read_state::keep_as_before($proof, $this->userid, $before, $now);
    }

    /**
     * Keeps a trace as one that was not seen.
     *
     * @param int $traceid
     * @throws refusal
     */
    private function keep_trace(int $traceid): void {
        $trace = kept_trace::get_record(['id' => $traceid]) ?: throw refusal::not_permitted('viewkepttrace');
        permission::require_can_view_kept_trace($trace);
        seen_traces::keep_unseen($trace, $this->userid);
    }
}
