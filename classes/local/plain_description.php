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
 * The description of a competency as plain text: paragraphs and line breaks, nothing else. Computed, without reading anything.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class plain_description {
    /**
     * A description as plain text.
     *
     * @param string $description
     * @param int $format One of Moodle's FORMAT_ constants.
     * @return string|null Null when plain text cannot say all of it: it has lists, links, pictures, bold words …
     */
    public static function of(string $description, int $format): ?string {
        if ($format == FORMAT_PLAIN || $description === '') {
            return $description;
        }
        if ($format != FORMAT_HTML || preg_match('~<(?!/?(p|br|div)\s*/?>)~i', $description)) {
            return null;
        }
        $text = preg_replace(['~\s+~u', '~\s*<br\s*/?>\s*~i', '~\s*</(p|div)>\s*~i'], [' ', "\n", "\n\n"], $description);
        $text = html_entity_decode(strip_tags($text), ENT_QUOTES | ENT_HTML5, 'UTF-8');
        return trim(preg_replace(['~[^\S\n]+\n~u', '~\n{3,}~'], ["\n", "\n\n"], $text));
    }

    /**
     * Plain text as HTML: blank lines part paragraphs.
     *
     * @param string $text
     * @return string
     */
    public static function to_html(string $text): string {
        $text = trim(str_replace(["\r\n", "\r"], "\n", $text));
        $paragraphs = $text === '' ? [] : preg_split('~\n\s*\n~u', $text);
        $html = fn(string $paragraph): string => '<p>' . str_replace("\n", '<br>', s(trim($paragraph))) . '</p>';
        return implode("\n", array_map($html, $paragraphs));
    }
}
