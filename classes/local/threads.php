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

use mod_proofolio\event\thread_reopened;
use mod_proofolio\event\thread_resolved;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\model;
use mod_proofolio\local\models\version;
use mod_proofolio\local\models\version_answer;

/**
 * The threads about versions: what was said of them, in sets, and how far one has come with each.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class threads {
    /**
     * The threads about some versions, in two reads however many there are.
     *
     * @param version[] $versions All versions of one or more proofs.
     * @return thread[] By id of the comment that began it, oldest first.
     */
    public static function about(array $versions): array {
        $ids = array_map(fn(version $version): int => $version->get('id'), array_values($versions));
        return self::made_of(comment::on_versions($ids), version_answer::in_set('versionid', $ids), $versions);
    }

    /**
     * The threads that rows make.
     *
     * @param comment[] $comments Those on the versions, oldest first.
     * @param version_answer[] $answers What the versions answer.
     * @param version[] $versions
     * @return thread[] By id of the comment that began it, oldest first.
     */
    public static function made_of(array $comments, array $answers, array $versions): array {
        $versions = version::by_id($versions);
        $answering = self::by($answers, 'commentid');
        $replies = self::by($comments, 'parentid');
        $threads = [];
        foreach ($replies[0] ?? [] as $comment) {
            $id = $comment->get('id');
            $addressedin = self::newest_of($answering[$id] ?? [], $versions, $comment->get('timereopened'));
            $threads[$id] = new thread($comment, $replies[$id] ?? [], $addressedin, isset($answering[$id]));
        }
        return $threads;
    }

    /**
     * What a further version of a proof can be said to answer.
     *
     * @param version[] $versions All versions of the proof.
     * @param int $userid Who writes the further one.
     * @return thread[] By id of the comment that began it, oldest first.
     */
    public static function open_to_answer(array $versions, int $userid): array {
        $threads = self::about($versions);
        return array_filter($threads, fn(thread $thread): bool => $thread->can_be_answered_by($userid));
    }

    /**
     * The thread that a comment began.
     *
     * @param comment $comment
     * @return thread
     * @throws refusal When it began none.
     */
    public static function begun_by(comment $comment): thread {
        return self::about(version::all_of($comment->get_version()->get('proofid')))[$comment->get('id')]
            ?? throw refusal::foreign('commentid');
    }

    /**
     * Notes that a thread is settled. One that is settled stays as it is.
     *
     * @param comment $comment What began it.
     * @param int $userid Who says so.
     * @param int $now UTC seconds.
     * @throws refusal When it is praise, or no thread.
     */
    public static function resolve(comment $comment, int $userid, int $now): void {
        self::settle($comment, [thread::OPEN, thread::ADDRESSED], function (comment $comment) use ($userid, $now): void {
            $comment->set_many(['timeresolved' => $now, 'resolvedby' => $userid]);
            $comment->update();
            thread_resolved::of($comment, $comment->get_version()->get_proof())->trigger();
        });
    }

    /**
     * Notes that a thread is open still, whatever was done about it so far. One that is open stays as it is.
     *
     * @param comment $comment What began it.
     * @param int $now UTC seconds.
     * @throws refusal When it is praise, or no thread.
     */
    public static function reopen(comment $comment, int $now): void {
        self::settle($comment, [thread::RESOLVED, thread::ADDRESSED], function (comment $comment) use ($now): void {
            $comment->set_many(['timeresolved' => 0, 'resolvedby' => 0, 'timereopened' => $now]);
            $comment->update();
            thread_reopened::of($comment, $comment->get_version()->get_proof())->trigger();
        });
    }

    /**
     * Changes how far one has come with a thread.
     *
     * @param comment $comment What began it.
     * @param string[] $from The states in which there is something to change.
     * @param callable $change Given the comment, as it is now.
     * @throws refusal When it is praise, or no thread.
     */
    private static function settle(comment $comment, array $from, callable $change): void {
        act::run_again_when_overtaken(function () use ($comment, $from, $change): void {
            $comment->get_version()->get_proof()->hold();
            $comment->read();
            $state = self::begun_by($comment)->get_state();
            if ($state === thread::STATELESS) {
                throw refusal::nothing_to_resolve();
            }
            if (in_array($state, $from, true)) {
                $change($comment);
            }
        });
    }

    /**
     * The newest version that answers a thread.
     *
     * @param version_answer[] $answers
     * @param version[] $versions By id.
     * @param int $since When the thread was said to be open still: what was submitted before does not count. UTC seconds.
     * @return version|null
     */
    private static function newest_of(array $answers, array $versions, int $since): ?version {
        $newest = null;
        foreach ($answers as $answer) {
            $version = $versions[$answer->get('versionid')];
            if ($version->get('timesubmitted') > $since && $version->get('number') > (int) $newest?->get('number')) {
                $newest = $version;
            }
        }
        return $newest;
    }

    /**
     * Rows by the value of a column.
     *
     * @param model[] $rows
     * @param string $column
     * @return array[] By value.
     */
    private static function by(array $rows, string $column): array {
        $groups = [];
        foreach ($rows as $row) {
            $groups[$row->get($column)][] = $row;
        }
        return $groups;
    }
}
