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

/**
 * What somebody says of a trace that they keep, before it is checked.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class kept_content {
    /**
     * What is said.
     *
     * @param string $caption What it is, in one line.
     * @param string $day The day of the action, year-month-day; nothing for today.
     * @param string $link A whole http or https address, or nothing.
     * @param bool $masked Whether it is a masked or simplified copy.
     * @param bool $shown Whether tutors may see it before any proof is made of it.
     * @param int $itemid The writer's own draft area with its file; 0 for none, or to leave the file as it is.
     */
    public function __construct(
        /** @var string What it is, in one line. */
        public readonly string $caption = '',
        /** @var string The day of the action, year-month-day; nothing for today. */
        public readonly string $day = '',
        /** @var string A whole http or https address, or nothing. */
        public readonly string $link = '',
        /** @var bool Whether it is a masked or simplified copy. */
        public readonly bool $masked = false,
        /** @var bool Whether tutors may see it before any proof is made of it. */
        public readonly bool $shown = false,
        /** @var int The writer's own draft area with its file; 0 for none, or to leave the file as it is. */
        public readonly int $itemid = 0,
    ) {
    }

    /**
     * The columns of a kept trace.
     *
     * @param int $now UTC seconds.
     * @return array
     * @throws refusal At the first field that something is wrong with.
     */
    public function to_columns(int $now): array {
        $link = trim($this->link);
        typed_text::require_length('caption', $this->caption, draft_check::MAX_NAME);
        typed_text::require_length('link', $link, source_link::MAX_LENGTH);
        if ($link !== '' && !source_link::is_acceptable($link)) {
            throw refusal::link_not_acceptable('link');
        }
        $time = $this->day === '' ? $now : calendar_day::to_time($this->day) ?? throw refusal::no_such_day('day');
        // Where the sun rises earlier it may be tomorrow already.
        if ($time > $now + DAYSECS) {
            throw refusal::day_to_come('day');
        }
        return [
            'caption' => typed_text::line($this->caption),
            'timeaction' => $time,
            'link' => $link,
            'masked' => (int) $this->masked,
            'shown' => (int) $this->shown,
        ];
    }
}
