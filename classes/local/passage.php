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
 * A passage of a text: its words with a little of what stands around them. Computed, without reading anything.
 *
 * After the TextQuoteSelector of the W3C's Web Annotation: the words must stand there as they were, white space aside; of
 * several places the one whose surroundings agree best is meant. The scripts in ts/local/passage read texts in the same way;
 * tests/fixtures/passages.json holds both to it.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class passage {
    /** The most characters of a passage. */
    public const LONGEST = 1333;

    /** The most characters that are kept of what stands before it, and after it. */
    public const AROUND = 100;

    /** A passage with fewer characters than this may stand anywhere by chance: its surroundings must agree too. */
    private const SHORT = 20;

    /** How many characters of the surroundings must agree around a short passage. */
    private const AGREEING = 8;

    /** White space of any kind. */
    private const SPACE = '/[\t-\r \x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}]+/u';

    /** Characters that nobody sees: soft hyphens and the like. */
    private const UNSEEN = '/[\x{ad}\x{200b}\x{2060}\x{feff}]+/u';

    /** A letter, an accent of its own or a digit, in a script that sets words apart by spaces. */
    private const IN_WORD = '(?:(?![\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}])[\p{L}\p{M}\p{N}])';

    /** A comment, or a tag whose attributes may hold any character between quotes. */
    private const TAG = '~(<!--.*?-->|</?[a-z](?:[^<>"\']++|"[^"]*+"|\'[^\']*+\')*+>)~is';

    /** A formula, as Moodle's filter for MathJax marks it: the browser shows a drawing in its place. */
    private const FORMULA = '~<span class="nolink">\s*(?:\\\\[(\[]|\$\$).*?</span>~s';

    /** Elements that begin and end a line of their own, and pictures, which stand between words. */
    private const APART = [
        'address', 'article', 'aside', 'blockquote', 'br', 'caption', 'dd', 'details', 'div', 'dl', 'dt', 'figcaption', 'figure',
        'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'img', 'li', 'ol', 'p', 'pre', 'section', 'summary', 'table',
        'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
    ];

    /** Elements in which nothing is read as text. */
    private const UNREAD = ['audio', 'canvas', 'iframe', 'math', 'object', 'script', 'style', 'svg', 'template', 'video'];

    /**
     * A formatted text as its reader sees it, in one line.
     *
     * @param string $html What format_text() returned.
     * @return string Plain text: the blocks set apart by one space, white space folded.
     */
    public static function plain(string $html): string {
        $html = preg_replace(self::FORMULA, ' ', $html) ?? $html;
        $plain = '';
        $unread = '';
        $depth = 0;
        foreach (preg_split(self::TAG, $html, -1, PREG_SPLIT_DELIM_CAPTURE) ?: [] as $place => $part) {
            if ($place % 2 === 0) {
                $plain .= $unread === '' ? $part : '';
                continue;
            }
            $name = preg_match('~^</?([a-z][a-z0-9]*)~i', $part, $match) ? strtolower($match[1]) : '';
            $isend = str_starts_with($part, '</');
            if ($unread === '' && !$isend && self::is_unread($name, $part)) {
                $unread = $name;
            }
            if ($unread === '') {
                $plain .= in_array($name, self::APART, true) ? ' ' : '';
            } else if ($name === $unread) {
                $depth += $isend ? -1 : 1;
                $unread = $depth === 0 ? '' : $unread;
                $plain .= ' ';
            }
        }
        return self::fold(html_entity_decode($plain, ENT_QUOTES | ENT_HTML5, 'UTF-8'));
    }

    /**
     * Whether the words stand in a text.
     *
     * @param string $plain The text, as plain() returned it.
     * @param string $quote The words.
     * @param string $before What stood before them, nothing when it is not known.
     * @param string $after What stood after them, nothing when it is not known.
     * @return bool
     */
    public static function stands_in(string $plain, string $quote, string $before, string $after): bool {
        return self::best_place($plain, $quote, $before, $after) !== null;
    }

    /**
     * Where the words stand in a text. Within a longer word they do not stand; few words do only if a little of their
     * surroundings stands there too.
     *
     * @param string $plain The text, as plain() returned it.
     * @param string $quote The words.
     * @param string $before What stood before them, nothing when it is not known.
     * @param string $after What stood after them, nothing when it is not known.
     * @return int|null How many characters come before them at the place whose surroundings agree best, the first of equals;
     *      null when they do not stand there.
     */
    public static function best_place(string $plain, string $quote, string $before, string $after): ?int {
        [$quote, $before, $after] = array_map([self::class, 'fold'], [$quote, $before, $after]);
        // A character has four bytes at most, and one space beside the passage does not count.
        $around = 4 * self::AROUND + 1;
        $best = null;
        $most = self::least_agreement($quote, $before, $after) - 1;
        foreach (self::places_of($plain, $quote) as $place) {
            $end = $place + strlen($quote);
            $agreeing = self::common_end(rtrim(substr($plain, max(0, $place - $around), min($place, $around))), $before)
                + self::common_start(ltrim(substr($plain, $end, $around)), $after);
            if ($agreeing > $most) {
                $best = $place;
                $most = $agreeing;
            }
        }
        return $best === null ? null : mb_strlen(substr($plain, 0, $best));
    }

    /**
     * Text in one line: each stretch of white space one space, none at the ends, nothing that nobody sees.
     *
     * @param string $text Plain text.
     * @return string
     */
    public static function fold(string $text): string {
        return trim(preg_replace([self::UNSEEN, self::SPACE], ['', ' '], $text) ?? '', ' ');
    }

    /**
     * Whether nothing in an element is read as text: players and what stands in for them, drawings, scripts.
     *
     * @param string $name The element's name.
     * @param string $tag The tag that begins it.
     * @return bool
     */
    private static function is_unread(string $name, string $tag): bool {
        return in_array($name, self::UNREAD, true) || preg_match('/\sclass\s*=\s*["\'][^"\']*\bmediaplugin\b/i', $tag);
    }

    /**
     * How much of its surroundings must agree for a passage to stand.
     *
     * @param string $quote
     * @param string $before
     * @param string $after
     * @return int Characters.
     */
    private static function least_agreement(string $quote, string $before, string $after): int {
        $known = mb_strlen($before) + mb_strlen($after);
        return mb_strlen($quote) < self::SHORT ? min(self::AGREEING, $known) : 0;
    }

    /**
     * All places where words stand.
     *
     * @param string $plain
     * @param string $quote
     * @return int[] How many bytes come before them.
     */
    private static function places_of(string $plain, string $quote): array {
        if ($quote === '') {
            return [];
        }
        $word = self::IN_WORD;
        $begins = preg_match("/^{$word}/u", $quote) ? "(?<!{$word})" : '';
        $ends = preg_match("/{$word}$/Du", $quote) ? "(?!{$word})" : '';
        preg_match_all("/{$begins}(?=" . preg_quote($quote, '/') . "{$ends})/u", $plain, $matches, PREG_OFFSET_CAPTURE);
        return array_column($matches[0], 1);
    }

    /**
     * How many characters two texts have in common at their beginning.
     *
     * @param string $one
     * @param string $other
     * @return int
     */
    private static function common_start(string $one, string $other): int {
        return mb_strlen(mb_strcut($one, 0, strspn($one ^ $other, "\0")));
    }

    /**
     * How many characters two texts have in common at their end.
     *
     * @param string $one
     * @param string $other
     * @return int
     */
    private static function common_end(string $one, string $other): int {
        $bytes = strspn(strrev($one) ^ strrev($other), "\0");
        // A character may have been cut in two: what is left of it does not count.
        return mb_strlen(ltrim(substr($one, strlen($one) - $bytes), "\x80..\xbf"));
    }
}
