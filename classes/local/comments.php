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

use mod_proofolio\event\comment_created;
use mod_proofolio\event\comment_deleted;
use mod_proofolio\event\comment_updated;
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\decision;
use mod_proofolio\local\models\draft_answer;
use mod_proofolio\local\models\notice;
use mod_proofolio\local\models\version;
use mod_proofolio\local\models\version_answer;

/**
 * What people say of a version, and how long they can take it back.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class comments {
    /** The longest comment, in characters. */
    public const MAX_LENGTH = 20000;

    /** How long its author may change a comment, in seconds. */
    public const CHANGED_WITHIN = 30 * MINSECS;

    /** How long the same words count as the same comment sent twice. */
    private const SENT_TWICE_WITHIN = 10 * MINSECS;

    /**
     * Adds a comment on a version. One that is sent twice is there once.
     *
     * @param version $version
     * @param int $userid The author.
     * @param string $content Markdown.
     * @param int $now UTC seconds.
     * @param comment_aim $aim What it is aimed at: the version as a whole, unless something else is said.
     * @return comment
     * @throws refusal When it is empty or too long, or aimed at what is not there.
     */
    public static function add(
        version $version,
        int $userid,
        string $content,
        int $now,
        comment_aim $aim = new comment_aim(),
    ): comment {
        self::require_acceptable($content);
        $aimed = fn(): array => $aim->to_columns($version, $userid);
        $aimed();
        return act::run_again_when_overtaken(function () use ($version, $userid, $content, $now, $aimed): comment {
            $version->get_proof()->hold();
            // The thread that is answered may have been deleted meanwhile.
            $columns = $aimed();
            return self::sent_before($version, $userid, $content, $now, $columns)
                ?? self::write($version, $userid, $content, $now, $columns);
        });
    }

    /**
     * Refuses a comment that says nothing or too much.
     *
     * @param string $content
     * @throws refusal
     */
    public static function require_acceptable(string $content): void {
        if (trim($content) === '') {
            throw refusal::text_missing('content');
        }
        typed_text::require_length('content', $content, self::MAX_LENGTH);
    }

    /**
     * The newest comment on a version, when it is the one that is sent now.
     *
     * @param version $version
     * @param int $userid
     * @param string $content
     * @param int $now
     * @param array $columns What it is aimed at.
     * @return comment|null
     */
    private static function sent_before(version $version, int $userid, string $content, int $now, array $columns): ?comment {
        $last = current(comment::get_records(['versionid' => $version->get('id')], 'id', 'DESC', 0, 1)) ?: null;
        $same = ['userid' => $userid, 'content' => trim($content)] + $columns + ['level' => '', 'quote' => ''];
        foreach ($last ? $same : [] as $column => $value) {
            $last = $last?->get($column) == $value ? $last : null;
        }
        return $last?->get('timeposted') > $now - self::SENT_TWICE_WITHIN ? $last : null;
    }

    /**
     * Writes a comment that has been checked. Part of an act.
     *
     * @param version $version
     * @param int $userid
     * @param string $content
     * @param int $now
     * @param array $columns What it is aimed at, by column.
     * @return comment
     */
    public static function write(version $version, int $userid, string $content, int $now, array $columns = []): comment {
        $comment = new comment(0, (object) ([
            'versionid' => $version->get('id'),
            'userid' => $userid,
            'content' => trim($content),
            'contentformat' => FORMAT_MARKDOWN,
            'timeposted' => $now,
        ] + $columns));
        $comment->create();
        comment_created::of($comment, $version->get_proof())->trigger();
        notices::of_comment($comment, $version);
        return $comment;
    }

    /**
     * Whether the time in which its author may change a comment is not over yet.
     *
     * @param comment $comment
     * @param int $now UTC seconds.
     * @return bool
     */
    public static function can_still_change(comment $comment, int $now): bool {
        return $now <= $comment->get('timeposted') + self::CHANGED_WITHIN;
    }

    /**
     * Changes what a comment says; what it is aimed at stays. Who is to be told of it reads the words of the moment of sending.
     *
     * @param comment $comment
     * @param string $content Markdown.
     * @param string $kind Its kind; nothing to leave that as it is. A reply has none.
     * @param int $now UTC seconds.
     * @return comment
     * @throws refusal When it is empty or too long, or the time for it is over.
     */
    public static function change(comment $comment, string $content, string $kind, int $now): comment {
        self::require_acceptable($content);
        return act::run_again_when_overtaken(function () use ($comment, $content, $kind, $now): comment {
            $version = $comment->get_version();
            $version->get_proof()->hold();
            $comment->read();
            if (!self::can_still_change($comment, $now)) {
                throw refusal::change_too_late();
            }
            $changes = ['content' => trim($content), 'contentformat' => FORMAT_MARKDOWN];
            if ($kind !== '' && !$comment->get('parentid')) {
                $changes['kind'] = comment_aim::kind_by($kind, $version, $comment->get('userid'));
            }
            if ($changes == array_intersect_key((array) $comment->to_record(), $changes)) {
                return $comment;
            }
            $comment->set_many($changes + ['timeedited' => $now]);
            $comment->update();
            comment_updated::of($comment, $version->get_proof())->trigger();
            return $comment;
        });
    }

    /**
     * Deletes a comment that nobody has answered, and tells nobody of it who has not been told yet.
     *
     * @param comment $comment
     * @throws refusal When it has been answered.
     */
    public static function delete(comment $comment): void {
        act::run_again_when_overtaken(function () use ($comment): void {
            $proof = $comment->get_version()->get_proof();
            $proof->hold();
            if (self::is_answered($comment)) {
                throw refusal::comment_answered();
            }
            notice::drop(notice::unsent_about($comment));
            // A draft that nobody else sees is no answer.
            draft_answer::delete_with('commentid', $comment->get('id'));
            comment_deleted::of($comment, $proof)->trigger();
            comment::delete_with('id', $comment->get('id'));
        });
    }

    /**
     * Whether something was done about a comment: a later word in its thread, a version that answers it, a decision with it.
     *
     * @param comment $comment
     * @return bool
     */
    private static function is_answered(comment $comment): bool {
        $id = $comment->get('id');
        return comment::has_later_reply($comment)
            || version_answer::record_exists_select('commentid = :id', ['id' => $id])
            || decision::record_exists_select('commentid = :id', ['id' => $id]);
    }
}
