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

/**
 * A place in a queue: where somebody is who walks through it. What stands there may have left the queue since, by being read.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class queue_place {
    /**
     * A place.
     *
     * @param int $time Since when what stands there waited, UTC seconds.
     * @param int $kind One of waiting_listing's kinds.
     * @param int $itemid Id of the proof or trace.
     */
    public function __construct(
        /** @var int Since when what stands there waited, UTC seconds. */
        public readonly int $time,
        /** @var int One of waiting_listing's kinds. */
        public readonly int $kind,
        /** @var int Id of the proof or trace. */
        public readonly int $itemid,
    ) {
    }
}
