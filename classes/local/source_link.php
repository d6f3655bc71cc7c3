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
 * A link that a student gives: to a trace or to the full source of a proof. It is shown, never fetched.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class source_link {
    /** The longest link, in characters. */
    public const MAX_LENGTH = 1333;

    /**
     * Whether a link can be given to readers: a whole http or https address.
     *
     * @param string $link
     * @return bool
     */
    public static function is_acceptable(string $link): bool {
        if (!preg_match('~^https?://[^/?#\s]+~i', $link) || preg_match('/[\s<>"\x00-\x1f\x7f]/', $link)) {
            return false;
        }
        return clean_param($link, PARAM_URL) !== '' || self::is_international($link);
    }

    /**
     * A stored link as it is shown. One that could never have been typed here is not shown, wherever it came from.
     *
     * @param string $link
     * @return string The link, or nothing.
     */
    public static function shown(string $link): string {
        return self::is_acceptable($link) ? $link : '';
    }

    /**
     * Whether a link is one that only its accents keep from being an address as old standards write it.
     *
     * @param string $link
     * @return bool
     */
    private static function is_international(string $link): bool {
        $ascii = preg_replace_callback('/[^\x00-\x7f]+/', fn(array $match): string => rawurlencode($match[0]), $link);
        return clean_param($ascii, PARAM_URL) !== '';
    }
}
