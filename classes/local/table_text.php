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
 * A table in text, as spreadsheets save it or as it is copied from them: its rows, numbered as people see them.
 *
 * Moodle's own reader refuses a whole file for one row with a cell too few, and numbers no rows; here each is told of by itself.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class table_text {
    /** The largest table, in bytes. */
    public const MAX_BYTES = 1048576;
    /** The most rows, headings among them. */
    public const MAX_ROWS = 1001;
    /** What can part cells, by name; "auto" finds out. */
    public const DELIMITERS = ['auto' => '', 'comma' => ',', 'semicolon' => ';', 'tab' => "\t"];
    /** What a file can be written in; what is pasted is in UTF-8. */
    public const ENCODINGS = ['UTF-8', 'Windows-1252', 'ISO-8859-15', 'UTF-16LE', 'UTF-16BE', 'Macintosh'];

    /** How files begin that tell what they are written in. */
    private const MARKS = ["\xEF\xBB\xBF" => 'UTF-8', "\xFF\xFE" => 'UTF-16LE', "\xFE\xFF" => 'UTF-16BE'];

    /**
     * The text of a file.
     *
     * @param string $bytes
     * @param string $encoding One of the encodings; a file that tells its own is believed.
     * @return string UTF-8.
     * @throws refusal When it is too large, no text, or in another encoding.
     */
    public static function decode(string $bytes, string $encoding): string {
        if (strlen($bytes) > self::MAX_BYTES) {
            throw refusal::table_unreadable('toolarge', display_size(self::MAX_BYTES));
        }
        if (str_starts_with($bytes, "PK\x03\x04") || str_starts_with($bytes, "\xD0\xCF\x11\xE0")) {
            throw refusal::table_unreadable('spreadsheet');
        }
        foreach (self::MARKS as $mark => $told) {
            if (str_starts_with($bytes, $mark)) {
                $bytes = substr($bytes, strlen($mark));
                $encoding = $told;
                break;
            }
        }
        if (!str_starts_with($encoding, 'UTF') && preg_match('/[\x80-\xff]/', $bytes) && preg_match('//u', $bytes)) {
            throw refusal::table_unreadable('isutf8', $encoding);
        }
        if ($encoding === 'UTF-8') {
            return self::require_utf8($bytes);
        }
        // Every text in UTF-16 has zero bytes: those of its line ends and commas. No other text has.
        $isutf16 = str_starts_with($encoding, 'UTF-16');
        $text = $isutf16 === str_contains($bytes, "\0") ? (string) core_text::convert($bytes, $encoding, 'UTF-8') : '';
        if ($bytes !== '' && $text === '' || !preg_match('//u', $text)) {
            throw refusal::table_unreadable('encoding', (object) ['encoding' => $encoding, 'row' => 1]);
        }
        return $text;
    }

    /**
     * The rows of a table.
     *
     * @param string $text UTF-8.
     * @param string $delimiter One of the delimiters by name.
     * @return string[][] The cells, trimmed, by the number of the row, from 1; blank rows are left out, but count.
     * @throws refusal When it is empty, too large or not in UTF-8.
     */
    public static function rows(string $text, string $delimiter): array {
        if (strlen($text) > self::MAX_BYTES) {
            throw refusal::table_unreadable('toolarge', display_size(self::MAX_BYTES));
        }
        $text = str_replace(["\r\n", "\r"], "\n", self::require_utf8($text));
        $separator = self::DELIMITERS[$delimiter] ?? '';
        $rows = self::parse($text, $separator === '' ? self::find_delimiter($text) : $separator);
        if (count($rows) > self::MAX_ROWS) {
            throw refusal::table_unreadable('toomanyrows', (object) ['limit' => self::MAX_ROWS, 'rows' => count($rows)]);
        }
        return $rows ?: throw refusal::table_unreadable('empty');
    }

    /**
     * What parts the cells: whichever of the delimiters stands most often in the first row.
     *
     * @param string $text
     * @return string
     */
    private static function find_delimiter(string $text): string {
        $first = preg_replace('/"[^"]*"/', '', strtok(ltrim($text), "\n") ?: '');
        $counts = [];
        foreach (array_filter(self::DELIMITERS) as $delimiter) {
            $counts[$delimiter] = substr_count($first, $delimiter);
        }
        arsort($counts);
        return array_key_first($counts);
    }

    /**
     * Takes a table apart.
     *
     * @param string $text
     * @param string $delimiter
     * @return string[][]
     */
    private static function parse(string $text, string $delimiter): array {
        $file = fopen('php://temp', 'r+');
        fwrite($file, $text);
        rewind($file);
        $rows = [];
        for ($number = 1; ($cells = fgetcsv($file, null, $delimiter, '"', '')) !== false; $number++) {
            $cells = array_map(fn(?string $cell): string => trim((string) $cell), $cells);
            if (array_filter($cells, fn(string $cell): bool => $cell !== '')) {
                $rows[$number] = $cells;
            }
        }
        fclose($file);
        return $rows;
    }

    /**
     * Refuses what is not in UTF-8, and tells in which row.
     *
     * @param string $text
     * @return string The text, without the mark that some programs put before it.
     * @throws refusal
     */
    private static function require_utf8(string $text): string {
        if (!preg_match('//u', $text) || str_contains($text, "\0")) {
            $lines = explode("\n", $text);
            $wrong = array_filter($lines, fn(string $line): bool => !preg_match('//u', $line) || str_contains($line, "\0"));
            $row = (array_key_first($wrong) ?? 0) + 1;
            throw refusal::table_unreadable('encoding', (object) ['encoding' => 'UTF-8', 'row' => $row]);
        }
        return preg_replace('/^\x{feff}/u', '', $text);
    }
}
