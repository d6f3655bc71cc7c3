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

use mod_proofolio\local\models\draft_trace;
use mod_proofolio\local\models\version_trace;

/**
 * What the owner says of one trace of a proof.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class trace_details {
    /**
     * One trace.
     *
     * @param int $number The number by which texts cite it, 0 while it has none.
     * @param int $sortorder Its place among the traces.
     * @param string $caption
     * @param int $timeaction When the action took place that it shows, UTC seconds.
     * @param bool $masked Whether it is a masked or simplified copy.
     * @param string $link A whole http or https address, or nothing.
     * @param string $filename The name of its file, or nothing.
     * @param int $keptid The kept trace that it was drawn from, 0 for none.
     */
    public function __construct(
        /** @var int The number by which texts cite it, 0 while it has none. */
        public readonly int $number,
        /** @var int Its place among the traces. */
        public readonly int $sortorder = 0,
        /** @var string What it is, in one line. */
        public readonly string $caption = '',
        /** @var int When the action took place that it shows, UTC seconds. */
        public readonly int $timeaction = 0,
        /** @var bool Whether it is a masked or simplified copy. */
        public readonly bool $masked = false,
        /** @var string A whole http or https address, or nothing. */
        public readonly string $link = '',
        /** @var string The name of its file, or nothing. */
        public readonly string $filename = '',
        /** @var int The kept trace that it was drawn from, 0 for none. */
        public readonly int $keptid = 0,
    ) {
    }

    /**
     * The details that a draft or a version holds of a trace.
     *
     * @param draft_trace|version_trace $row
     * @return self
     */
    public static function of(draft_trace|version_trace $row): self {
        return new self(
            $row->get('number'),
            $row->get('sortorder'),
            $row->get('caption'),
            $row->get('timeaction'),
            (bool) $row->get('masked'),
            $row->get('link'),
            $row->get('filename'),
            $row->get('keptid'),
        );
    }

    /**
     * The same trace with the number that it gets.
     *
     * @param int $number
     * @param int $sortorder Its place among the traces.
     * @return self
     */
    public function numbered(int $number, int $sortorder): self {
        return new self(
            $number,
            $sortorder,
            $this->caption,
            $this->timeaction,
            $this->masked,
            $this->link,
            $this->filename,
            $this->keptid,
        );
    }

    /**
     * The columns of a draft's or a version's trace.
     *
     * @return array
     */
    public function to_columns(): array {
        return [
            'number' => $this->number,
            'sortorder' => $this->sortorder,
            'caption' => $this->caption,
            'timeaction' => $this->timeaction,
            'masked' => (int) $this->masked,
            'link' => $this->link,
            'filename' => $this->filename,
            'keptid' => $this->keptid,
        ];
    }
}
