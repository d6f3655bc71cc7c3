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

use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\version;

/**
 * A comment and what was replied to it.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class thread {
    /** Nothing has been done about it. */
    public const OPEN = 'open';
    /** A version answers it. */
    public const ADDRESSED = 'addressed';
    /** Who may decide is content with what was done about it. */
    public const RESOLVED = 'resolved';
    /** It asks for nothing: praise. */
    public const STATELESS = 'praise';

    /**
     * A thread.
     *
     * @param comment $comment What began it.
     * @param comment[] $replies What was replied, oldest first.
     * @param version|null $addressedin The newest version that answers it.
     * @param bool $wasanswered Whether any version says so, be it before the thread was opened again.
     */
    public function __construct(
        /** @var comment What began it. */
        public readonly comment $comment,
        /** @var comment[] What was replied, oldest first. */
        public readonly array $replies,
        /** @var version|null The newest version that answers it. */
        public readonly ?version $addressedin,
        /** @var bool Whether any version says that it answers it, be it before the thread was opened again. */
        public readonly bool $wasanswered,
    ) {
    }

    /**
     * How far one has come with it.
     *
     * @return string One of the constants of this class.
     */
    public function get_state(): string {
        return match (true) {
            $this->comment->get('kind') === comment::PRAISE => self::STATELESS,
            $this->comment->get('timeresolved') > 0 => self::RESOLVED,
            $this->addressedin !== null => self::ADDRESSED,
            default => self::OPEN,
        };
    }

    /**
     * What was said, oldest first.
     *
     * @return comment[]
     */
    public function get_comments(): array {
        return [$this->comment, ...$this->replies];
    }

    /**
     * Whether something was done about one of its comments: a later word, or a version that answers it.
     *
     * @param comment $comment
     * @return bool
     */
    public function has_answered(comment $comment): bool {
        $comments = $this->get_comments();
        return end($comments)->get('id') != $comment->get('id') || (!$comment->get('parentid') && $this->wasanswered);
    }

    /**
     * Whether a version by somebody can be said to answer it: it is open, and was begun by somebody else who can be named.
     *
     * @param int $userid
     * @return bool
     */
    public function can_be_answered_by(int $userid): bool {
        return $this->get_state() === self::OPEN && $this->comment->get('userid') != $userid && !$this->comment->is_blanked();
    }
}
