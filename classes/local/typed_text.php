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
 * What somebody typed into a field: the line that is kept of it, and whether it is too long.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class typed_text {
    /**
     * A name or another single line as it is stored.
     *
     * @param string $text
     * @return string
     */
    public static function line(string $text): string {
        return trim(clean_param($text, PARAM_TEXT));
    }

    /**
     * Refuses a text that is too long.
     *
     * @param string $field The form's field.
     * @param string $text
     * @param int $limit The most characters.
     * @throws refusal
     */
    public static function require_length(string $field, string $text, int $limit): void {
        $problem = self::find_length_problem($field, $text, $limit);
        if ($problem) {
            throw $problem;
        }
    }

    /**
     * What is wrong with the length of a text.
     *
     * @param string $field The form's field.
     * @param string $text
     * @param int $limit The most characters.
     * @return refusal|null None when it is not too long.
     */
    public static function find_length_problem(string $field, string $text, int $limit): ?refusal {
        $length = core_text::strlen($text);
        return $length > $limit ? refusal::too_long($field, $limit, $length) : null;
    }
}
