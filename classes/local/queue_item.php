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

namespace mod_proofolio\local;

use mod_proofolio\local\models\waiting_listing;
use stdClass;

/**
 * Something that waits for a tutor: what is new in one proof, or one trace that a student shows.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class queue_item {
    /** @var int One of waiting_listing's kinds. */
    public readonly int $kind;
    /** @var int Id of the proof or trace. */
    public readonly int $itemid;
    /** @var int Id of the activity's own row. */
    public readonly int $proofolioid;
    /** @var int Id of the student. */
    public readonly int $studentid;
    /** @var int Since when it waits, UTC seconds. */
    public readonly int $time;
    /** @var int Versions that are unread. */
    public readonly int $versions;
    /** @var int Comments of the student that are unread. */
    public readonly int $replies;
    /** @var int Threads that a version answers and that are to be resolved. */
    public readonly int $threads;
    /** @var int The earliest version that answers one of them, 0 for none. */
    public readonly int $answeredby;
    /** @var string The proof's label, for example CG3-B; nothing for a trace. */
    public readonly string $label;
    /** @var string The proof's name, or the trace's caption, which may be nothing. */
    public readonly string $name;
    /** @var int Number of the proof's newest version. */
    public readonly int $latest;
    /** @var int Number of the last version that the tutor commented or decided on, 0 for none. */
    public readonly int $spoken;
    /** @var int When the action was that the trace is of, UTC seconds. */
    public readonly int $timeaction;

    /**
     * Reads a row of the listing.
     *
     * @param stdClass $row
     */
    public function __construct(stdClass $row) {
        $this->kind = (int) $row->kind;
        $this->itemid = (int) $row->itemid;
        $this->proofolioid = (int) $row->proofolioid;
        $this->studentid = (int) $row->userid;
        $this->time = (int) $row->time;
        $this->versions = (int) $row->versions;
        $this->replies = (int) $row->replies;
        $this->threads = (int) $row->threads;
        $this->answeredby = (int) $row->answeredby;
        $this->label = $this->is_trace() ? '' : proof_label::of($row->code, $row->letter);
        $this->name = (string) ($this->is_trace() ? $row->caption : $row->name);
        $this->latest = (int) $row->latest;
        $this->spoken = (int) $row->spoken;
        $this->timeaction = (int) $row->timeaction;
    }

    /**
     * Whether it is a trace, not a proof.
     *
     * @return bool
     */
    public function is_trace(): bool {
        return $this->kind === waiting_listing::TRACE;
    }

    /**
     * Whether its newest version is to be read beside an earlier one: the last that the tutor spoke of.
     *
     * @return bool
     */
    public function has_comparison(): bool {
        return $this->spoken > 0 && $this->spoken < $this->latest;
    }

    /**
     * Where it stands in the queue.
     *
     * @return queue_place
     */
    public function place(): queue_place {
        return new queue_place($this->time, $this->kind, $this->itemid);
    }
}
