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
 * Tests of reading tables in text.
 *
 * @package    mod_proofolio
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class table_text_test extends \advanced_testcase {
    /**
     * Rows keep the numbers that people see; what parts the cells is found out.
     *
     * @covers \mod_proofolio\local\table_text
     * @dataProvider rows_provider
     * @param string $text
     * @param string $delimiter
     * @param array $rows
     */
    public function test_rows(string $text, string $delimiter, array $rows): void {
        $this->assertSame($rows, table_text::rows($text, $delimiter));
    }

    /**
     * Tables.
     *
     * @return array[]
     */
    public static function rows_provider(): array {
        return [
            'commas' => ["a,b\n1,2", 'auto', [1 => ['a', 'b'], 2 => ['1', '2']]],
            'semicolons with a comma in a text' => ["a;b\r\n1;x, y", 'auto', [1 => ['a', 'b'], 2 => ['1', 'x, y']]],
            'copied cells' => ["a\tb\n 1 \t2 ", 'auto', [1 => ['a', 'b'], 2 => ['1', '2']]],
            'as told' => ["a,b;c\n1;2", 'semicolon', [1 => ['a,b', 'c'], 2 => ['1', '2']]],
            'a blank row counts' => ["a\n\n;;\nb", 'semicolon', [1 => ['a'], 4 => ['b']]],
            'lines within a cell' => ["a,\"b\nc\"\nd,e", 'comma', [1 => ['a', "b\nc"], 2 => ['d', 'e']]],
            'quotation marks and backslashes' => [
                "\"say \"\"so\"\"\",b\\\n1,2",
                'comma',
                [1 => ['say "so"', 'b\\'], 2 => ['1', '2']],
            ],
            'a mark before it' => ["\u{feff}a,b", 'auto', [1 => ['a', 'b']]],
            'old line ends' => ["a,b\r1,2", 'auto', [1 => ['a', 'b'], 2 => ['1', '2']]],
            'a delimiter nobody knows' => ["a,b", 'colon', [1 => ['a', 'b']]],
        ];
    }

    /**
     * Files in several encodings become the same text.
     *
     * @covers \mod_proofolio\local\table_text
     * @dataProvider encoding_provider
     * @param string $bytes
     * @param string $encoding
     */
    public function test_decode(string $bytes, string $encoding): void {
        $this->assertSame("code,nom\nCG3,Élève", table_text::decode($bytes, $encoding));
    }

    /**
     * The same text, as files have it.
     *
     * @return array[]
     */
    public static function encoding_provider(): array {
        $text = "code,nom\nCG3,Élève";
        return [
            'UTF-8' => [$text, 'UTF-8'],
            'UTF-8 with its mark' => ["\xEF\xBB\xBF$text", 'UTF-8'],
            'UTF-8 with its mark, another chosen' => ["\xEF\xBB\xBF$text", 'Windows-1252'],
            'Windows-1252' => [iconv('UTF-8', 'Windows-1252', $text), 'Windows-1252'],
            'ISO-8859-15' => [iconv('UTF-8', 'ISO-8859-15', $text), 'ISO-8859-15'],
            'UTF-16LE with its mark, another chosen' => ["\xFF\xFE" . iconv('UTF-8', 'UTF-16LE', $text), 'UTF-8'],
            'UTF-16BE' => [iconv('UTF-8', 'UTF-16BE', $text), 'UTF-16BE'],
        ];
    }

    /**
     * What is no text, or in another encoding, is refused in words.
     *
     * @covers \mod_proofolio\local\table_text
     * @dataProvider refused_provider
     * @param string $bytes
     * @param string $encoding
     * @param string $errorcode
     */
    public function test_refused(string $bytes, string $encoding, string $errorcode): void {
        try {
            table_text::rows(table_text::decode($bytes, $encoding), 'auto');
            $this->fail('Not refused');
        } catch (refusal $refusal) {
            $this->assertSame([$errorcode, 'content'], [$refusal->errorcode, $refusal->field]);
        }
    }

    /**
     * What cannot be read.
     *
     * @return array[]
     */
    public static function refused_provider(): array {
        return [
            'not in UTF-8' => ["a\nb\nLyc\xE9e", 'UTF-8', 'errortableencoding'],
            'in UTF-8 after all' => ["a\nLycée", 'Windows-1252', 'errortableisutf8'],
            'not in UTF-16' => ['a,b', 'UTF-16LE', 'errortableencoding'],
            'zero bytes' => ["a\0b", 'Windows-1252', 'errortableencoding'],
            'a spreadsheet' => ["PK\x03\x04....", 'UTF-8', 'errortablespreadsheet'],
            'an old spreadsheet' => ["\xD0\xCF\x11\xE0....", 'Windows-1252', 'errortablespreadsheet'],
            'nothing' => ['', 'UTF-8', 'errortableempty'],
            'blanks' => [" \n;;\n", 'UTF-8', 'errortableempty'],
            'too large' => [str_repeat('a', table_text::MAX_BYTES + 1), 'UTF-8', 'errortabletoolarge'],
            'too many rows' => [str_repeat("a,b\n", table_text::MAX_ROWS + 1), 'UTF-8', 'errortabletoomanyrows'],
        ];
    }

    /**
     * The row is named in which the encoding goes wrong.
     *
     * @covers \mod_proofolio\local\table_text
     */
    public function test_row_of_wrong_encoding(): void {
        try {
            table_text::decode("a\nb\nLyc\xE9e", 'UTF-8');
            $this->fail('Not refused');
        } catch (refusal $refusal) {
            $this->assertStringContainsString('row 3', $refusal->getMessage());
        }
    }
}
