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

namespace mod_proofolio\privacy;

use core_privacy\local\request\transform;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\competency;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\draft_trace;
use mod_proofolio\local\models\judgement;
use mod_proofolio\local\models\kept_seen;
use mod_proofolio\local\models\kept_trace;
use mod_proofolio\local\models\model;
use mod_proofolio\local\models\read_mark;
use mod_proofolio\local\models\reminder;
use mod_proofolio\local\models\version_read;
use mod_proofolio\local\models\version_trace;

/**
 * Rows as they stand in somebody's export.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class export_rows {
    /**
     * A comment.
     *
     * @param comment $comment
     * @param int $userid Id of whose export it is.
     * @param export_place $place Where it is written.
     * @return array
     */
    public static function comment(comment $comment, int $userid, export_place $place): array {
        return [
            'author' => transform::user($comment->get('userid')),
            'author_was_you' => transform::yesno($comment->get('userid') == $userid),
            'time' => transform::datetime($comment->get('timeposted')),
            'content' => $place->plain_text($comment->get('content'), $comment->get('contentformat')),
            'kind' => get_string("kind{$comment->get('kind')}", 'mod_proofolio'),
            'edited' => self::time($comment->get('timeedited')),
            'resolved' => self::time($comment->get('timeresolved')),
        ];
    }

    /**
     * A decision.
     *
     * @param decision $decision
     * @param int $userid Id of whose export it is.
     * @return array
     */
    public static function decision(decision $decision, int $userid): array {
        return [
            'author' => transform::user($decision->get('userid')),
            'author_was_you' => transform::yesno($decision->get('userid') == $userid),
            'time' => transform::datetime($decision->get('timedecided')),
            'outcome' => get_string('state' . $decision->get('outcome'), 'mod_proofolio'),
        ];
    }

    /**
     * What somebody thinks of a quality of a student's proofs.
     *
     * @param judgement $judgement
     * @param int $userid Id of whose export it is.
     * @param competency[] $competencies Those of the activity, by id.
     * @return array
     */
    public static function judgement(judgement $judgement, int $userid, array $competencies): array {
        return [
            'author' => transform::user($judgement->get('userid')),
            'author_was_you' => transform::yesno($judgement->get('userid') == $userid),
            'time' => transform::datetime($judgement->get('timejudged')),
            'competency' => $competencies[$judgement->get('competencyid')]->get('code'),
            'quality' => get_string("quality{$judgement->get('quality')}", 'mod_proofolio'),
            'degree' => get_string("degree{$judgement->get('degree')}", 'mod_proofolio'),
            'reason' => $judgement->get('reason'),
        ];
    }

    /**
     * A read mark.
     *
     * @param read_mark $mark
     * @return array
     */
    public static function read_mark(read_mark $mark): array {
        return [
            'version' => $mark->get('versionnumber'),
            'time' => self::time($mark->get('timeread')),
        ];
    }

    /**
     * That somebody has seen a kept trace. As with proofs, it is not told who.
     *
     * @param kept_seen $seen
     * @return array
     */
    public static function kept_seen(kept_seen $seen): array {
        return ['time' => self::time($seen->get('timeseen'))];
    }

    /**
     * When a version was first opened.
     *
     * @param version_read $read
     * @return array
     */
    public static function version_read(version_read $read): array {
        return ['reader' => transform::user($read->get('userid')), 'time' => self::time($read->get('timeread'))];
    }

    /**
     * A reminder.
     *
     * @param reminder $reminder
     * @return array
     */
    public static function reminder(reminder $reminder): array {
        return ['by' => transform::user($reminder->get('userid')), 'time' => self::time($reminder->get('timereminded'))];
    }

    /**
     * A trace.
     *
     * @param version_trace|draft_trace|kept_trace $trace
     * @return array
     */
    public static function trace(version_trace|draft_trace|kept_trace $trace): array {
        return [
            'caption' => $trace->get('caption'),
            'time' => self::time($trace->get('timeaction')),
            'masked' => transform::yesno($trace->get('masked')),
            'link' => $trace->get('link'),
        ];
    }

    /**
     * A moment, or nothing when there is none.
     *
     * @param int $time
     * @return string
     */
    public static function time(int $time): string {
        return $time ? transform::datetime($time) : '';
    }

    /**
     * Rows by the value of a column that they may share.
     *
     * @param model[] $rows
     * @param string $column
     * @return array[] The rows by value.
     */
    public static function grouped(array $rows, string $column): array {
        $groups = [];
        foreach ($rows as $row) {
            $groups[$row->get($column)][] = $row;
        }
        return $groups;
    }

    /**
     * The ids of rows.
     *
     * @param model[] $rows
     * @return int[]
     */
    public static function ids(array $rows): array {
        return array_map(fn(model $row): int => $row->get('id'), $rows);
    }
}
