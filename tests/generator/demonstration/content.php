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

/**
 * What the demonstration says in one language: the texts, files and dates beside this class.
 *
 * @package    mod_proofolio
 * @category   test
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class mod_proofolio_demonstration_content {
    /** Where the people live. */
    public const TIMEZONE = 'Europe/Paris';

    /** @var DateTimeImmutable What dates are counted from. */
    private readonly DateTimeImmutable $now;

    /**
     * The content in a language.
     *
     * @param string $lang fr or en.
     * @param int $now What dates are counted from, in UTC seconds.
     */
    public function __construct(
        /** @var string fr or en. */
        private readonly string $lang,
        int $now
    ) {
        $this->now = (new DateTimeImmutable('@' . $now))->setTimezone(new DateTimeZone(self::TIMEZONE));
    }

    /**
     * The people, who are the same in every language.
     *
     * @return array[] By user name: role, firstname, lastname, lang.
     */
    public static function people(): array {
        return require(__DIR__ . '/people.php');
    }

    /**
     * The content on one theme.
     *
     * @param string $theme The name of a file in the language's folder.
     * @return array
     */
    public function get(string $theme): array {
        return require(__DIR__ . "/{$this->lang}/{$theme}.php");
    }

    /**
     * A file that somebody kept as a trace.
     *
     * @param string $filename
     * @return string Its path.
     */
    public function file(string $filename): string {
        return __DIR__ . "/files/{$this->lang}/{$filename}";
    }

    /**
     * A time said as "-52 days 17:20", or a date said as "-52 days".
     *
     * @param string $when
     * @return int UTC seconds; noon for a date.
     */
    public function time(string $when): int {
        return $this->now->modify(str_contains($when, ':') ? $when : $when . ' 12:00')->getTimestamp();
    }

    /**
     * A text as somebody types it: the lines of a paragraph are one.
     *
     * @param string $text Lines; an empty line begins a new paragraph.
     * @return string
     */
    public function plain(string $text): string {
        return implode("\n\n", self::paragraphs($text));
    }

    /**
     * A text as an editor saves it.
     *
     * @param string $text Lines; an empty line begins a new paragraph.
     * @return string
     */
    public function html(string $text): string {
        return implode("\n", array_map(fn(string $paragraph): string => '<p>' . s($paragraph) . '</p>', self::paragraphs($text)));
    }

    /**
     * The paragraphs of a text.
     *
     * @param string $text
     * @return string[]
     */
    private static function paragraphs(string $text): array {
        $paragraphs = preg_split('/\n\s*\n/', trim($text), -1, PREG_SPLIT_NO_EMPTY);
        return array_map(fn(string $paragraph): string => str_replace("\n", ' ', $paragraph), $paragraphs);
    }
}
