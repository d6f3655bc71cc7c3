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
    /** Kind: somebody reminds a student of their portfolio. */
    public const REMINDER = 'reminder';
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
            'timedigest' => ['type' => PARAM_INT, 'default' => 0],
        ];
    }

    /**
     * What is due to be told by itself, the longest waiting first: everything that one author did in one proof, or with
     * one cover, and that one person is to be told. As soon as the first of it is due, all of it is.
     *
     * @param int $now UTC seconds.
     * @param int $limit The most groups that are wanted.
     * @return stdClass[] Each with userid, authorid, portfolioid, proofid, aboutcover, firstdue.
     */
    public static function due_groups(int $now, int $limit): array {
        global $DB;
        $sql = 'SELECT MIN(id) AS firstid, userid, authorid, portfolioid, proofid, aboutcover, MIN(timedue) AS firstdue
                  FROM {' . self::TABLE . '}
                 WHERE state = :state AND timedigest = 0
              GROUP BY userid, authorid, portfolioid, proofid, aboutcover
                HAVING MIN(timedue) <= :now
              ORDER BY MIN(timedue), MIN(id)';
        return array_values($DB->get_records_sql($sql, ['state' => self::WAITING, 'now' => $now], 0, $limit));
    }

    /**
     * Claims all that waits in a group to be told by itself. Of several senders at once, only one gets each notice.
     *
     * @param stdClass $group As due_groups() gives it.
     * @param string $claimkey A key that was never used.
     * @param int $now UTC seconds.
     */
    public static function claim(stdClass $group, string $claimkey, int $now): void {
        [$select, $params] = self::waiting_in($group);
        self::claim_where($select, $params, $claimkey, $now);
    }

    /**
     * Lets all that waits in a group wait for the daily digest of its recipient.
     *
     * @param stdClass $group As due_groups() gives it.
     * @param int $timedigest When that is due, UTC seconds.
     */
    public static function postpone(stdClass $group, int $timedigest): void {
        global $DB;
        [$select, $params] = self::waiting_in($group);
        $DB->set_field_select(self::TABLE, 'timedigest', $timedigest, $select, $params);
    }

    /**
     * Those for whom something waits for their daily digest.
     *
     * @return int[] Ids of people.
     */
    public static function digest_recipients(): array {
        global $DB;
        $sql = 'SELECT DISTINCT userid FROM {' . self::TABLE . '} WHERE state = :state AND timedigest > 0';
        return array_map('intval', $DB->get_fieldset_sql($sql, ['state' => self::WAITING]));
    }

    /**
     * Those whose daily digest is due, the longest waiting first.
     *
     * @param int $now UTC seconds.
     * @param int $limit The most people that are wanted.
     * @return int[] Ids of people.
     */
    public static function due_digests(int $now, int $limit): array {
        global $DB;
        $sql = 'SELECT userid
                  FROM {' . self::TABLE . '}
                 WHERE state = :state AND timedigest > 0
              GROUP BY userid
                HAVING MIN(timedigest) <= :now
              ORDER BY MIN(timedigest), MIN(id)';
        $due = $DB->get_records_sql($sql, ['state' => self::WAITING, 'now' => $now], 0, $limit);
        return array_map('intval', array_keys($due));
    }

    /**
     * Claims all that waits for the daily digest of somebody. Of several senders at once, only one gets each notice.
     *
     * @param int $userid
     * @param string $claimkey A key that was never used.
     * @param int $now UTC seconds.
     */
    public static function claim_digest(int $userid, string $claimkey, int $now): void {
        $select = 'state = :waiting AND userid = :userid AND timedigest > 0';
        self::claim_where($select, ['waiting' => self::WAITING, 'userid' => $userid], $claimkey, $now);
    }

    /**
     * Lets what waits for the daily digest of some people be told by itself again.
     *
     * @param int[] $userids
     */
    public static function release_from_digest(array $userids): void {
        global $DB;
        if ($userids) {
            [$insql, $params] = $DB->get_in_or_equal($userids, SQL_PARAMS_NAMED);
            $select = "state = :state AND timedigest > 0 AND userid $insql";
            $DB->set_field_select(self::TABLE, 'timedigest', 0, $select, $params + ['state' => self::WAITING]);
        }
    }

    /**
     * The condition for what waits in a group to be told by itself.
     *
     * @param stdClass $group As due_groups() gives it.
     * @return array The condition and its parameters.
     */
    private static function waiting_in(stdClass $group): array {
        $select = 'state = :waiting AND timedigest = 0 AND userid = :userid AND authorid = :authorid AND portfolioid = :portfolioid
                   AND proofid = :proofid AND aboutcover = :aboutcover';
        return [$select, [
            'waiting' => self::WAITING,
            'userid' => $group->userid,
            'authorid' => $group->authorid,
            'portfolioid' => $group->portfolioid,
            'proofid' => $group->proofid,
            'aboutcover' => $group->aboutcover,
        ]];
    }

    /**
     * Claims notices.
     *
     * @param string $select Which.
     * @param array $params
     * @param string $claimkey
     * @param int $now UTC seconds.
     */
    private static function claim_where(string $select, array $params, string $claimkey, int $now): void {
        global $DB;
        $sql = 'UPDATE {' . self::TABLE . "}
                   SET state = :claimed, claimkey = :claimkey, timeclaimed = :timeclaimed, timemodified = :timemodified
                 WHERE $select";
        $DB->execute($sql, $params + [
            'claimed' => self::CLAIMED,
            'claimkey' => $claimkey,
            'timeclaimed' => $now,
            'timemodified' => $now,
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
     * What has not been sent about a comment, be it that a sender has begun and was broken off.
     *
     * @param comment $comment
     * @return self[]
     */
    public static function unsent_about(comment $comment): array {
        $about = ['versionid' => $comment->get('versionid'), 'kind' => self::COMMENT, 'itemid' => $comment->get('id')];
        return [
            ...array_values(self::get_records($about + ['state' => self::WAITING])),
            ...array_values(self::get_records($about + ['state' => self::CLAIMED])),
        ];
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
        $due = 'CASE WHEN timedigest > 0 THEN timedigest ELSE timedue END';
        $select = "state = :state AND $due <= :now";
        $since = $DB->get_field_select(self::TABLE, "MIN($due)", $select, ['state' => self::WAITING, 'now' => $now]);
        return $since ? (int) $since : null;
    }
}
