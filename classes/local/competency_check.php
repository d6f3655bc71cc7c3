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
use stdClass;

/**
 * Checks what is said of a competency, field by field: the same wherever it comes from. Computed, without reading anything.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class competency_check {
    /**
     * What is wrong with the fields of a competency.
     *
     * @param stdClass $fields code, name, description, link, as typed.
     * @return refusal[] By field; empty when all is well.
     */
    public static function problems(stdClass $fields): array {
        $code = typed_text::line($fields->code);
        $name = typed_text::line($fields->name);
        $link = trim($fields->link);
        return array_filter([
            'code' => $code === ''
                ? refusal::code_missing()
                : typed_text::find_length_problem('code', $code, competencies::MAX_CODE),
            'name' => $name === ''
                ? refusal::competency_name_missing()
                : typed_text::find_length_problem('name', $name, competencies::MAX_NAME),
            'description' => typed_text::find_length_problem(
                'description',
                $fields->description,
                competencies::MAX_DESCRIPTION,
            ),
            'link' => typed_text::find_length_problem('link', $link, source_link::MAX_LENGTH)
                ?? ($link === '' || source_link::is_acceptable($link) ? null : refusal::link_not_acceptable('link')),
        ]);
    }

    /**
     * What is wrong with the name of an element.
     *
     * @param string $field The form's field.
     * @param string $name As typed.
     * @return refusal|null
     */
    public static function find_element_problem(string $field, string $name): ?refusal {
        return typed_text::find_length_problem($field, typed_text::line($name), competencies::MAX_NAME);
    }

    /**
     * Whether two codes or names are the same to the eye, or to a database that folds capitals and accents.
     *
     * @param string $one
     * @param string $other
     * @return bool
     */
    public static function is_same(string $one, string $other): bool {
        return self::fold($one) === self::fold($other);
    }

    /**
     * A code or name without capitals, accents and extra spaces.
     *
     * @param string $text
     * @return string
     */
    public static function fold(string $text): string {
        $plain = core_text::strtolower(core_text::specialtoascii(typed_text::line($text)));
        return trim(preg_replace('/\s+/u', ' ', $plain));
    }
}
