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

use core_text;
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

    /**
     * Adds a comment on a version.
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
        return act::run(fn(): comment => self::write($version, $userid, $content, $now));
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
        $length = core_text::strlen($content);
        if ($length > self::MAX_LENGTH) {
            throw refusal::too_long('content', self::MAX_LENGTH, $length);
        }
    }

    /**
     * Writes a comment that has been checked. Part of an act.
     *
     * @param version $version
     * @param int $userid
     * @param string $content
     * @param int $now
     * @return comment
     */
    public static function write(version $version, int $userid, string $content, int $now): comment {
        $comment = new comment(0, (object) [
            'versionid' => $version->get('id'),
            'userid' => $userid,
            'content' => trim($content),
            'contentformat' => FORMAT_PLAIN,
            'timeposted' => $now,
        ]);
        $comment->create();
        comment_created::of($comment, $version->get_proof())->trigger();
        notices::of_comment($comment, $version);
        return $comment;
    }
}
