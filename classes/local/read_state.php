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

use mod_proofolio\local\models\proof;
use mod_proofolio\local\models\proof_listing;
use mod_proofolio\local\models\read_mark;
use mod_proofolio\local\models\version;

/**
 * What a person has seen of a proof, and what is new for them: other people's versions, comments and decisions.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class read_state {
    /**
     * Marks all there is of a proof as seen.
     *
     * @param proof $proof
     * @param int $userid
     * @param int $now UTC seconds.
     */
    public static function mark_read(proof $proof, int $userid, int $now): void {
        self::store($proof, $userid, proof_listing::newest_items($proof->get('id')), $now);
    }

    /**
     * Notes that a person opens a version, so that it cannot be taken back any more. This is done before anything of it is shown,
     * so that what others write meanwhile stays new.
     *
     * @param version $version
     * @param int $userid
     * @param int $now UTC seconds.
     * @param bool $all Whether all that was said about the proof is shown with it, too.
     * @return bool False when its author has just taken it back.
     */
    public static function open(version $version, int $userid, int $now, bool $all): bool {
        if ($all && self::has_seen($version, $userid)) {
            // What somebody has opened is not taken back any more.
            return true;
        }
        return act::run_again_when_overtaken(function () use ($version, $userid, $now, $all): bool {
            $proof = $version->get_proof();
            $proof->hold();
            if (!version::record_exists($version->get('id'))) {
                return false;
            }
            $known = read_mark::of($proof->get('id'), $userid)->get('versionnumber');
            $said = $all ? proof_listing::newest_items($proof->get('id')) : [];
            // A newer version is not shown with this one.
            self::note($proof, $userid, ['versionnumber' => max($version->get('number'), $known)] + $said, $now);
            readings::note($version, $userid, $now);
            return true;
        });
    }

    /**
     * Keeps the newest thing as unread that can be news to a person. Where there is none, nothing changes.
     *
     * @param proof $proof
     * @param int $userid
     * @param int $now UTC seconds.
     */
    public static function keep_unread(proof $proof, int $userid, int $now): void {
        $seen = proof_listing::newest_items($proof->get('id'));
        $newest = proof_listing::newest_of_others($proof->get('id'), $userid);
        if ($newest) {
            $seen[$newest->mark] = $newest->number - 1;
        }
        self::store($proof, $userid, $seen, $now);
    }

    /**
     * Whether a person has opened a version, and seen everything there is of its proof.
     *
     * @param version $version
     * @param int $userid
     * @return bool
     */
    private static function has_seen(version $version, int $userid): bool {
        $mark = read_mark::of($version->get('proofid'), $userid);
        $isopened = $mark->get('id') && $mark->get('versionnumber') >= $version->get('number');
        if (!$isopened || !readings::is_noted($version, $userid)) {
            return false;
        }
        $newest = proof_listing::newest_items($version->get('proofid'));
        return array_intersect_key((array) $mark->to_record(), $newest) == $newest;
    }

    /**
     * Keeps as unread what was unread before a person opened a proof; when that was nothing, the newest thing.
     *
     * @param proof $proof
     * @param int $userid
     * @param int[] $before What they had seen then, by column of the read mark.
     * @param int $now UTC seconds.
     */
    public static function keep_as_before(proof $proof, int $userid, array $before, int $now): void {
        $newest = proof_listing::newest_items($proof->get('id'));
        $seen = $newest;
        foreach (array_intersect_key($before, $newest) as $mark => $value) {
            $seen[$mark] = max(0, min($value, $newest[$mark]));
        }
        $seen === $newest ? self::keep_unread($proof, $userid, $now) : self::store($proof, $userid, $seen, $now);
    }

    /**
     * How many things are new for a person in a proof.
     *
     * @param proof $proof
     * @param int $userid
     * @return int
     */
    public static function count_unread(proof $proof, int $userid): int {
        return proof_listing::count_unread($proof->get('id'), $userid);
    }

    /**
     * Stores what a person has seen; two tabs at once end with one row. Where nothing new was seen the mark keeps its time: it
     * tells when something new was read last.
     *
     * @param proof $proof
     * @param int $userid
     * @param int[] $seen Columns of the read mark.
     * @param int $now
     */
    private static function store(proof $proof, int $userid, array $seen, int $now): void {
        act::run_again_when_overtaken(fn() => self::note($proof, $userid, $seen, $now));
    }

    /**
     * Writes down what a person has seen. Part of an act.
     *
     * @param proof $proof
     * @param int $userid
     * @param int[] $seen Columns of the read mark.
     * @param int $now
     */
    private static function note(proof $proof, int $userid, array $seen, int $now): void {
        $mark = read_mark::of($proof->get('id'), $userid);
        $known = array_intersect_key((array) $mark->to_record(), $seen);
        if ($mark->get('id') && $known == $seen) {
            return;
        }
        $mark->set_many($seen + ['timeread' => $now]);
        $mark->save();
    }
}
