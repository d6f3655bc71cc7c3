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

use mod_proofolio\local\models\kept_seen;
use mod_proofolio\local\models\kept_trace;

/**
 * Which of the traces that students show their tutors have seen.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class seen_traces {
    /**
     * Notes that a person sees traces; what they have seen before keeps its time.
     *
     * @param kept_trace[] $traces Shown ones, of others.
     * @param int $userid
     * @param int $now UTC seconds.
     */
    public static function see(array $traces, int $userid, int $now): void {
        $ids = array_map(fn(kept_trace $trace): int => $trace->get('id'), $traces);
        if (!kept_seen::unseen($ids, $userid)) {
            return;
        }
        act::run_again_when_overtaken(function () use ($ids, $userid, $now): void {
            foreach (kept_seen::unseen($ids, $userid) as $id) {
                (new kept_seen(0, (object) ['keptid' => $id, 'userid' => $userid, 'timeseen' => $now]))->create();
            }
        });
    }

    /**
     * Keeps a trace as one that a person has not seen.
     *
     * @param kept_trace $trace
     * @param int $userid
     */
    public static function keep_unseen(kept_trace $trace, int $userid): void {
        kept_seen::forget($trace->get('id'), $userid);
    }
}
