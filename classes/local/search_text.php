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

/**
 * Text made ready for searching: without tags and accents, in lower case.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class search_text {
    /**
     * Folds what is searched for, or a text to search in, to lower-case ASCII.
     *
     * @param string $text Plain text.
     * @return string
     */
    public static function fold(string $text): string {
        return trim(preg_replace('/\s+/', ' ', core_text::strtolower(core_text::specialtoascii($text))));
    }

    /**
     * Folds several texts into one that can be searched.
     *
     * @param string[] $texts HTML or plain text.
     * @return string
     */
    public static function of(array $texts): string {
        $plain = array_map(
            fn(string $text): string => html_entity_decode(
                strip_tags(preg_replace('/<[^>]+>/', ' $0', $text)),
                ENT_QUOTES | ENT_HTML5,
                'UTF-8',
            ),
            $texts,
        );
        return self::fold(implode(' ', $plain));
    }
}
