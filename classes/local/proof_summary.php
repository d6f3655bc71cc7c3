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

use stdClass;

/**
 * What a logbook tells of one proof.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class proof_summary {
    /** @var int The proof. */
    public readonly int $id;
    /** @var int The owner. */
    public readonly int $studentid;
    /** @var int The competency. */
    public readonly int $competencyid;
    /** @var string The competency's code. */
    public readonly string $competencycode;
    /** @var string The competency's name. */
    public readonly string $competencyname;
    /** @var string A to Z. */
    public readonly string $letter;
    /** @var string The proof's name. */
    public readonly string $name;
    /** @var string The experience of the newest version, else of the draft; may be empty. */
    public readonly string $experiencename;
    /** @var string The context of the newest version, else of the draft; may be empty. */
    public readonly string $contextname;
    /** @var int Id of the newest version, 0 for none. */
    public readonly int $versionid;
    /** @var int Id of the draft, 0 for none. */
    public readonly int $draftid;
    /** @var int The number of the newest version, 0 for none. */
    public readonly int $versionnumber;
    /** @var string One of the states of the workflow. */
    public readonly string $state;
    /** @var int When the draft was saved last, UTC seconds; 0 when there is none. */
    public readonly int $timedraft;
    /** @var int When a version was submitted or a comment written last, else when the draft was saved; UTC seconds. */
    public readonly int $timeactivity;
    /** @var int Comments on all versions. */
    public readonly int $comments;
    /** @var int What is new for the reader. */
    public readonly int $unread;
    /** @var int Threads of the reader that a version answers and that are to be resolved. */
    public readonly int $threads;
    /** @var bool Whether it is archived. */
    public readonly bool $isarchived;

    /**
     * Reads a row of the listing.
     *
     * @param stdClass $row
     */
    public function __construct(stdClass $row) {
        $this->id = (int) $row->id;
        $this->studentid = (int) $row->userid;
        $this->competencyid = (int) $row->competencyid;
        $this->competencycode = $row->competencycode;
        $this->competencyname = $row->competencyname;
        $this->letter = $row->letter;
        $this->name = proof_label::shown_name($row->name);
        $this->experiencename = (string) $row->experiencename;
        $this->contextname = (string) $row->contextname;
        $this->versionid = (int) $row->versionid;
        $this->draftid = (int) $row->draftid;
        $this->versionnumber = (int) $row->versionnumber;
        $this->state = workflow::state_of((int) $row->versionnumber, $row->outcome);
        $this->timedraft = (int) $row->timedraft;
        $this->timeactivity = (int) $row->timeshown;
        $this->comments = (int) $row->comments;
        $this->unread = (int) $row->unread;
        $this->threads = (int) $row->threads;
        $this->isarchived = (bool) $row->archived;
    }

    /**
     * Whether it waits for the reader, as their queue has it.
     *
     * @return bool
     */
    public function is_waiting(): bool {
        return $this->unread > 0 || $this->threads > 0;
    }

    /**
     * The label by which people know the proof, for example CG3-B.
     *
     * @return string
     */
    public function get_label(): string {
        return proof_label::of($this->competencycode, $this->letter);
    }
}
