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
use mod_proofolio\local\models\comment;
use mod_proofolio\local\models\version;

/**
 * What a comment is aimed at: a version as a whole, a passage of it, or the thread that it answers; and of which kind it is.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class comment_aim {
    /**
     * What somebody says that their comment is aimed at.
     *
     * @param string $kind A kind of the comment's; nothing for what is usual.
     * @param int $parentid The thread that it answers, 0 for none.
     * @param string $level The text that the passage is in: description or analysis; nothing for the version as a whole.
     * @param string $quote The words of the passage.
     * @param string $before A little of what stands before them.
     * @param string $after A little of what stands after them.
     */
    public function __construct(
        /** @var string A kind of the comment's; nothing for what is usual. */
        public readonly string $kind = '',
        /** @var int The thread that it answers, 0 for none. */
        public readonly int $parentid = 0,
        /** @var string The text that the passage is in; nothing for the version as a whole. */
        public readonly string $level = '',
        /** @var string The words of the passage. */
        public readonly string $quote = '',
        /** @var string A little of what stands before them. */
        public readonly string $before = '',
        /** @var string A little of what stands after them. */
        public readonly string $after = '',
    ) {
    }

    /**
     * The columns of a comment that is aimed so.
     *
     * @param version $version The version that it is on.
     * @param int $userid Its author.
     * @return array
     * @throws refusal At the first field that something is wrong with.
     */
    public function to_columns(version $version, int $userid): array {
        return $this->parentid ? $this->columns_of_reply($version) : $this->columns_of_thread($version, $userid);
    }

    /**
     * The kind that somebody may give to their comment on a version: its owner's are remarks.
     *
     * @param string $kind What they chose; nothing for what is usual.
     * @param version $version
     * @param int $userid
     * @return string
     * @throws refusal
     */
    public static function kind_by(string $kind, version $version, int $userid): string {
        $isowner = $version->get_proof()->get_portfolio()->get('userid') == $userid;
        $kinds = $isowner ? [comment::REMARK] : comment::KINDS;
        if ($kind !== '' && !in_array($kind, $kinds, true)) {
            throw refusal::foreign('kind');
        }
        return $kind !== '' ? $kind : ($isowner ? comment::REMARK : comment::REQUEST);
    }

    /**
     * The columns of a reply: it has neither a kind nor a passage of its own, and answers what began a thread.
     *
     * @param version $version
     * @return array
     * @throws refusal
     */
    private function columns_of_reply(version $version): array {
        $thread = comment::get_record(['id' => $this->parentid]);
        if (!$thread || $thread->get('versionid') != $version->get('id') || $thread->get('parentid')) {
            throw refusal::foreign('parentid');
        }
        if ($this->level . $this->quote !== '') {
            throw refusal::foreign('quote');
        }
        return ['parentid' => $thread->get('id'), 'kind' => comment::REMARK];
    }

    /**
     * The columns of what begins a thread.
     *
     * @param version $version
     * @param int $userid
     * @return array
     * @throws refusal
     */
    private function columns_of_thread(version $version, int $userid): array {
        $columns = ['parentid' => 0, 'kind' => self::kind_by($this->kind, $version, $userid)];
        $quote = passage::fold($this->quote);
        if ($this->level === '' && $quote === '') {
            return $columns;
        }
        if (!in_array($this->level, comment::LEVELS, true)) {
            throw refusal::foreign('level');
        }
        typed_text::require_length('quote', $quote, passage::LONGEST);
        [$before, $after] = [passage::fold($this->before), passage::fold($this->after)];
        $around = passage::AROUND;
        $columns += [
            'level' => $this->level,
            'quote' => $quote,
            'quotebefore' => core_text::substr($before, max(0, core_text::strlen($before) - $around)),
            'quoteafter' => core_text::substr($after, 0, $around),
        ];
        $text = level_text::plain($version, $this->level);
        if (!passage::stands_in($text, $quote, $columns['quotebefore'], $columns['quoteafter'])) {
            throw refusal::passage_not_there();
        }
        return $columns;
    }
}
