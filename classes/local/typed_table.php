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
 * A table that somebody typed or pasted: comma, semicolon or tab between the cells, names of columns in its first line.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class typed_table {
    /** The most rows that are read. */
    public const MAX_ROWS = 2000;

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
     */
    public static function read(string $text): self {
        $text = core_text::trim_utf8_bom($text);
        $separator = self::separator(strtok($text, "\r\n") ?: '');
        $stream = fopen('php://temp', 'w+');
        fwrite($stream, $text);
        rewind($stream);
        $columns = [];
        $rows = [];
        for ($line = 1; ($cells = fgetcsv($stream, 0, $separator, '"', '')) !== false; $line++) {
            $cells = array_map(fn(?string $cell): string => trim((string) $cell), $cells);
            if (implode('', $cells) === '') {
                continue;
            }
            if (!$columns) {
                $columns = array_map(self::fold(...), $cells);
                continue;
            }
            $rows[$line] = array_combine($columns, array_slice(array_pad($cells, count($columns), ''), 0, count($columns)));
            if (count($rows) > self::MAX_ROWS) {
                break;
            }
        }
        fclose($stream);
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

    /**
     * What stands between the cells: of the three, the one that the first line has most of.
     *
     * @param string $line
     * @return string
     */
    private static function separator(string $line): string {
        $counts = array_map(fn(string $separator): int => substr_count($line, $separator), [';' => ';', ',' => ',', "\t" => "\t"]);
        return array_search(max($counts), $counts);
    }
}
