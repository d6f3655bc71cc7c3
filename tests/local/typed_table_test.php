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
 * Tests of reading a table that somebody typed.
 *
 * @package    mod_proofolio
 * @category   test
 * @copyright  2026 mod_proofolio contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class typed_table_test extends \basic_testcase {
    /**
     * Tables and what is read.
     *
     * @return array[]
     */
    public static function read_provider(): array {
        $expected = [['student', 'failedmodule'], [2 => ['student' => 'Ana', 'failedmodule' => 'x']]];
        return [
            'semicolons' => ["Student;Failed module\nAna;x", ...$expected],
            'commas' => ["student,failed-module\r\nAna , x\r\n", ...$expected],
            'tabs' => ["\xEF\xBB\xBFSTUDENT\tFailed_Module\nAna\tx\n\n", ...$expected],
            'short and long rows' => ["a;b\n1\n1;2;3", ['a', 'b'], [2 => ['a' => '1', 'b' => ''], 3 => ['a' => '1', 'b' => '2']]],
            'quoted' => ["a;b\n\"1;\"\"2\";\"3\n4\"", ['a', 'b'], [2 => ['a' => '1;"2', 'b' => "3\n4"]]],
            'accents' => ["Étudiant;Crédits\n1;2", ['etudiant', 'credits'], [2 => ['etudiant' => '1', 'credits' => '2']]],
        ];
    }

    /**
     * What is read of a table.
     *
     * @covers \mod_proofolio\local\typed_table
     * @dataProvider read_provider
     * @param string $text
     * @param string[] $columns
     * @param string[][] $rows
     */
    public function test_read(string $text, array $columns, array $rows): void {
        $table = typed_table::read($text);
        $this->assertSame([$columns, $rows], [$table->columns, $table->rows]);
    }

    /**
     * What is written can be read again.
     *
     * @covers \mod_proofolio\local\typed_table
     */
    public function test_write(): void {
        $text = typed_table::write(['a', 'b'], [['1;2', '"3"'], ["4\n5", '']]);
        $rows = typed_table::read($text)->rows;
        $this->assertSame([['a' => '1;2', 'b' => '"3"'], ['a' => "4\n5", 'b' => '']], array_values($rows));
    }
}
