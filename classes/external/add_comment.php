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

namespace mod_proofolio\external;

use core\clock;
use core\di;
use core_external\external_api;
use core_external\external_function_parameters;
use core_external\external_single_structure;
use core_external\external_value;
use mod_proofolio\local\comment_aim;
use mod_proofolio\local\comments;
use mod_proofolio\local\models\version;
use mod_proofolio\local\refusal;
use mod_proofolio\output\thread_change;
use mod_proofolio\permission;

/**
 * Adds a comment on a submitted version, on a passage of it, or a reply.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class add_comment extends external_api {
    /**
     * What is asked for.
     *
     * @return external_function_parameters
     */
    public static function execute_parameters(): external_function_parameters {
        $optional = fn(string $type, string $means, mixed $default): external_value =>
            new external_value($type, $means, VALUE_DEFAULT, $default);
        return new external_function_parameters([
            'versionid' => new external_value(PARAM_INT, 'Id of the version that the comment is about'),
            'content' => new external_value(PARAM_RAW, 'What to say, Markdown'),
            'parentid' => $optional(PARAM_INT, 'Id of the comment that began the thread that it answers, 0 for a new thread', 0),
            'kind' => $optional(PARAM_ALPHA, 'remark, praise or request; nothing for what is usual', ''),
            'level' => $optional(PARAM_ALPHA, 'Of a passage: the text that it is in, description or analysis', ''),
            'quote' => $optional(PARAM_RAW, 'Of a passage: its words', ''),
            'quotebefore' => $optional(PARAM_RAW, 'Of a passage: a little of what stands before it', ''),
            'quoteafter' => $optional(PARAM_RAW, 'Of a passage: a little of what stands after it', ''),
            'shownid' => $optional(PARAM_INT, 'Id of the version that the reader has before them, 0 for the same', 0),
        ]);
    }

    /**
     * Adds a comment.
     *
     * @param int $versionid
     * @param string $content Markdown.
     * @param int $parentid The thread that it answers, 0 for none.
     * @param string $kind
     * @param string $level
     * @param string $quote
     * @param string $quotebefore
     * @param string $quoteafter
     * @param int $shownid The version that the reader has before them, 0 for the same.
     * @return array The thread with the comment.
     */
    public static function execute(
        int $versionid,
        string $content,
        int $parentid = 0,
        string $kind = '',
        string $level = '',
        string $quote = '',
        string $quotebefore = '',
        string $quoteafter = '',
        int $shownid = 0,
    ): array {
        global $PAGE, $USER;
        $params = self::validate_parameters(self::execute_parameters(), [
            'versionid' => $versionid,
            'content' => $content,
            'parentid' => $parentid,
            'kind' => $kind,
            'level' => $level,
            'quote' => $quote,
            'quotebefore' => $quotebefore,
            'quoteafter' => $quoteafter,
            'shownid' => $shownid,
        ]);
        $version = version::get_record(['id' => $params['versionid']]) ?: throw refusal::not_permitted('viewportfolio');
        $proof = $version->get_proof();
        self::validate_context($proof->get_portfolio()->get_activity()->context);
        permission::require_can_comment($proof);

        $comment = comments::add($version, $USER->id, $params['content'], di::get(clock::class)->time(), new comment_aim(
            $params['kind'],
            $params['parentid'],
            $params['level'],
            $params['quote'],
            $params['quotebefore'],
            $params['quoteafter'],
        ));
        $change = thread_change::about($comment, $params['shownid'], $USER->id);
        return $change->export_for_template($PAGE->get_renderer('core'));
    }

    /**
     * What comes back.
     *
     * @return external_single_structure
     */
    public static function execute_returns(): external_single_structure {
        return thread_change::structure();
    }
}
