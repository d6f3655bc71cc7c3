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
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\version;

/**
 * What people say of a version.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class comments {
    /** The longest comment, in characters. */
    public const MAX_LENGTH = 20000;

    /** How long the same words count as the same comment sent twice. */
    private const SENT_TWICE_WITHIN = 10 * MINSECS;

    /**
     * Adds a comment on a version. One that is sent twice is there once.
     *
     * @param version $version
     * @param int $userid The author.
     * @param string $content Plain text.
     * @param int $now UTC seconds.
     * @return comment
     * @throws refusal When it is empty or too long.
     */
    public static function add(version $version, int $userid, string $content, int $now): comment {
        self::require_acceptable($content);
        return act::run_again_when_overtaken(function () use ($version, $userid, $content, $now): comment {
            $version->get_proof()->hold();
            return self::sent_before($version, $userid, $content, $now) ?? self::write($version, $userid, $content, $now);
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
     * @return comment|null
     */
    private static function sent_before(version $version, int $userid, string $content, int $now): ?comment {
        $last = current(comment::get_records(['versionid' => $version->get('id')], 'id', 'DESC', 0, 1)) ?: null;
        $issame = $last && $last->get('userid') == $userid && $last->get('content') === trim($content);
        return $issame && $last->get('timeposted') > $now - self::SENT_TWICE_WITHIN ? $last : null;
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
            'contentformat' => FORMAT_PLAIN,
            'timeposted' => $now,
        ] + $columns));
        $comment->create();
        comment_created::of($comment, $version->get_proof())->trigger();
        notices::of_comment($comment, $version);
        return $comment;
    }
}
