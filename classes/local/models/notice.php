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

namespace mod_proofolio\local\models;

use stdClass;

/**
 * One thing that one person is to be told.
 *
 * It waits, is claimed by the sender, and ends as sent, dropped (there was no reason to tell it any more) or failed.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notice extends model {
    /** The table. */
    public const TABLE = 'proofolio_notice';

    /** Kind: a comment was written. */
    public const COMMENT = 'comment';
    /** Kind: a tutor's word on a version. */
    public const DECISION = 'decision';
    /** Kind: a version was submitted. */
    public const SUBMISSION = 'submission';
    /** Kind: a tutor was assigned to a student. */
    public const ASSIGNED = 'assigned';
    /** Kind: somebody is to cover for a tutor. */
    public const COVER = 'cover';
    /** Kind: a cover was ended early. */
    public const COVER_ENDED = 'coverended';

    /** State: nobody has begun to send it. */
    public const WAITING = 'waiting';
    /** State: a sender has begun. */
    public const CLAIMED = 'claimed';
    /** State: it was told. */
    public const SENT = 'sent';
    /** State: there was no reason to tell it any more. */
    public const DROPPED = 'dropped';
    /** State: sending failed; it is not tried again. */
    public const FAILED = 'failed';

    #[\Override]
    protected static function define_properties() {
        return [
            'userid' => ['type' => PARAM_INT],
            'authorid' => ['type' => PARAM_INT],
            'portfolioid' => ['type' => PARAM_INT],
            'proofid' => ['type' => PARAM_INT, 'default' => 0],
            'versionid' => ['type' => PARAM_INT, 'default' => 0],
            'aboutcover' => ['type' => PARAM_INT, 'default' => 0],
            'kind' => ['type' => PARAM_ALPHA],
            'itemid' => ['type' => PARAM_INT],
            'timedue' => ['type' => PARAM_INT],
            'state' => ['type' => PARAM_ALPHA, 'default' => self::WAITING],
            'claimkey' => ['type' => PARAM_ALPHANUM, 'default' => ''],
            'timeclaimed' => ['type' => PARAM_INT, 'default' => 0],
            'timesent' => ['type' => PARAM_INT, 'default' => 0],
        ];
    }

    /**
     * What is due, the longest waiting first: everything that one author did in one proof, or with one cover, and that
     * one person is to be told. As soon as the first of it is due, all of it is.
     *
     * @param int $now UTC seconds.
     * @param int $limit The most groups that are wanted.
     * @return stdClass[] Each with userid, authorid, portfolioid, proofid, aboutcover.
     */
    public static function due_groups(int $now, int $limit): array {
        global $DB;
        $sql = 'SELECT MIN(id) AS firstid, userid, authorid, portfolioid, proofid, aboutcover
                  FROM {' . self::TABLE . '}
                 WHERE state = :state
              GROUP BY userid, authorid, portfolioid, proofid, aboutcover
                HAVING MIN(timedue) <= :now
              ORDER BY MIN(timedue), MIN(id)';
        return array_values($DB->get_records_sql($sql, ['state' => self::WAITING, 'now' => $now], 0, $limit));
    }

    /**
     * Claims all that waits in a group. Of several senders at once, only one gets each notice.
     *
     * @param stdClass $group As due_groups() gives it.
     * @param string $claimkey A key that was never used.
     * @param int $now UTC seconds.
     */
    public static function claim(stdClass $group, string $claimkey, int $now): void {
        global $DB;
        $sql = 'UPDATE {' . self::TABLE . '}
                   SET state = :claimed, claimkey = :claimkey, timeclaimed = :timeclaimed, timemodified = :timemodified
                 WHERE state = :waiting AND userid = :userid AND authorid = :authorid AND portfolioid = :portfolioid
                       AND proofid = :proofid AND aboutcover = :aboutcover';
        $DB->execute($sql, [
            'claimed' => self::CLAIMED,
            'claimkey' => $claimkey,
            'timeclaimed' => $now,
            'timemodified' => $now,
            'waiting' => self::WAITING,
            'userid' => $group->userid,
            'authorid' => $group->authorid,
            'portfolioid' => $group->portfolioid,
            'proofid' => $group->proofid,
            'aboutcover' => $group->aboutcover,
        ]);
    }

    /**
     * The keys of claims that a sender has left unfinished.
     *
     * @param int $before UTC seconds: claims made earlier.
     * @param int $limit The most keys that are wanted.
     * @return string[]
     */
    public static function abandoned_keys(int $before, int $limit): array {
        global $DB;
        $sql = 'SELECT claimkey
                  FROM {' . self::TABLE . '}
                 WHERE state = :state AND timeclaimed < :before
              GROUP BY claimkey
              ORDER BY MIN(id)';
        return array_keys($DB->get_records_sql($sql, ['state' => self::CLAIMED, 'before' => $before], 0, $limit));
    }

    /**
     * Claims anew what a sender has left unfinished; the keys stay.
     *
     * @param string[] $keys
     * @param int $now UTC seconds.
     */
    public static function claim_again(array $keys, int $now): void {
        global $DB;
        if ($keys) {
            [$insql, $params] = $DB->get_in_or_equal($keys, SQL_PARAMS_NAMED);
            $select = "state = :state AND claimkey $insql";
            $DB->set_field_select(self::TABLE, 'timeclaimed', $now, $select, $params + ['state' => self::CLAIMED]);
        }
    }

    /**
     * The claimed notices with some keys.
     *
     * @param string[] $keys
     * @return self[][] By key, each oldest first.
     */
    public static function claimed_with(array $keys): array {
        $claims = [];
        foreach (self::in_set('claimkey', $keys) as $notice) {
            if ($notice->get('state') === self::CLAIMED) {
                $claims[$notice->get('claimkey')][] = $notice;
            }
        }
        return $claims;
    }

    /**
     * Ends what is still claimed with a key.
     *
     * @param string $claimkey
     * @param string $state How it ended.
     * @param int $now UTC seconds.
     */
    public static function finish(string $claimkey, string $state, int $now): void {
        global $DB;
        $sql = 'UPDATE {' . self::TABLE . '}
                   SET state = :state, timesent = :timesent, timemodified = :timemodified
                 WHERE claimkey = :claimkey AND state = :claimed';
        $DB->execute($sql, [
            'state' => $state,
            'timesent' => $state === self::SENT ? $now : 0,
            'timemodified' => $now,
            'claimkey' => $claimkey,
            'claimed' => self::CLAIMED,
        ]);
    }

    /**
     * What nobody has begun to send about a version.
     *
     * @param int $versionid
     * @return self[]
     */
    public static function waiting_about(int $versionid): array {
        return self::get_records(['versionid' => $versionid, 'state' => self::WAITING]);
    }

    /**
     * What nobody has begun to send about a cover.
     *
     * @param int $coverid Id of the cover's row.
     * @return self[]
     */
    public static function waiting_about_cover(int $coverid): array {
        return self::get_records(['aboutcover' => $coverid, 'state' => self::WAITING]);
    }

    /**
     * Drops notices that there is no reason to tell any more.
     *
     * @param self[] $notices
     */
    public static function drop(array $notices): void {
        global $DB;
        if ($notices) {
            $ids = array_map(fn(self $notice): int => $notice->get('id'), $notices);
            [$insql, $params] = $DB->get_in_or_equal($ids, SQL_PARAMS_NAMED);
            $DB->set_field_select(self::TABLE, 'state', self::DROPPED, "id $insql", $params);
        }
    }

    /**
     * Deletes what has ended long ago.
     *
     * @param int $before UTC seconds: claimed earlier.
     */
    public static function delete_finished(int $before): void {
        global $DB;
        [$insql, $params] = $DB->get_in_or_equal([self::SENT, self::DROPPED, self::FAILED], SQL_PARAMS_NAMED);
        $DB->delete_records_select(self::TABLE, "state $insql AND timeclaimed < :before", $params + ['before' => $before]);
    }

    /**
     * Since when the longest waiting notice is due.
     *
     * @param int $now UTC seconds.
     * @return int|null UTC seconds; none when nothing is due.
     */
    public static function due_since(int $now): ?int {
        global $DB;
        $select = 'state = :state AND timedue <= :now';
        $since = $DB->get_field_select(self::TABLE, 'MIN(timedue)', $select, ['state' => self::WAITING, 'now' => $now]);
        return $since ? (int) $since : null;
    }
}
