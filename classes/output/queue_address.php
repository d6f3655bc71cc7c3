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

use mod_proofolio\local\activity;
use mod_proofolio\local\queue_filter;
use mod_proofolio\local\queue_item;
use mod_proofolio\local\queue_place;
use mod_proofolio\local\queue_scope;
use mod_proofolio\permission;
use moodle_url;

/**
 * What an address tells of a queue: of which activity, what of it is wanted, and where in it somebody is who walks through it. The
 * pages that one walks to carry it along, so that one can go on from there.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class queue_address {
    /**
     * An address.
     *
     * @param int $cmid Id of the activity's course module; 0 for all activities.
     * @param queue_filter $filter What is wanted.
     * @param int $at Since when what is on the page waits, UTC seconds; 0 on the queue's own page.
     * @param int $tutorid Whose queue a coordinator looks at; 0 for the reader's own.
     */
    public function __construct(
        /** @var int Id of the activity's course module; 0 for all activities. */
        public readonly int $cmid,
        /** @var queue_filter What is wanted. */
        public readonly queue_filter $filter,
        /** @var int Since when what is on the page waits, UTC seconds. */
        public readonly int $at = 0,
        /** @var int Whose queue a coordinator looks at; 0 for the reader's own. */
        public readonly int $tutorid = 0,
    ) {
    }

    /**
     * What the request for the queue's own page tells.
     *
     * @return self
     */
    public static function asked(): self {
        return self::told(optional_param('id', 0, PARAM_INT));
    }

    /**
     * What the request for a page tells that one may have walked to.
     *
     * @return self|null None when it was not by walking through a queue.
     */
    public static function walked(): ?self {
        return optional_param('queue', false, PARAM_BOOL) ? self::told(optional_param('cmid', 0, PARAM_INT)) : null;
    }

    /**
     * Whose queue it is.
     *
     * @param int $userid Who reads it.
     * @return queue_scope|null None when that person has no such queue.
     */
    public function scope(int $userid): ?queue_scope {
        if (!$this->cmid) {
            $scope = queue_scope::everywhere($userid);
            return $scope->activities ? $scope : null;
        }
        $activity = activity::from_cmid($this->cmid);
        if ($this->tutorid) {
            return permission::can_view_queue_of($activity, $this->tutorid, $userid)
                ? queue_scope::of_tutor($activity, $this->tutorid, $userid)
                : null;
        }
        return permission::can_view_queue($activity, $userid) ? queue_scope::of_activity($activity, $userid) : null;
    }

    /**
     * The place in the queue of what is on the page.
     *
     * @param int $kind One of waiting_listing's kinds.
     * @param int $itemid Id of the proof or trace.
     * @return queue_place
     */
    public function place(int $kind, int $itemid): queue_place {
        return new queue_place($this->at, $kind, $itemid);
    }

    /**
     * Where the queue is.
     *
     * @param int|null $page Another page of it, from 0.
     * @return moodle_url
     */
    public function queue_url(?int $page = null): moodle_url {
        $own = ['id' => $this->cmid, 'tutor' => $this->tutorid, 'page' => $page ?? $this->filter->page];
        return new moodle_url('/mod/proofolio/queue.php', array_filter($own + $this->filter->params()));
    }

    /**
     * Where something that waits is read: a proof that the tutor spoke of before with the newest version beside that one.
     *
     * @param queue_item $item
     * @param activity $activity The item's.
     * @return moodle_url
     */
    public function item_url(queue_item $item, activity $activity): moodle_url {
        $url = match (true) {
            $item->is_trace() => new moodle_url('/mod/proofolio/traces.php', [
                'id' => $activity->cm->id,
                'userid' => $item->studentid,
                'trace' => $item->itemid,
            ]),
            $item->has_comparison() => compare_choice::url($item->itemid, $item->spoken, $item->latest),
            default => new moodle_url('/mod/proofolio/proof.php', ['id' => $item->itemid]),
        };
        $url = (new self($this->cmid, $this->filter, $item->time, $this->tutorid))->carried_by($url);
        if ($item->is_trace()) {
            $url->set_anchor(kept_trace::anchor_of($item->itemid));
        }
        return $url;
    }

    /**
     * An address that tells the walk as well.
     *
     * @param moodle_url $url
     * @return moodle_url
     */
    public function carried_by(moodle_url $url): moodle_url {
        return new moodle_url($url, $this->params());
    }

    /**
     * What the walk adds to an address.
     *
     * @return int[]
     */
    public function params(): array {
        $own = ['cmid' => $this->cmid, 'tutor' => $this->tutorid, 'at' => $this->at];
        return ['queue' => 1] + array_filter($own + $this->filter->params());
    }

    /**
     * The same queue without a filter.
     *
     * @return self
     */
    public function whole(): self {
        return new self($this->cmid, new queue_filter(), 0, $this->tutorid);
    }

    /**
     * What the request tells besides the activity.
     *
     * @param int $cmid
     * @return self
     */
    private static function told(int $cmid): self {
        $tutorid = $cmid ? max(0, optional_param('tutor', 0, PARAM_INT)) : 0;
        return new self($cmid, new queue_filter(
            optional_param('studentid', 0, PARAM_INT),
            optional_param('competencyid', 0, PARAM_INT),
            max(0, optional_param('page', 0, PARAM_INT)),
        ), max(0, optional_param('at', 0, PARAM_INT)), $tutorid);
    }
}
