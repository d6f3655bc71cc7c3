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
 * A table that somebody typed or pasted, with the names of its columns in the first line.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class typed_table {
    /**
     * The table.
     *
     * @param string[] $columns The names of its columns, folded: lower case, without accents, blanks and signs.
     * @param string[][] $rows The cells by column, by the number of the line, the names being line 1. Empty lines are left out.
     */
    private function __construct(
        /** @var string[] The names of its columns, folded. */
        public readonly array $columns,
        /** @var string[][] The cells by column, by the number of the line. */
        public readonly array $rows,
    ) {
    }

    /**
     * Reads a table.
     *
     * @param string $text
     * @return self
     * @throws refusal When it is empty, too large or no text.
     */
    public static function read(string $text): self {
        $lines = table_text::rows($text, 'auto');
        $columns = array_map(self::fold(...), reset($lines));
        $rows = array_map(
            fn(array $cells): array => array_combine(
                $columns,
                array_slice(array_pad($cells, count($columns), ''), 0, count($columns)),
            ),
            array_slice($lines, 1, null, true),
        );
        return new self($columns, $rows);
    }

    /**
     * The name of a column as it is compared.
     *
     * @param string $name
     * @return string
     */
    public static function fold(string $name): string {
        return preg_replace('/[^a-z0-9]/', '', search_text::fold($name));
    }

    /**
     * A table as text that can be read again.
     *
     * @param string[] $columns
     * @param string[][] $rows
     * @return string
     */
    public static function write(array $columns, array $rows): string {
        $stream = fopen('php://temp', 'w+');
        foreach ([$columns, ...$rows] as $cells) {
            fputcsv($stream, $cells, ';', '"', '');
        }
        rewind($stream);
        $text = stream_get_contents($stream);
        fclose($stream);
        return $text;
    }
}
