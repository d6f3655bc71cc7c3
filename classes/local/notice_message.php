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

use moodle_url;
use stdClass;

/**
 * A message to one person, in words.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class notice_message {
    /**
     * A message.
     *
     * @param string $key What tells this message from every other one.
     * @param string $provider The message provider of the plugin: a kind of notice.
     * @param stdClass $recipient The whole row of a user.
     * @param stdClass $author Who did it, or whom a digest comes from: the whole row of a user.
     * @param int $courseid Where it happened; the site's for what happened in several courses.
     * @param int $cmid Where it happened; of several activities the first.
     * @param string $subject Plain text.
     * @param string $text Plain text.
     * @param string $html
     * @param string $small Plain text for the pop-up and the telephone.
     * @param moodle_url $url Where one reads and answers.
     * @param string $urlname What that is called, plain text.
     */
    public function __construct(
        /** @var string What tells this message from every other one. */
        public readonly string $key,
        /** @var string The message provider of the plugin. */
        public readonly string $provider,
        /** @var stdClass The whole row of a user. */
        public readonly stdClass $recipient,
        /** @var stdClass The whole row of a user. */
        public readonly stdClass $author,
        /** @var int The course where it happened. */
        public readonly int $courseid,
        /** @var int The course module where it happened. */
        public readonly int $cmid,
        /** @var string Plain text. */
        public readonly string $subject,
        /** @var string Plain text. */
        public readonly string $text,
        /** @var string HTML. */
        public readonly string $html,
        /** @var string Plain text for the pop-up and the telephone. */
        public readonly string $small,
        /** @var moodle_url Where one reads and answers. */
        public readonly moodle_url $url,
        /** @var string What that is called, plain text. */
        public readonly string $urlname,
    ) {
    }
}
