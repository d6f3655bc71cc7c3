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

use context;
use mod_proofolio\local\models\comment;

/**
 * What a comment says, as its readers see it. What is typed is Markdown, in which a new line is a new line.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class comment_text {
    /** A line of its own that would be a heading, which comments have none of. */
    private const HEADING = '/^( {0,3})(#|=+[ \t]*$|-+[ \t]*$)/m';

    /** What would begin a tag, as in "<plan>"; code that is marked as such, and addresses, are passed over. */
    private const TAG = '/\x60[^\x60]*\x60|<(?=[a-z\/!?])(?!https?:)/i';

    /** A line of words that a point of a list follows: where nothing stands between, Markdown sees no list. */
    private const BEFORE_LIST = '/^(?![ \t]*(?:[-*+]|\d+\.)[ \t])(.*\S)[ \t]*\n(?=[ \t]*(?:[-*+]|\d+\.)[ \t]+\S)/m';

    /** The end of a line that another one follows, without a paragraph between them. */
    private const LINE_END = '/(?<=\S)[ \t]*\n(?=[ \t]*\S)/';

    /**
     * What it says, formatted and cleaned.
     *
     * @param comment $comment
     * @param context $context The context of the activity.
     * @param array $options What format_text() takes besides.
     * @return string
     */
    public static function html(comment $comment, context $context, array $options = []): string {
        $content = $comment->get('content');
        if ($comment->get('contentformat') == FORMAT_MARKDOWN) {
            $content = self::markdown($content);
        }
        return format_text($content, $comment->get('contentformat'), ['context' => $context] + $options);
    }

    /**
     * What it says, in one line without marks.
     *
     * @param comment $comment
     * @return string Plain text.
     */
    public static function plain(comment $comment): string {
        $content = $comment->get('content');
        return $comment->get('contentformat') == FORMAT_MARKDOWN
            ? passage::plain(markdown_to_html(self::markdown($content)))
            : passage::fold($content);
    }

    /**
     * Markdown in which the lines stay as they were typed, none becomes a heading, and what looks like a tag is words.
     *
     * @param string $content
     * @return string
     */
    private static function markdown(string $content): string {
        $content = str_replace(["\r\n", "\r"], "\n", $content);
        $content = preg_replace(self::HEADING, '$1\\\\$2', $content);
        $content = preg_replace_callback(self::TAG, fn(array $found): string => $found[0] === '<' ? '&lt;' : $found[0], $content);
        $content = preg_replace(self::BEFORE_LIST, "$1\n\n", $content);
        return preg_replace(self::LINE_END, "  \n", $content);
    }
}
