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
 * Competencies that are ready-made, in our own words, in the language in which the page is read.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class ready_source implements competency_source {
    /** Their codes; the strings are named after them. */
    public const CODES = ['CG3', 'CG8'];

    /**
     * Some of them.
     *
     * @param string[] $codes Others than there are count for nothing.
     */
    public function __construct(
        /** @var string[] Their codes. */
        private readonly array $codes = self::CODES,
    ) {
    }

    #[\Override]
    public function read(): competency_reading {
        $codes = array_values(array_intersect(self::CODES, $this->codes)) ?: throw refusal::nothing_chosen();
        return new competency_reading(array_map(fn(string $code): competency_proposal => new competency_proposal(
            $code,
            self::text($code, 'name'),
            plain_description::to_html(self::text($code, 'description')),
            elements: element_entry::all_new(explode("\n", self::text($code, 'elements'))),
        ), $codes));
    }

    /**
     * A text of a competency.
     *
     * @param string $code
     * @param string $what name, description or elements (one on each line).
     * @return string
     */
    private static function text(string $code, string $what): string {
        $set = strtolower($code);
        return get_string("ready{$set}{$what}", 'mod_proofolio');
    }
}
